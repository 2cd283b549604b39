import type { ComparedField } from "../compared-field";
import type { Surprise } from "../comparing/compare-words";
import type { Census } from "./census";
import { usual } from "./usual";

/** What a scoring goes by: how rare things are among the records, and how often levels of agreement mean a double. */
export interface Model {
  readonly fields: readonly ComparedField[];
  readonly census: Census;
  /** By field and level: how often doubles agree so, and how often others do. */
  readonly ofDoubles: readonly (readonly number[])[];
  readonly ofOthers: readonly (readonly number[])[];
  /** How probable it is of any two records that they are doubles, before they are looked at: natural log of the odds. */
  readonly odds: number;
}

/** A small account is taken for a part of a larger one, in which everything else occurs once. */
const unseen = 300;

export const sampleOf = ({ counted }: Census): number => counted + unseen;
export const populationOf = ({ population }: Census): number => population + unseen;

/** One record in five has a double, where nobody knows better. */
const doublesOfARecord = 0.3;

/** How many of all pairs are doubles, as long as none was looked at. */
export const usualShare = (census: Census): number => (2 * doublesOfARecord) / populationOf(census);

/** Before any two were compared. */
export function firstModel(fields: readonly ComparedField[], census: Census): Model {
  return {
    fields,
    census,
    ofDoubles: fields.map(({ as }) => usual[as].ofDoubles),
    ofOthers: fields.map(({ as }) => usual[as].ofOthers),
    odds: Math.log(usualShare(census)),
  };
}

/** Of a word that only the two compared records have. */
const onlyTheirs = 0.3;

/** How much a word tells, the rarer among other records the more. */
export function surpriseOf({ census }: Pick<Model, "census">): Surprise {
  const known = new Map<string, number>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const others = Math.max(0, (census.words.get(word) ?? 0) - 2) + onlyTheirs;
    const surprise = 0.05 + Math.log((sampleOf(census) + 1) / others);
    known.set(word, surprise);
    return surprise;
  };
}
