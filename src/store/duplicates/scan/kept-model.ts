import type { ComparedField } from "../../../duplicates/compared-field";
import type { Model } from "../../../duplicates/weighing/model";

type Counts = Readonly<Record<string, number>>;

/** What was learned, as a job keeps it from batch to batch. */
export interface KeptModel extends Pick<Model, "ofDoubles" | "ofOthers" | "odds"> {
  readonly fields: readonly ComparedField[];
  readonly counted: number;
  readonly population: number;
  readonly words: Counts;
  readonly values: readonly Counts[];
}

/** What two records have says as much as what none has: only a third one makes a value less rare. */
const fewest = 3;

const keptCounts = (counts: ReadonlyMap<string, number>): Counts =>
  Object.fromEntries([...counts].filter(([, count]) => count >= fewest));

export function keptModel({ fields, census, ...learned }: Model): KeptModel {
  const { counted, population, words, values } = census;
  return {
    ...learned,
    ...{ counted, population, words: keptCounts(words), values: values.map(keptCounts) },
    fields: fields.map(({ name, as }) => ({ name, as })),
  };
}

export function modelFrom({ fields, counted, population, words, values, ...learned }: KeptModel): Model {
  const census = {
    ...{ counted, population, words: new Map(Object.entries(words)) },
    values: values.map((counts) => new Map(Object.entries(counts))),
  };
  return { ...learned, fields, census };
}
