import type { Resource } from "../catalogue";
import type { Cell, Cells } from "../facts";
import { all, cellsFor, none } from "./profile";
import type { Profile, RowOfCells } from "./profile";

const subordinates: Cell = { reach: "SUBORDINATES" };
const bySubordinates: Cell = { reach: "SUBORDINATES", ownership: "CREATOR" };
const aroundSubordinates: Cell = { reach: "SUBORDINATES", ownership: "EITHER" };
const created: Cell = { reach: "OWN", ownership: "CREATOR" };
const aroundMe: Cell = { reach: "OWN", ownership: "EITHER" };

const tradeCards: readonly Resource[] = ["CONTACT", "COMPANY", "LEAD", "REQUEST", "CUSTOMER"];
const calendar: readonly Resource[] = ["TASK", "EVENT"];

/** One column of the profile's table: the cells of what it differs in, and of what is the same for all three roles. */
function column(rows: {
  trade: RowOfCells;
  document: RowOfCells;
  calendar: RowOfCells;
  activity: RowOfCells;
  user: Cell;
}): Cells {
  return {
    ...cellsFor(tradeCards, { CREATE: all, ...rows.trade }),
    DOCUMENT: { CREATE: all, ...rows.document },
    ...cellsFor(calendar, { CREATE: all, ...rows.calendar }),
    ACTIVITY: { CREATE: all, ...rows.activity },
    USER: { VIEW: rows.user, EDIT: rows.user, DELETE: rows.user },
    IMPORT: { CREATE: all },
  };
}

const everyCard: RowOfCells = { VIEW: all, EDIT: all, DELETE: all, EXPORT: all, ASSIGN: all };

const directorCells = column({
  trade: everyCard,
  document: everyCard,
  calendar: { VIEW: all, EDIT: all, DELETE: all, COMPLETE: all, ASSIGN: all },
  activity: { VIEW: all, EDIT: all, DELETE: all },
  user: all,
});

const supervisedCard: RowOfCells = {
  VIEW: aroundSubordinates,
  EDIT: bySubordinates,
  DELETE: bySubordinates,
  EXPORT: aroundSubordinates,
  ASSIGN: subordinates,
};

const supervisorCells = column({
  trade: supervisedCard,
  document: supervisedCard,
  calendar: {
    VIEW: aroundSubordinates,
    EDIT: bySubordinates,
    DELETE: bySubordinates,
    COMPLETE: aroundSubordinates,
    ASSIGN: subordinates,
  },
  activity: { VIEW: { ...bySubordinates, origin: "MANUAL" }, EDIT: bySubordinates, DELETE: bySubordinates },
  user: subordinates,
});

const managerCells = column({
  trade: { VIEW: aroundMe, EDIT: aroundMe, DELETE: none, EXPORT: none, ASSIGN: none },
  document: { VIEW: created, EDIT: created, DELETE: none, EXPORT: none, ASSIGN: none },
  calendar: { VIEW: aroundMe, EDIT: created, DELETE: none, COMPLETE: aroundMe, ASSIGN: none },
  activity: { VIEW: { ...created, origin: "MANUAL" }, EDIT: created, DELETE: none },
  user: none,
});

/** A director over all, supervisors over their reports, managers over what they made or are responsible for. */
export const synergy: Profile = {
  policies: {
    viewersMayAnnotate: false,
    tasksFollowCards: false,
    reassignWithinEdit: false,
    taskNeedsCalendarEdit: false,
  },
  roles: [
    { name: "Director", cells: directorCells, restrictions: {} },
    { name: "Supervisor", cells: supervisorCells, restrictions: {} },
    { name: "Manager", cells: managerCells, restrictions: {} },
  ],
  newUserCells: {},
  licensedModules: [],
};
