import { recordsOfAnyKind } from "../../graphql/records/any-kind";
import type { Question } from "../../graphql/records/wanted";
import { followingKinds } from "../../rights/related";
import { descriptionOf } from "../../store/description/registry";
import type { Readers } from "../../graphql/readers";
import { mostFollowing } from "../../store/writing/assigning/answers";
import type { AssignOutcome } from "../../store/writing/assigning/assign-records";

/** The records that stay, as they are read back: what is out of sight by now is not told of. */
export async function keptIn(readers: Readers, { kept }: AssignOutcome, asked: Question): Promise<readonly object[]> {
  if (!asked.asksFor("kept.record")) return kept.map(({ reason }) => ({ record: null, reason }));
  const ids = kept.map(({ id }) => id);
  const records = await recordsOfAnyKind(readers, ids, (of) => asked.under("kept.record", of));
  return kept.flatMap(({ reason }, index) => (records[index] ? [{ record: records[index], reason }] : []));
}

/** The related records that may follow; null where nothing is asked. */
export async function questionIn(readers: Readers, outcome: AssignOutcome, asked: Question): Promise<object | null> {
  if (outcome.asked.size === 0) return null;
  const members: (readonly [string, unknown])[] = [];
  for (const kind of followingKinds) {
    const { plural, singular } = descriptionOf(kind);
    const ids = outcome.asked.get(kind) ?? [];
    const shown = ids.slice(0, mostFollowing);
    const records = await recordsOfAnyKind(readers, shown, (of) => asked.under(`question.${plural}`, of));
    members.push([plural, records.filter((record) => record !== null)], [`${singular}Count`, countOf(ids.length)]);
  }
  return Object.fromEntries(members);
}

const countOf = (found: number): object =>
  found > mostFollowing ? { count: mostFollowing, precision: "AT_LEAST" } : { count: found, precision: "EXACT" };
