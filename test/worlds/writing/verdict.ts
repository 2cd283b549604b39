import type { Action } from "../../../src/rights/catalogue";
import type { Onlooker } from "../account/onlooker";
import type { RequestSource, WorldKind, WorldRecord } from "../account/world";

/** A fault of an input: its path below the item, and its code. */
export type Fault = readonly [member: string, code: string];

export interface Written {
  readonly is: "written";
  /** Null where it is new. */
  readonly before: WorldRecord | null;
  readonly after: WorldRecord;
  readonly logged: "CREATE" | "UPDATE" | "DELETE" | "RESTORE";
  /** Of a request the source in which it took a turn. */
  readonly turnOf?: RequestSource;
  /** What is made by it, in the order in which it is. */
  readonly made?: readonly Written[];
}

/** What must become of an item of a call (`rights.md` 5.1): hidden and unknown are one. */
export type Verdict =
  | Written
  | { readonly is: "absent" }
  /** Of the kind that the call is about, unless it says another one. */
  | { readonly is: "forbidden"; readonly action: Action; readonly resource?: WorldKind }
  /** The record as it is now, and what is wrong beside that it has changed. */
  | { readonly is: "stale"; readonly record: WorldRecord; readonly faults: readonly Fault[] }
  | { readonly is: "faulty"; readonly faults: readonly Fault[] };

/** Does a record differ from what it was? What does not is not written: no version, no change row. */
export const isChanged = ({ before, after }: Written): boolean => after.version !== before?.version;

/** A record with some of its values changed: its version counts on where they differ. */
export function changed(before: WorldRecord, values: Partial<WorldRecord>, logged: Written["logged"]): Written {
  const after = { ...before, ...values };
  const differs = (Object.keys(values) as (keyof WorldRecord)[]).some(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return { is: "written", before, after: differs ? { ...after, version: before.version + 1 } : before, logged };
}

/** Which record a call is about, and what of it the caller said. */
export interface Subject {
  /** As the call names it. */
  readonly id: string;
  /** Null where the id is nobody's, of another account or of another kind. */
  readonly record: WorldRecord | null;
  readonly expectedVersion?: number;
}

/** What rights say of doing it to the record at all; null where nothing stands against it. */
export function barrier(
  onlooker: Onlooker,
  action: Action,
  { record }: Subject,
  place: "kept" | "trash" = "kept",
): Verdict | null {
  const there = place === "kept" ? onlooker.find(record?.id ?? null) : onlooker.findInTrash(record?.id ?? "");
  if (!record || !there) return { is: "absent" };
  return onlooker.may(action, record) ? null : { is: "forbidden", action };
}

/** What rights let be done is not done where the caller read another version; all that is wrong is told at once. */
export function unlessStale({ record, expectedVersion }: Subject, verdict: Verdict): Verdict {
  if (!record || expectedVersion === undefined || expectedVersion === record.version) return verdict;
  if (verdict.is === "written") return { is: "stale", record, faults: [] };
  return verdict.is === "faulty" ? { is: "stale", record, faults: verdict.faults } : verdict;
}
