import { type ComparedRecord, comparedRecord } from "../../../src/duplicates/compared-record";
import type { ComparedField } from "../../../src/duplicates/compared-field";
import { candidatesAmong } from "../../../src/duplicates/finding/candidates";
import { type FoundGroup, findGroups } from "../../../src/duplicates/finding/find-groups";
import { takeCensus } from "../../../src/duplicates/weighing/census";
import { firstModel } from "../../../src/duplicates/weighing/model";
import { type Verdict, judge } from "../../../src/duplicates/weighing/score";
import { weigherOf } from "../../../src/duplicates/weighing/weigh";
import type { Onlooker } from "../account/onlooker";
import { shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";

/** By which fields of the worlds duplicates of a kind are looked for, and as what each is compared. */
const compared: Partial<Record<WorldKind, readonly ComparedField[]>> = {
  COMPANY: [
    { name: "name", as: "name" },
    { name: "industry", as: "words" },
  ],
  CONTACT: [
    { name: "name", as: "person" },
    { name: "position", as: "words" },
  ],
  ...{ LEAD: [{ name: "name", as: "name" }], CUSTOMER: [{ name: "name", as: "name" }] },
};

const fieldsFor = (onlooker: Onlooker, kind: WorldKind): readonly ComparedField[] =>
  (compared[kind] ?? []).filter(({ name }) => name === "name" || onlooker.mayUse(kind, name));

/** Is a field of the kind hidden that would be compared? */
export const hidesCompared = (onlooker: Onlooker, kind: WorldKind): boolean =>
  fieldsFor(onlooker, kind).length < (compared[kind] ?? []).length;

const textsOf = (record: WorldRecord, { name }: ComparedField): readonly string[] =>
  [name === shapes[record.kind].name ? record.name : record.note].filter((text) => text !== null);

/** What is compared for somebody: what he sees, by what he may ask by, and nothing else (`rights.md` 5.1). */
interface Compared {
  readonly fields: readonly ComparedField[];
  /** The newest first. */
  readonly records: readonly ComparedRecord[];
}

function comparedFor(onlooker: Onlooker, kind: WorldKind): Compared {
  const fields = fieldsFor(onlooker, kind);
  const seen = onlooker.sees(kind).toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  const records = seen.map((record) =>
    comparedRecord(fields, { id: record.id, texts: fields.map((field) => textsOf(record, field)) }),
  );
  return { fields, records };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A score, and what each field says, as it is answered. */
export interface ToldPair {
  readonly score: number;
  readonly reasons: readonly { readonly field: string; readonly weight: number }[];
}

const told = (fields: readonly ComparedField[], { score, evidence }: Verdict): ToldPair => ({
  score: rounded(score),
  reasons: evidence
    .flatMap(({ field, weight }) => (fields[field] ? [{ field: fields[field].name, weight: rounded(weight) }] : []))
    .toSorted((a, b) => (a.field < b.field ? -1 : 1)),
});

/** Likely duplicates of a record that is seen, by their ids. */
export function expectedLikely(
  onlooker: Onlooker,
  { id, kind }: WorldRecord,
  threshold: number,
): Readonly<Record<string, ToldPair>> {
  const { fields, records } = comparedFor(onlooker, kind);
  const model = firstModel(fields, takeCensus(records));
  const weigh = weigherOf(model);
  const likely = [...candidatesAmong(fields, records)]
    .filter(([one, other]) => one.id === id || other.id === id)
    .map(([one, other]) => (one.id === id ? [one, other] : [other, one]) as readonly [ComparedRecord, ComparedRecord])
    .map(([own, other]) => [other.id, judge(model, weigh(own, other))] as const)
    .filter(([, { score }]) => score >= threshold);
  return Object.fromEntries(likely.map(([other, verdict]) => [other, told(fields, verdict)]));
}

/** A group as it is answered, whatever the order in it. */
export interface ToldGroup {
  readonly ids: readonly string[];
  readonly pairs: Readonly<Record<string, ToldPair>>;
}

/** Groups of likely duplicates of what is seen. */
export function expectedGroups(onlooker: Onlooker, kind: WorldKind, threshold: number): readonly ToldGroup[] {
  const { fields, records } = comparedFor(onlooker, kind);
  return run(findGroups(fields, records, threshold)).map(({ ids, pairs }) => ({
    ids: ids.toSorted(),
    pairs: Object.fromEntries(pairs.map((pair) => [pairOf(pair.one, pair.other), told(fields, pair)])),
  }));
}

export const pairOf = (one: string, other: string): string => [one, other].toSorted().join(" ");

function run(steps: Generator<void, readonly FoundGroup[]>): readonly FoundGroup[] {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
