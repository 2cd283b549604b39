import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import type { Draft } from "./draft";
import { type Seen, lookUp } from "./lookups";
import type { Values } from "./stored-values";

/** A link to one that a draft clears, and where it leads now. */
interface ClearedLink {
  /** Of the value: `companyId`. */
  readonly name: string;
  readonly target: Description;
  readonly id: string;
}

export const clearedLinks = (of: Description, { said }: Draft, before: Values): readonly ClearedLink[] =>
  of.links.flatMap((link) => {
    if (link.cardinality !== "one") return [];
    const name = `${link.name}Id`;
    const id = before[name];
    return said[name] === null && typeof id === "string" ? [{ name, target: descriptionOf(link.target), id }] : [];
  });

/** Looks up what the records' links lead to that a draft clears: a hidden one is left alone. */
export function lookUpCleared(
  door: Door,
  of: Description,
  drafts: readonly Draft[],
  records: readonly Values[],
): Promise<Seen> {
  const clearing = drafts.filter(({ said }) => Object.values(said).includes(null));
  const references = clearing.flatMap((draft) =>
    records
      .flatMap((before) => clearedLinks(of, draft, before))
      .map(({ target, id }) => ({ of: target, id, path: [] })),
  );
  return lookUp(door, references);
}
