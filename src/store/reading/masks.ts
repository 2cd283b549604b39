import { matches } from "../../rights/predicate";
import type { Predicate, RecordFacts } from "../../rights/predicate";
import { readableIn, writableIn } from "../access";
import type { Description } from "../description/description";
import type { Standing } from "../standing";

/** A part of a kind that is not readable, or not writable, on every row. */
export interface Mask {
  readonly name: string;
  readonly where: Predicate;
}

export interface Masks {
  readonly reading: readonly Mask[];
  readonly writing: readonly Mask[];
}

const known = new WeakMap<Standing, Map<Description, Masks>>();

/** What is masked for a standing, worked out once for each kind. */
export function masksOf(standing: Standing, of: Description): Masks {
  let byKind = known.get(standing);
  if (!byKind) known.set(standing, (byKind = new Map<Description, Masks>()));
  let masks = byKind.get(of);
  if (!masks) byKind.set(of, (masks = workOut(standing, of)));
  return masks;
}

function workOut(standing: Standing, of: Description): Masks {
  const custom = standing.customFields
    .filter((field) => field.resource === of.kind)
    .map((field) => ({ name: `custom.${field.key}`, restrictable: true }));
  const parts = [...of.fields, ...of.links, ...custom];
  const partly = (where: typeof readableIn): readonly Mask[] =>
    parts
      .map((part) => ({ name: part.name, where: where(standing, of, part) }))
      .filter((mask) => mask.where.is !== "everything");
  return { reading: partly(readableIn), writing: partly(writableIn) };
}

const masked = (masks: readonly Mask[], facts: RecordFacts): readonly string[] =>
  masks.filter((mask) => !matches(mask.where, facts)).map((mask) => mask.name);

/** The parts of a record that may not be read. */
export const hiddenParts = (standing: Standing, of: Description, facts: RecordFacts): readonly string[] =>
  masked(masksOf(standing, of).reading, facts);

/** The parts of a record that may not be written, the hidden ones among them. */
export const closedParts = (standing: Standing, of: Description, facts: RecordFacts): readonly string[] => [
  ...new Set([...masked(masksOf(standing, of).writing, facts), ...hiddenParts(standing, of, facts)]),
];
