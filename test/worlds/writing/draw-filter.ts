import { parseValue, valueFromASTUntyped } from "graphql";
import type { Action } from "../../../src/rights/catalogue";
import type { Onlooker } from "../account/onlooker";
import type { WorldKind, WorldRecord } from "../account/world";
import { type Question, questions } from "../reading/questions";
import { type Drawing, drawSubjects, weightOf } from "./draw-id";

/** A filter of a kind, and what it finds of what the caller sees. */
export interface DrawnFilter extends Pick<Question, "kind" | "uses" | "fits"> {
  readonly filter: object;
}

/** One of several, as what rights decide seldom is found seldom. */
export function drawFilter(drawing: Drawing, of: readonly WorldKind[], action: Action): DrawnFilter {
  const { random, onlooker } = drawing;
  const filters = Array.from({ length: 3 }, () => drawAny(drawing, of, action));
  const weightIn = (filter: DrawnFilter): number =>
    fittingFor(onlooker, filter).reduce((sum, record) => sum + weightOf(onlooker.judge(action, record)), 1);
  return random.weighted(filters.map((filter) => [filter, weightIn(filter)] as const));
}

/** Records by their ids, hidden and unknown ones among them; or those that answer a question. */
function drawAny(drawing: Drawing, of: readonly WorldKind[], action: Action): DrawnFilter {
  const { random } = drawing;
  const asked = questions.filter(({ kind }) => of.includes(kind));
  if (random.chance(0.3)) {
    const { filter, ...question } = random.pick(asked);
    return { ...question, filter: valueFromASTUntyped(parseValue(filter)) as object };
  }
  const subjects = drawSubjects(drawing, { kinds: of, action, most: 7 });
  const ids = subjects.map(({ id }) => id);
  const named = new Set(subjects.map(({ record }) => record?.id));
  return {
    ...{ kind: subjects[0]?.kind ?? "LEAD", filter: { id: { in: ids } }, uses: [] },
    fits: (_onlooker, { id }) => named.has(id),
  };
}

/** May it be asked at all? What is hidden can't be filtered by. */
export const isUsable = (onlooker: Onlooker, { uses }: DrawnFilter): boolean =>
  uses.every(([kind, field]) => onlooker.mayUse(kind, field));

/** What it finds for the caller, the newest first. */
export const foundBy = (onlooker: Onlooker, { kind, fits }: DrawnFilter): readonly WorldRecord[] =>
  onlooker
    .sees(kind)
    .filter((record) => fits(onlooker, record))
    .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));

/** All that would fit, seen or not: of these the right to what is done to them is counted. */
export const fittingFor = (onlooker: Onlooker, { kind, fits }: DrawnFilter): readonly WorldRecord[] =>
  onlooker.world.records.filter((record) => record.kind === kind && !record.isDeleted && fits(onlooker, record));
