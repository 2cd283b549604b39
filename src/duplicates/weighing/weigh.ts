import { isCalling } from "../compared-field";
import type { ComparedRecord } from "../compared-record";
import type { Agreement } from "../comparing/agreement";
import { compare, topLevels } from "../comparing/compare";
import type { Surprise } from "../comparing/compare-words";
import type { Value } from "../comparing/value";
import { type Model, populationOf, sampleOf, surpriseOf } from "./model";
import { type Usual, usual } from "./usual";

/** What one field says of two records: how it agrees, and by how much that speaks for (or against) their being one. */
export interface Evidence extends Agreement {
  /** The place of the field in the model. */
  readonly field: number;
  /** The natural logarithm of how many times more probable it is among doubles. */
  readonly weight: number;
}

export type Weigher = (one: ComparedRecord, other: ComparedRecord) => readonly Evidence[];

/** Weighs every field of which both say something; of several values those that agree best. */
export function weigherOf(model: Model): Weigher {
  const surprise = surpriseOf(model);
  return (one, other) => {
    const evidence: Evidence[] = [];
    for (let field = 0; field < model.fields.length; field += 1) {
      const found = bestOf(model, field, [one.values[field] ?? [], other.values[field] ?? []], surprise);
      if (found) evidence.push(found);
    }
    return evidence;
  };
}

type Sides = readonly [readonly Value[], readonly Value[]];

function bestOf(model: Model, field: number, [mine, theirs]: Sides, surprise: Surprise): Evidence | null {
  const as = model.fields[field]?.as ?? "words";
  let best: Evidence | null = null;
  for (const value of mine) {
    for (const its of theirs) {
      const agreement = compare(as, value, its, surprise);
      const weight = weightOf(model, field, agreement, value);
      if (best === null || weight > best.weight) best = { field, ...agreement, weight };
    }
  }
  return best;
}

function weightOf(model: Model, field: number, { level, surprise }: Agreement, value: Value): number {
  const as = model.fields[field]?.as ?? "words";
  const ofDoubles = Math.log(model.ofDoubles[field]?.[level] ?? 1);
  const usually = ofDoubles - Math.log(model.ofOthers[field]?.[level] ?? 1);
  const most = isCalling(as) ? mostOfPartOfAName[level] : undefined;
  if (most !== undefined) return Math.min(usually, most);
  if (level === topLevels[as]) return ofDoubles - Math.log(chanceOf(model, field, value, surprise));
  if (level === 0 || surprise === 0) return usually;
  // Halfway between what such an agreement usually tells, and what these words tell.
  const chance = Math.log(3 * Math.max(Math.exp(-surprise), leastChance(model, field)));
  return (usually + ofDoubles - chance) / 2;
}

/** A family shares a name, a chain a brand: a part in common, and another part not, speaks little for a double. */
const mostOfPartOfAName: Readonly<Record<number, number>> = { 1: 0, 2: 1 };

const usualOf = ({ fields }: Model, field: number): Usual => usual[fields[field]?.as ?? "words"];

const leastChance = (model: Model, field: number, among = populationOf(model.census)): number =>
  usualOf(model, field).byChance / among;

/** How often a record that has nothing to do with these two says the same. */
function chanceOf(model: Model, field: number, value: Value, surprise: number): number {
  const { census } = model;
  const others = (census.values[field]?.get(value.whole) ?? 0) - 2;
  const least = leastChance(model, field);
  const counted = others > 0 ? others ** 2 / (others + usualOf(model, field).asDoubles) / sampleOf(census) : 0;
  if (surprise === 0) return counted + least;
  const isTheirs = value.words.some(({ text }) => (census.words.get(text) ?? 0) <= 2);
  if (isTheirs) return counted > 0 ? counted + least : leastChance(model, field, sampleOf(census));
  // Of common words it is expected that some have the same by chance, however few have it here.
  return Math.max(counted + least, Math.min(1 / sampleOf(census), Math.exp(-surprise)));
}
