import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { hiddenParts } from "../../reading/masks";
import { Conflict } from "../../refusals";
import { isFresh } from "../../freshness";
import { account, identifier, sql } from "../../sql";
import { wouldBeFacts } from "../../writing/judge";
import { editing } from "../../writing/manner";
import { writeVerdicts } from "../../writing/write-verdicts";
import { columnLinksTo, linkTablesOf } from "../leading-links";
import { writeCreation } from "../merge-records";
import { idIn } from "../merged-values";
import { withLists } from "../with-lists";
import { findMerge } from "./find-merge";
import { lockMoved } from "./lock-moved";
import { leadBack } from "./lead-back";
import { moveLinksBack } from "./move-links-back";
import { logRestored, mendedValues, putBack } from "./put-back";
import { type Left, type Undoing, mergeOf, survivorIn } from "./undoing";
import { undoneValues } from "./undone-values";

/** What is there again, and what is as it was before the merge was taken back. UUIDs. */
export interface Undone {
  readonly survivorId: string;
  readonly restoredIds: readonly string[];
  readonly left: readonly Left[];
}

/**
 * Takes back what a merge did, in the transaction of the door (`rights.md` 5.9): the absorbed records are there again with
 * what was theirs. What was linked since stays with the survivor, and what was changed since stays as it is, and is told.
 * Throws `NotFound`, `Faults`, `Conflict`.
 */
export async function undoMerge(door: Door, of: Description, id: string): Promise<Undone> {
  const merge = await findMerge(door, of, id);
  const [survivor] = await withLists(door, of, [await lockMoved(door, of, merge)]);
  if (!survivor) throw new Conflict();
  const undoing: Undoing = { database: door.database, actor: await door.actor(), of, merge, survivor };
  await holdToRights(door, undoing);
  await putBack(undoing);
  await leadIdsBack(undoing);
  const left: Left[] = [];
  for (const link of columnLinksTo(of)) left.push(...(await leadBack(undoing, link)));
  for (const table of linkTablesOf(of)) left.push(...(await moveLinksBack(undoing, table)));
  await logRestored(undoing);
  left.push(...(await writeSurvivor(door, undoing)));
  await forget(undoing);
  return { survivorId: idIn(survivor), restoredIds: merge.duplicateIds, left };
}

/** Gives up the external id that the survivor took over, under the rights that were asked for. Throws `Conflict`. */
async function holdToRights(door: Door, undoing: Undoing): Promise<void> {
  const { database, actor, of, merge } = undoing;
  const held = await database.run(
    sql`update ${identifier(of.table)} r set external_id = ${merge.before["externalId"] ?? null}::text
      where r.account_id = ${account} and r.id = ${survivorIn(undoing)} and ${isFresh(await door.standing())} returning r.id`,
    actor.accountId,
  );
  if (held.length === 0) throw new Conflict();
}

/** The ids of what is there again are their own; what had been merged into one of them leads to that one. */
async function leadIdsBack(undoing: Undoing): Promise<void> {
  const { database, actor, merge } = undoing;
  const ids = sql`${merge.duplicateIds}::uuid[]`;
  await database.run(
    sql`delete from absorbed a where a.account_id = ${account} and a.merge_id = ${mergeOf(undoing)}`,
    actor.accountId,
  );
  await database.run(
    sql`with recursive down as (select a.id, a.into_id as top from absorbed a where a.account_id = ${account} and a.into_id = any(${ids})
        union all select a.id, d.top from absorbed a join down d on a.into_id = d.id where a.account_id = ${account})
      update absorbed x set survivor_id = d.top from down d where x.account_id = ${account} and x.id = d.id`,
    actor.accountId,
  );
}

/** Tells what of its values stays, of what the caller may read. */
async function writeSurvivor(door: Door, undoing: Undoing): Promise<readonly Left[]> {
  const { of, merge, survivor } = undoing;
  const standing = await door.standing();
  const [current] = await withLists(door, of, [survivor]);
  const { values, left } = undoneValues(standing, of, {
    before: merge.before,
    after: merge.after,
    current: current ?? survivor,
  });
  const record = { ...(await mendedValues(undoing, values)), updatedAt: door.now.toISOString(), absorbedIds: [] };
  const before = { ...survivor, absorbedIds: merge.duplicateIds };
  await writeVerdicts(door, of, [{ is: "changed", before, record }], editing);
  await writeCreation(door, of, values);
  const hidden = new Set(hiddenParts(standing, of, wouldBeFacts(of, survivor)));
  return left
    .filter(({ part }) => !hidden.has(part))
    .map(({ field }) => ({ kind: of.kind, id: idIn(survivor), field }));
}

/** What was kept to take it back has served. */
async function forget({ database, actor, merge }: Undoing): Promise<void> {
  const place = sql`account_id = ${account} and merge_id = ${merge.id}::uuid`;
  await database.run(sql`delete from merged_link where ${place}`, actor.accountId);
  await database.run(sql`delete from merged_row where ${place}`, actor.accountId);
  await database.run(
    sql`update merge set undone_at = ${actor.at}::timestamptz where account_id = ${account} and id = ${merge.id}::uuid`,
    actor.accountId,
  );
}
