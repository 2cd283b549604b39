import { uuidv7 } from "uuidv7";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { account, column, identifier, sql } from "../sql";
import { editing } from "../writing/manner";
import type { Values } from "../writing/stored-values";
import { writeVerdicts } from "../writing/write-verdicts";
import { absorb } from "./absorb";
import type { AskedMerge } from "./asked-merge";
import { type JudgedMerge, judgeMerge } from "./judge-merge";
import { leadOn } from "./lead-on";
import { columnLinksTo, linkTablesOf } from "./leading-links";
import { lockInvolved } from "./lock-involved";
import { idIn } from "./merged-values";
import { type Merging, duplicatesOf, survivorOf } from "./merging";
import { moveLinks } from "./move-links";

/** What a merge has become: UUIDs. */
export interface Merged {
  readonly id: string;
  readonly survivorId: string;
}

/**
 * Makes one record of several, in the transaction of the door (`rights.md` 5.9). That the caller may was judged by
 * `openMerger`; what the rights are when it is written stands in the statements. Throws `Faults`, `Conflict`.
 */
export async function mergeRecords(door: Door, of: Description, asked: AskedMerge): Promise<Merged> {
  const judged = await judgeMerge(door, of, asked, findLocked);
  const merging = await begin(door, of, judged);
  for (const link of columnLinksTo(of)) await leadOn(merging, link);
  for (const table of linkTablesOf(of)) await moveLinks(merging, table);
  await clearAmong(merging);
  await absorb(merging, await door.standing(), judged.duplicates);
  await writeSurvivor(door, merging, judged);
  return { id: merging.id, survivorId: idIn(judged.survivor) };
}

const findLocked = async (door: Door, of: Description, ids: readonly string[]): Promise<readonly Values[]> =>
  (await lockInvolved(door, of, ids)).filter(({ isVisible }) => isVisible).map(({ values }) => values);

async function begin(door: Door, of: Description, { survivor, duplicates, merged }: JudgedMerge): Promise<Merging> {
  const [actor, id] = [await door.actor(), uuidv7()];
  await door.database.run(
    sql`insert into merge (account_id, id, kind, survivor_id, duplicate_ids, before, after, made_by, created_at)
      values (${account}, ${id}::uuid, ${of.kind}::text, ${idIn(survivor)}::uuid, ${duplicates.map(idIn)}::uuid[], ${JSON.stringify(survivor)}::jsonb,
        ${JSON.stringify(merged)}::jsonb, ${actor.userId}::uuid, ${actor.at}::timestamptz)`,
    actor.accountId,
  );
  return { ...{ database: door.database, actor, of, id }, survivor: merged, duplicateIds: duplicates.map(idIn) };
}

/** Takes the survivor's own links to the duplicates, which would hold them: it is written when they are gone. */
async function clearAmong(merging: Merging): Promise<void> {
  const { database, actor, of } = merging;
  for (const { holder, column: name, isCard } of columnLinksTo(of)) {
    if (holder !== of || isCard) continue;
    await database.run(
      sql`update ${identifier(of.table)} r set ${identifier(name)} = null where r.account_id = ${account}
        and r.id = ${survivorOf(merging)} and ${column("r", name)} = any(${duplicatesOf(merging)})`,
      actor.accountId,
    );
  }
}

/** The survivor's row says in its change log which records it has absorbed, for whoever follows the changes. */
async function writeSurvivor(door: Door, merging: Merging, { survivor, merged }: JudgedMerge): Promise<void> {
  const { of, duplicateIds } = merging;
  const before = { ...survivor, absorbedIds: [] };
  await writeVerdicts(door, of, [{ is: "changed", before, record: { ...merged, absorbedIds: duplicateIds } }], editing);
  await writeCreation(door, of, merged);
}

/** No other writing changes when a record was made. */
export async function writeCreation(door: Door, of: Description, survivor: Values): Promise<void> {
  const { caller } = await door.standing();
  await door.database.run(
    sql`update ${identifier(of.table)} r set created_at = ${survivor["createdAt"]}::timestamptz
      where r.account_id = ${account} and r.id = ${idIn(survivor)}::uuid and r.created_at <> ${survivor["createdAt"]}::timestamptz`,
    caller.accountId,
  );
}
