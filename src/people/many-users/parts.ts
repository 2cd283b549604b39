import { cellsOf } from "../../rights/cell";
import type { Cell, Cells } from "../../rights/facts";
import {
  cellsOfUsers,
  restrictionsOfUsers,
  writeCellsOfUsers,
  writeRestrictionsOfUsers,
} from "../../store/people/many/cells-of-users";
import type { StoredRestriction } from "../../store/people/cells";
import type { SeatRow } from "../../store/people/licences";
import { type UserList, listsOfUsers, writeLists } from "../../store/people/many/lists-of-users";
import { seatsOfUsers, writeSeats } from "../../store/people/many/seats-of-users";
import { sharesToUsers, writeSharesTo } from "../../store/people/many/shares-of-users";
import { type UserSettings, settingsOfUsers, writeSettings } from "../../store/people/many/user-settings";
import type { ShareRow } from "../../store/people/shares";
import { cellWritings } from "../right/cell-list";
import type { Part } from "./part";

/** UUIDs of the roles or groups that a user is in itself. */
const listPart = (field: string, list: UserList): Part<readonly string[]> => ({
  read: ({ database, accountId }, userIds) => listsOfUsers(database, accountId, list, userIds),
  write: ({ database, accountId }, after) => writeLists(database, accountId, list, after),
  none: [],
  shown: (ids) => ({ [field]: [...ids].sort() }),
});

export const roles = listPart("roleIds", "rolesOfUser");
export const groups = listPart("groupIds", "groupsOfUser");

/** Cells of a user's own. */
export const cells: Part<Cells> = {
  read: async ({ database, accountId }, userIds) => {
    const stored = await cellsOfUsers(database, accountId, userIds);
    return new Map([...stored].map(([id, each]) => [id, cellsOf(each)]));
  },
  write: ({ database, accountId }, after, before) => {
    const rows = [...after].flatMap(([userId, now]) =>
      cellChanges(before.get(userId) ?? {}, now).map((change) => ({ ...change, userId })),
    );
    return writeCellsOfUsers(database, accountId, rows);
  },
  none: {},
  shown: (own) => {
    const fields: Record<string, Record<string, Cell>> = {};
    for (const { resource, action, cell } of cellWritings(own))
      fields[resource] = { ...fields[resource], [action]: inOrder(cell as Cell) };
    return fields;
  },
};

/** The cells that differ, as they are to be; null for those that are no more. */
function cellChanges(before: Cells, after: Cells) {
  const gone = cellWritings(before)
    .filter(({ resource, action }) => after[resource]?.[action] === undefined)
    .map((each) => ({ ...each, cell: null }));
  const set = cellWritings(after).filter(({ resource, action, cell }) => {
    const known = before[resource]?.[action];
    return known === undefined || JSON.stringify(inOrder(known)) !== JSON.stringify(inOrder(cell as Cell));
  });
  return [...gone, ...set];
}

/** PostgreSQL gives the members of a cell in an order of its own. */
const inOrder = ({ reach, ownership, origin, exceptions }: Cell): Cell => ({
  ...{ reach, ownership, origin },
  exceptions: exceptions?.map(({ pipeline, stage, documentKind, ...cell }) => ({
    ...{ pipeline, stage, documentKind, reach: cell.reach, ownership: cell.ownership },
  })),
});

/** Fields that a user's own settings hide, close or open. */
export const restrictions: Part<readonly StoredRestriction[]> = {
  read: ({ database, accountId }, userIds) => restrictionsOfUsers(database, accountId, userIds),
  write: ({ database, accountId }, after) => writeRestrictionsOfUsers(database, accountId, after),
  none: [],
  shown: (own) => ({ restrictions: own }),
};

/** What others let a user see or edit. */
export const shares: Part<readonly ShareRow[]> = {
  read: ({ database, accountId }, userIds) => sharesToUsers(database, accountId, userIds),
  write: ({ database, accountId }, after) => writeSharesTo(database, accountId, after),
  none: [],
  shown: (received) => ({ shares: received }),
};

/** Seats of licences, ended ones among them. */
export const seats: Part<readonly SeatRow[]> = {
  read: ({ database, accountId }, userIds) => seatsOfUsers(database, accountId, userIds),
  write: ({ database, accountId }, after) => writeSeats(database, accountId, after),
  none: [],
  shown: (held) => ({ seats: held.map(({ licenceId, until }) => ({ licenceId, until })) }),
};

/** CRM access, menu and export channels. */
export const settings: Part<UserSettings> = {
  read: ({ database, accountId }, userIds) => settingsOfUsers(database, accountId, userIds),
  write: ({ database, accountId }, after) => writeSettings(database, accountId, after),
  none: { crmAccess: false, navigation: null, blockedChannels: [] },
  shown: (own) => ({ ...own }),
};
