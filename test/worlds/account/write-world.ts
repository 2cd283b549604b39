import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Cells, Restrictions } from "../../../src/rights/facts";
import { everybody, pipelines } from "../../support/generated/account";
import { type Row, insertRows } from "./insert-rows";
import { sessionLength } from "./principal-facts";
import { rowOf } from "./record-row";
import { shapes } from "./shapes";
import { type World, type WorldKind, type WorldRecord, kinds, worldId } from "./world";

const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
const untilOf = (until: number | null): string | null => (until === null ? null : at(until));

/** Session of a person of every world. */
export const sessionOf = (userId: string): string => worldId(5, everybody.indexOf(userId));

/** Writes an account as it stands, in one transaction. */
export async function writeWorld(client: Client, world: World, now: number): Promise<void> {
  await client.query("begin");
  for (const [table, rows] of [...accountRows(world, now), ...rightRows(world), ...recordRows(world)]) {
    await insertRows(
      client,
      table,
      rows.map((row) => ({ account_id: world.accountId, ...row })),
    );
  }
  await client.query("commit");
}

type Table = readonly [string, readonly Row[]];

const made = { created_at: at(0), updated_at: at(0), version: 1 };

function accountRows(world: World, now: number): readonly Table[] {
  const { policies, groups, people, licences, seats, shares, requestRules } = world;
  const account = {
    ...{ name: "World", profile: "AMO", time_zone: "UTC", currency: "EUR", created_at: at(0) },
    suspended_at: world.isSuspended ? at(0) : null,
    viewers_may_annotate: policies.viewersMayAnnotate,
    tasks_follow_cards: policies.tasksFollowCards,
    reassign_within_edit: policies.reassignWithinEdit,
    task_needs_calendar_edit: policies.taskNeedsCalendarEdit,
  };
  const users = people.map((person) => ({
    ...{ ...made, id: person.id, display_name: person.id, display_name_key: person.id, email: "a@b.example" },
    ...{ status: person.status, is_administrator: person.isAdministrator, crm_access: person.crmAccess },
    ...{ supervisor_id: person.supervisorId, blocked_channels: person.isApiBlocked ? ["API"] : [] },
  }));
  const sessions = people.map(({ id }) => ({
    ...{ id: sessionOf(id), user_id: id, refresh_hash: "\\x00", address: "", agent: "" },
    ...{ created_at: at(now), used_at: at(now), until: at(now + sessionLength) },
  }));
  return [
    ["account", [account]],
    ["account_state", [{ rights_version: 1 }]],
    ["user", users],
    ["session", sessions],
    ["api_token", tokenRows(world)],
    ["group", groups.map(({ id }) => ({ ...made, id, name: id }))],
    ["user_group", people.flatMap(({ id, groupIds }) => groupIds.map((group_id) => ({ user_id: id, group_id })))],
    ["licence", licences.map(({ id, modules }) => ({ id, name: id, modules, seats: 9 }))],
    [
      "seat",
      seats.map(({ licenceId, userId, until }) => ({ licence_id: licenceId, user_id: userId, until: untilOf(until) })),
    ],
    ["share", uniqueShares(shares)],
    [
      "request_rule",
      requestRules.map(({ source, userIds, groupId, turn }) => ({
        ...{ source, user_ids: userIds, group_id: groupId, turn },
      })),
    ],
  ];
}

const tokenRows = ({ tokens }: World): readonly Row[] =>
  tokens.map(({ id, userId, secret, scopes, until, isRevoked }) => ({
    ...{ id, user_id: userId, name: id, secret_hash: hashOf(secret), scopes, created_at: at(0) },
    ...{ until: untilOf(until), revoked_at: isRevoked ? at(0) : null },
  }));

const hashOf = (secret: string): string => `\\x${createHash("sha256").update(secret).digest("hex")}`;

const uniqueShares = (shares: World["shares"]): readonly Row[] =>
  shares.map(({ owner, grantee, area, access, until }) => ({
    ...{ owner_id: owner, grantee_id: grantee, area, access, until: untilOf(until) },
  }));

function rightRows({ roles, groups, people }: World): readonly Table[] {
  return [
    ["role", roles.map(({ id, name }) => ({ ...made, id, name }))],
    ["group_role", groups.flatMap(({ id, roleIds }) => roleIds.map((role_id) => ({ group_id: id, role_id })))],
    ["user_role", people.flatMap(({ id, roleIds }) => roleIds.map((role_id) => ({ user_id: id, role_id })))],
    [
      "role_right",
      roles.flatMap(({ id, cells }) => [...cellRows(cells), ...ghosts].map((row) => ({ role_id: id, ...row }))),
    ],
    ["user_right", people.flatMap(({ id, cells }) => cellRows(cells).map((row) => ({ user_id: id, ...row })))],
    [
      "role_restriction",
      roles.flatMap((role) => settingRows(role.restrictions).map((row) => ({ role_id: role.id, ...row }))),
    ],
    [
      "user_restriction",
      people.flatMap((each) => settingRows(each.restrictions).map((row) => ({ user_id: each.id, ...row }))),
    ],
  ];
}

const cellRows = (cells: Cells): readonly Row[] =>
  Object.entries(cells).flatMap(([resource, row]) =>
    Object.entries(row).map(([action, cell]) => ({ resource, action, cell })),
  );

/** Words that nobody knows: they mean nothing. */
const ghosts: readonly Row[] = [
  { resource: "GHOST", action: "VIEW", cell: { reach: "ALL" } },
  { resource: "LEAD", action: "HAUNT", cell: { reach: "ALL" } },
];

const settingRows = (restrictions: Restrictions): readonly Row[] =>
  Object.entries(restrictions).flatMap(([resource, settings]) =>
    Object.entries(settings).map(([field, setting]) => ({ resource, field, setting })),
  );

function recordRows({ records }: World): readonly Table[] {
  const stages = pipelines.flatMap(({ id, stages: own }) =>
    own.map((stage, position) => ({
      ...made,
      id: stage,
      pipeline_id: id,
      name: stage,
      position,
      kind: "OPEN",
      is_archived: false,
    })),
  );
  return [
    ["pipeline", pipelines.map(({ id }, position) => ({ ...made, id, name: id, position, is_archived: false }))],
    ["stage", stages],
    ...kinds.flatMap((kind) => tablesOf(kind, records)),
  ];
}

/** Records of a kind, with the contacts that they are told. */
function tablesOf(kind: WorldKind, all: readonly WorldRecord[]): readonly Table[] {
  const { singular, contactTable } = shapes[kind];
  const own = all.filter((record) => record.kind === kind);
  const rows: Table = [singular, own.map((record) => rowOf(record, all))];
  if (contactTable === undefined) return [rows];
  const links = own.flatMap(({ id, contactIds }) =>
    contactIds.map((contact_id) => ({ [`${singular}_id`]: id, contact_id })),
  );
  return [rows, [contactTable, links]];
}
