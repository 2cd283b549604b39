import type { Description } from "../../../store/description/description";
import type { CustomFieldDefinition } from "../../../store/standing";
import { inputName } from "../../../store/writing/draft";
import { comparable, purposeOf } from "./heading";
import { type Target, takesSeveral, targetsOf } from "./target";
import { listWords, notListed, words } from "./words";

/** To which member of a kind a column is brought; `column` counts from 0 on. */
export interface MappedColumn {
  readonly column: number;
  readonly field: string;
  /** Of a column of numbers or addresses: what they are for, where no column says it. */
  readonly label: string | null;
}

interface Candidate {
  readonly column: number;
  readonly target: Target;
  /** Place among the words for it: the lower, the likelier. */
  readonly rank: number;
}

/** What each column of a file looks like it means; columns that look like nothing are left out. */
export function proposeMapping(
  of: Description,
  custom: readonly CustomFieldDefinition[],
  headings: readonly string[],
): readonly MappedColumn[] {
  const targets = targetsOf(of, custom);
  const candidates = headings.flatMap((heading, column) =>
    targets.flatMap((target): readonly Candidate[] => {
      const rank = rankOf(target, heading);
      return rank === null ? [] : [{ column, target, rank }];
    }),
  );
  const chosen = new Map<number, Target>();
  const taken = new Set<string>();
  for (const { column, target } of candidates.toSorted((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (chosen.has(column) || (taken.has(target.name) && !takesSeveral(target))) continue;
    chosen.set(column, target);
    taken.add(target.name);
  }
  return withoutLoneLabels(chosen, headings)
    .toSorted(([a], [b]) => a - b)
    .map(([column, target]) => ({ column, field: target.name, label: labelOf(target, headings[column] ?? "") }));
}

/** `Phone 1 - Type` is a label of `Phone 1 - Value`; without such a column it is something else. */
function withoutLoneLabels(
  chosen: ReadonlyMap<number, Target>,
  headings: readonly string[],
): readonly (readonly [number, Target])[] {
  return [...chosen].filter(([column, { name, part }]) => {
    const heading = headings[column] ?? "";
    const isOf = [heading.replace(/(type|label)$/i, "Value"), heading.replace(/[ .]label$/i, "")];
    return part.is !== "label" || heading === name || isOf.some((of) => of !== heading && headings.includes(of));
  });
}

function rankOf({ name, part }: Target, heading: string): number | null {
  const said = heading.replace(/\.\d+(?=$|\.)/, "");
  if (part.is === "id") return comparable(heading) === "id" ? 60 : null;
  if (said === name || (part.is === "link" && said === inputName(part.link))) return -1;
  const text = comparable(heading);
  if (text === "") return null;
  const own = part.is === "custom" ? namesOf(part.definition) : [comparable(name)];
  if (own.includes(text)) return 0;
  if (part.is === "custom") return null;
  // `Phone 2 - Value` is another `Phone - Value`.
  const place = [text, text.replace(/ \d+(?= |$)/, "")]
    .map((each) => (words[name] ?? []).indexOf(each))
    .filter((at) => at >= 0)
    .sort((a, b) => a - b)[0];
  if (place !== undefined) return 1 + place;
  return isOfList(name, text) ? 50 : null;
}

/** By its key, by its label, or by both, as an export tells two of one label apart. */
const namesOf = ({ key, label }: CustomFieldDefinition): readonly string[] =>
  [key, label, `${label} ${key}`].map(comparable);

const isOfList = (name: string, text: string): boolean =>
  listWords.some(([list, pattern]) => list === name && pattern.test(text)) && !notListed.test(text);

const labelOf = ({ part }: Target, heading: string): string | null =>
  part.is === "field" && (part.field.type === "phones" || part.field.type === "emails") ? purposeOf(heading) : null;

/** Which of these kinds a file's headings fit best, the first of those that fit alike. */
export function likeliestKind(
  kinds: readonly Description[],
  custom: readonly CustomFieldDefinition[],
  headings: readonly string[],
): Description | undefined {
  const scored = kinds.map((of) => ({ of, score: scoreOf(of, proposeMapping(of, custom, headings)) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.of;
}

/** Owners and ids are in every kind, and say nothing of which it is. */
const anybodys = new Set(["id", "externalId", "responsible", "tags"]);

const scoreOf = (of: Description, mapping: readonly MappedColumn[]): number => {
  const members = new Set(mapping.map(({ field }) => field).filter((field) => !anybodys.has(field)));
  const isNamed = of.fields.some(({ name, required, written }) => required && written !== "never" && members.has(name));
  return members.size + (isNamed || members.has("fullName") || members.has("lastName") ? 1 : 0);
};
