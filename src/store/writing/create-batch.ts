import { logChanges } from "../change-log";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { BadInput, type Fault, Faults } from "../refusals";
import { raiseRights } from "../rights-version";
import { followCards } from "./follow-cards";
import { type CreateBatch, type Verdict, judgeBatch } from "./judge-batch";
import { writeLinks } from "./link-lists";
import { takenAsFault } from "./taken";
import { changedNames, createdChange, insertRows, updateRows, updatedChange } from "./write-rows";

export type ItemOutcome = "CREATED" | "UPDATED" | "UNCHANGED" | "REFUSED";

export interface BatchOutcome {
  /** UUIDs, one for each item; null where it was refused. */
  readonly ids: readonly (string | null)[];
  readonly outcomes: readonly ItemOutcome[];
  readonly faults: readonly Fault[];
}

const mostItems = 250;

/** Makes records, or brings those up to date that have their external ids. Throws `BadInput`, `Faults`, `Conflict`. */
export async function createBatch(door: Door, of: Description, batch: CreateBatch): Promise<BatchOutcome> {
  const { items, path, partial } = batch;
  if (items.length === 0 || items.length > mostItems)
    throw new BadInput(`A batch has 1 to ${mostItems} items, not ${items.length}.`, path);
  const verdicts = await judgeBatch(door, of, batch);
  const faults = verdicts.flatMap((verdict) => (verdict.is === "refused" ? verdict.faults : []));
  if (faults.length > 0 && !partial) throw new Faults(faults);
  await takenAsFault(of, path, () => write(door, of, verdicts));
  return {
    ids: verdicts.map((verdict) => (verdict.is === "refused" ? null : (verdict.record["id"] as string))),
    outcomes: verdicts.map(outcomeOf),
    faults,
  };
}

function outcomeOf(verdict: Verdict): ItemOutcome {
  if (verdict.is === "refused") return "REFUSED";
  if (verdict.is === "created") return "CREATED";
  return isChange(verdict) ? "UPDATED" : "UNCHANGED";
}

/** A record that is just as it was is not written: it keeps its version, and no change row says otherwise. */
const isChange = ({ before, record }: Extract<Verdict, { is: "changed" }>): boolean =>
  changedNames(before, record).length > 0;

async function write(door: Door, of: Description, verdicts: readonly Verdict[]): Promise<void> {
  const created = verdicts.filter((verdict) => verdict.is === "created");
  const changed = verdicts.filter((verdict) => verdict.is === "changed").filter(isChange);
  if (created.length + changed.length === 0) return;
  const [made, kept] = [created.map(({ record }) => record), changed.map(({ record }) => record)];
  await insertRows(door, of, made);
  await updateRows(door, of, kept);
  await writeLinks(door, of, [...created.map(({ record }) => ({ record, before: {} })), ...changed]);
  await followCards(
    door,
    of,
    kept.map((record) => record["id"] as string),
  );
  const actor = await door.actor();
  const changes = changed.map(({ record, before }) => updatedChange(of, before, record));
  await logChanges(door.database, actor, [...made.map((record) => createdChange(of, record)), ...changes]);
  if (!of.raisesRights) return;
  await raiseRights(door.database, actor.accountId);
  await door.reload();
}
