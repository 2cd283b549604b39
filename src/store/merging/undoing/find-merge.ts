import { day } from "../../day";
import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { type Fault, Faults, NotFound } from "../../refusals";
import { account, sql } from "../../sql";
import { lockRows } from "../../writing/lookups";
import { editing } from "../../writing/manner";
import type { Values } from "../../writing/stored-values";
import { survivorsOf } from "../survivors";

/** For how long a merge can be taken back (`rights.md` 5.9, `api.md`). */
export const daysToUndo = 30;

/** A merge that can be taken back, held until the transaction ends. */
export interface FoundMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly duplicateIds: readonly string[];
  readonly before: Values;
  readonly after: Values;
}

interface HeldMerge extends FoundMerge {
  readonly madeAt: Date;
  readonly undoneAt: Date | null;
}

/** Throws `NotFound` for one that is unknown, another kind's or forgotten, and `Faults` for one that can't be taken back. */
export async function findMerge(door: Door, of: Description, id: string): Promise<FoundMerge> {
  const { caller } = await door.standing();
  const [merge] = await door.database.run<HeldMerge>(
    sql`select m.id, m.survivor_id as "survivorId", m.duplicate_ids as "duplicateIds", m.before, m.after,
        m.created_at as "madeAt", m.undone_at as "undoneAt" from merge m
      where m.account_id = ${account} and m.id = ${id}::uuid and m.kind = ${of.kind}::text for update of m`,
    caller.accountId,
  );
  if (!merge) throw new NotFound();
  if (merge.undoneAt !== null) throw new Faults([fault("EXPIRED", "It was taken back already.")]);
  if (door.now.getTime() - merge.madeAt.getTime() > daysToUndo * day)
    throw new Faults([fault("EXPIRED", `A merge can be taken back for ${daysToUndo} days.`)]);
  return merge;
}

/** The survivor as it is now, locked. Throws `Faults` where it is no more what the others were merged into. */
export async function lockSurvivor(door: Door, of: Description, { survivorId }: FoundMerge): Promise<Values> {
  const [locked] = await lockRows(door, of, "id", [survivorId], editing);
  if (locked?.isVisible) return locked.values;
  const led = await survivorsOf(door, of, [survivorId]);
  throw new Faults([
    led.size > 0
      ? fault("IN_USE", "What it was merged into was merged into another record since: take that merge back first.")
      : fault("INVALID", "What it was merged into lies in the trash: take it out first."),
  ]);
}

const fault = (code: Fault["code"], message: string): Fault => ({ field: ["input", "id"], code, message });
