import type { Description } from "../description/description";
import type { Values } from "../writing/stored-values";
import { ownLists } from "./leading-links";
import { type MergeablePart, united } from "./mergeable-parts";
import { inputName } from "../writing/draft";

/** Records that become one, the survivor first. */
export interface Candidates {
  readonly of: Description;
  readonly survivor: Values;
  readonly duplicates: readonly Values[];
}

/** What a part becomes, and by whose value: null where it is all of theirs, or nobody's. */
export interface MergedPart {
  readonly part: MergeablePart;
  readonly value: unknown;
  readonly fromId: string | null;
}

export const idIn = (values: Values): string => values["id"] as string;

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

/**
 * What the parts become. A part that is not chosen is the survivor's, and where it has none the first duplicate's that has
 * one; what is closed to whoever merges stays the survivor's.
 */
export function mergedParts(
  { survivor, duplicates }: Candidates,
  parts: readonly MergeablePart[],
  choices: ReadonlyMap<string, string>,
  closed: ReadonlySet<string>,
): readonly MergedPart[] {
  const all = [survivor, ...duplicates];
  return parts.map((part) => {
    const own: MergedPart = { part, value: part.valueIn(survivor), fromId: idIn(survivor) };
    if (closed.has(part.part)) return own;
    if (part.keyOf !== null) return { part, value: united(part.keyOf, all.map(part.valueIn)), fromId: null };
    const choice = all.find((values) => idIn(values) === choices.get(part.field));
    const whose = choice ?? all.find((values) => !isAbsent(part.valueIn(values)));
    return whose === undefined ? { ...own, fromId: null } : { part, value: part.valueIn(whose), fromId: idIn(whose) };
  });
}

/** The survivor with what its parts have become, its lists of links and the earliest creation time (`rights.md` 5.9). */
export function mergedValues({ of, survivor, duplicates }: Candidates, parts: readonly MergedPart[]): Values {
  const all = [survivor, ...duplicates];
  const set = parts.map(({ part: { field }, value }) => [field, value] as const);
  const isCustom = ([field]: readonly [string, unknown]): boolean => field.startsWith("custom.");
  const custom = set.filter(isCustom).map(([field, value]) => [field.slice("custom.".length), value] as const);
  const lists = ownLists(of).map((link) => {
    const name = inputName(link);
    return [name, [...new Set(all.flatMap((values) => (values[name] ?? []) as readonly string[]))].sort()] as const;
  });
  const kept = Object.entries({ ...(survivor["custom"] as Values), ...Object.fromEntries(custom) });
  return {
    ...survivor,
    ...Object.fromEntries(set.filter((each) => !isCustom(each))),
    ...Object.fromEntries(lists),
    custom: Object.fromEntries(kept.filter(([, value]) => !isAbsent(value))),
    createdAt: all.map((values) => values["createdAt"] as string).sort()[0],
  };
}

/** A record's values, where a link to one of those that it becomes one with is none. */
export function withoutLinksAmong(of: Description, values: Values, ids: ReadonlySet<string>): Values {
  const own = of.links.flatMap((link) =>
    link.cardinality === "one" && link.target === of.kind ? [`${link.name}Id`] : [],
  );
  const none = own.filter((name) => ids.has(values[name] as string)).map((name) => [name, null] as const);
  return { ...values, ...Object.fromEntries(none) };
}
