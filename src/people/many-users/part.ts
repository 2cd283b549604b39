import { logChanges } from "../../store/change-log";
import { touchUsers } from "../../store/people/many/user-versions";
import type { RightsChange } from "../../store/people/rights-change";

/** What users hold of one sort, read and written for many of them at once. Users are UUIDs. */
export interface Part<Value> {
  /** Who holds nothing may be left out. */
  readonly read: (change: RightsChange, userIds: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
  /** Makes it be this of each of the users; `before` is what was read. */
  readonly write: (
    change: RightsChange,
    after: ReadonlyMap<string, Value>,
    before: ReadonlyMap<string, Value>,
  ) => Promise<void>;
  /** What who holds nothing holds. */
  readonly none: Value;
  /** As the change log tells it, by field; the same for what means the same. */
  readonly shown: (value: Value) => Fields;
}

type Fields = Readonly<Record<string, unknown>>;

/** Those fields of a user that have changed, as they were and as they are; never a secret. */
export interface Diff {
  readonly before: Fields;
  readonly after: Fields;
}

/** By UUID of the user; for whom nothing changed is not in it. */
export type Diffs = ReadonlyMap<string, Diff>;

/** Makes what each of the users holds be what comes next, in a few statements for all. The caller logs what has changed. */
export async function changePart<Value>(
  change: RightsChange,
  part: Part<Value>,
  userIds: readonly string[],
  next: (before: Value, userId: string) => Value,
): Promise<Diffs> {
  const before = await part.read(change, userIds);
  const after = new Map(userIds.map((id) => [id, next(before.get(id) ?? part.none, id)]));
  const diffs = [...after].map(([id, value]) => [id, diffOf(part, before.get(id) ?? part.none, value)] as const);
  const changed = new Map(diffs.filter(([, diff]) => Object.keys(diff.after).length > 0));
  if (changed.size > 0) await part.write(change, new Map([...after].filter(([id]) => changed.has(id))), before);
  return changed;
}

function diffOf<Value>({ shown }: Part<Value>, one: Value, another: Value): Diff {
  const [before, after] = [shown(one), shown(another)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const only = (fields: Fields): Fields => Object.fromEntries(changed.map((name) => [name, fields[name] ?? null]));
  return { before: only(before), after: only(after) };
}

/** One change row and one new version for each user on whom something has changed. Answers who they are. */
export async function logDiffs(
  { database, accountId, actor, now }: RightsChange,
  all: readonly Diffs[],
): Promise<ReadonlySet<string>> {
  const changed = new Set(all.flatMap((diffs) => [...diffs.keys()]));
  const versions = await touchUsers(database, accountId, [...changed], now);
  const changes = [...changed].map((recordId) => ({
    ...({ kind: "USER", recordId, action: "UPDATE", version: versions.get(recordId) ?? 0 } as const),
    before: Object.assign({}, ...all.map((diffs) => diffs.get(recordId)?.before)) as object,
    after: Object.assign({}, ...all.map((diffs) => diffs.get(recordId)?.after)) as object,
  }));
  await logChanges(database, actor, changes);
  return changed;
}
