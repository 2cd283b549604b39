import { logChanges } from "../../store/change-log";
import { touchUsers } from "../../store/people/many/user-versions";
import type { RightsChange } from "../../store/people/rights-change";

/** Fields of a user as they were and as they are; never a secret. */
export interface Diff {
  readonly before: object;
  readonly after: object;
}

/** What has changed on users, by UUID: whom nothing changed for is not in it. */
export type Diffs = ReadonlyMap<string, Diff>;

/** The diffs of a reading before and one after, where they differ. */
export function diffsOf<Part>(
  userIds: readonly string[],
  before: (userId: string) => Part,
  after: (userId: string) => Part,
  shown: (part: Part) => object,
): Diffs {
  const diffs = userIds.map((id) => [id, { before: shown(before(id)), after: shown(after(id)) }] as const);
  return new Map(diffs.filter(([, diff]) => JSON.stringify(diff.before) !== JSON.stringify(diff.after)));
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
