import type { Client } from "pg";
import { people } from "../support/generated/account";
import { luckFrom } from "../fuzz/luck";
import { drawWorld } from "../worlds/account/draw-world";
import { insertRows } from "../worlds/account/insert-rows";
import { type WorldKind, kinds, worldId } from "../worlds/account/world";
import { writeWorld } from "../worlds/account/write-world";
import { type Asker, askersOfWorld } from "./askers";
import { addCrowd, addKeeper } from "./more-people";
import { makeOdd } from "./odd-records";
import type { Place } from "./place";

/** Whose parts of a record are hidden, and how. */
const restricted: Readonly<Record<WorldKind, readonly string[]>> = {
  LEAD: ["price", "source", "tags", "company", "mainContact", "contacts", "tasks", "custom.revenue"],
  CONTACT: ["phones", "position", "company", "tasks", "custom.note"],
  COMPANY: ["emails", "industry", "contacts", "parent"],
  CUSTOMER: ["expectedSum", "company", "documents", "custom.note"],
  REQUEST: ["sourceText", "phones", "lead", "custom.colour"],
  DOCUMENT: ["subject", "sum", "card", "activities"],
  TASK: ["card", "result", "custom.colour"],
  EVENT: ["place", "result", "contacts"],
  ACTIVITY: ["result", "number", "card", "custom.revenue"],
};

const [wide, own, writing] = [worldId(2, 1), worldId(2, 2), worldId(2, 3)];
const { mate, report, reportAndMate, sharer } = people;

type Table = readonly [table: string, rows: readonly object[]];

/** A role that sees all and hides much, one that sees one's own and hides nothing, one that writes what another hides. */
const roles: readonly Table[] = [
  [
    "role_right",
    kinds.flatMap((resource) => [
      { role_id: wide, resource, action: "VIEW", cell: { reach: "ALL" } },
      { role_id: wide, resource, action: "EDIT", cell: { reach: "ALL" } },
      { role_id: writing, resource, action: "EDIT", cell: { reach: "ALL" } },
      { role_id: own, resource, action: "VIEW", cell: { reach: "OWN", ownership: "EITHER" } },
      { role_id: own, resource, action: "EDIT", cell: { reach: "OWN", ownership: "CREATOR" } },
      { role_id: own, resource, action: "DELETE", cell: { reach: "OWN" } },
    ]),
  ],
  [
    "role_restriction",
    kinds.flatMap((resource) =>
      restricted[resource].map((field, index) => ({
        ...{ role_id: wide, resource, field },
        setting: index % 3 === 2 ? "READ_ONLY" : "HIDDEN",
      })),
    ),
  ],
  [
    "user_role",
    [
      { user_id: mate, role_id: wide },
      { user_id: mate, role_id: own },
      { user_id: reportAndMate, role_id: wide },
      { user_id: reportAndMate, role_id: writing },
      { user_id: report, role_id: own },
    ],
  ],
  [
    "user_restriction",
    restricted.LEAD.map((field) => ({ user_id: reportAndMate, resource: "LEAD", field, setting: "HIDDEN" })),
  ],
  [
    "user_right",
    kinds.flatMap((resource) => [
      { user_id: sharer, resource, action: "VIEW", cell: { reach: resource === "LEAD" ? "ALL" : "NONE" } },
    ]),
  ],
];

const rewritten = ["role_right", "role_restriction", "user_role", "user_restriction"];

async function giveRoles(client: Client, accountId: string): Promise<void> {
  for (const table of rewritten) await client.query(`delete from ${table} where account_id = $1`, [accountId]);
  const others = [mate, report, reportAndMate, sharer];
  await client.query("delete from user_right where account_id = $1 and user_id = any($2)", [accountId, others]);
  await client.query(
    `update "user" set status = 'ACTIVE', is_administrator = id = $2, crm_access = true where account_id = $1`,
    [accountId, worldId(7, 1)],
  );
  await client.query("update account set suspended_at = null, tasks_follow_cards = true where account_id = $1", [
    accountId,
  ]);
  for (const [table, rows] of roles)
    await insertRows(
      client,
      table,
      rows.map((row) => ({ account_id: accountId, ...row })),
    );
}

/**
 * An account in which every way to see less occurs: `me` sees what ninety people have, `report` what is his own either
 * way, `mate` all of it, but much of the others' only in part, `reportAndMate` all with parts hidden everywhere, `sharer`
 * leads alone.
 */
export async function openOffice({ client }: Place, seed: number): Promise<readonly Asker[]> {
  const now = Date.now();
  const world = drawWorld(seed, now);
  await writeWorld(client, world, now);
  await makeOdd(client, luckFrom(seed), world);
  await addKeeper(client, world, now);
  await addCrowd(client, luckFrom(seed), world);
  await giveRoles(client, world.accountId);
  return askersOfWorld(world);
}
