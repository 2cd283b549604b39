import type { Description, LinkDescription } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { type Draft, inputName } from "./draft";
import { type Seen, lookUp } from "./lookups";
import type { Values } from "./stored-values";

/** A link to one that a draft clears, and where it leads now. */
interface ClearedLink {
  /** What stands in the record for it: `companyId`, of a card its kind as well. */
  readonly names: readonly string[];
  readonly target: Description;
  readonly id: string;
}

export const clearedLinks = (of: Description, { said }: Draft, before: Values): readonly ClearedLink[] =>
  of.links.flatMap((link) => {
    const name = inputName(link);
    const [id, kind] = [before[name], kindOf(link, before)];
    if (said[name] !== null || typeof id !== "string" || kind === null) return [];
    return [{ names: link.cardinality === "card" ? [name, "cardKind"] : [name], target: descriptionOf(kind), id }];
  });

/** Of which kind it is that a link to one leads to; null of a link to many. */
function kindOf(link: LinkDescription, before: Values): Description["kind"] | null {
  if (link.cardinality === "card") return (before["cardKind"] ?? null) as Description["kind"] | null;
  return link.cardinality === "one" ? link.target : null;
}

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
