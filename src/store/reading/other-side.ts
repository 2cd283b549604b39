import { allOf } from "../../rights/combining";
import type { Predicate } from "../../rights/predicate";
import { type Part, isUsable, readableIn, scopeFor } from "../access";
import type { Description, LinkDescription } from "../description/description";
import type { Standing } from "../standing";

/** The link to one that a link to many is the other side of: `company` of a lead, for `leads` of a company. */
const otherSideOf = (link: LinkDescription, target: Description): Part | undefined =>
  link.cardinality === "many"
    ? target.links.find((other) => other.cardinality === "one" && other.column === link.column)
    : undefined;

/** The rows that a link to many may show: those in VIEW, save where their own side of it is hidden. */
export function scopeThrough(standing: Standing, link: LinkDescription, target: Description): Predicate {
  const scope = scopeFor(standing, target, "VIEW");
  const other = otherSideOf(link, target);
  return other ? allOf(scope, readableIn(standing, target, other)) : scope;
}

/** The field by whose name a filter through the link is refused, null where it may be asked: hidden from either side. */
export function hiddenSide(
  standing: Standing,
  { of, link, target }: { readonly of: Description; readonly link: LinkDescription; readonly target: Description },
): { readonly of: Description; readonly name: string } | null {
  if (!isUsable(standing, of, link)) return { of, name: link.name };
  const other = otherSideOf(link, target);
  return other && !isUsable(standing, target, other) ? { of: target, name: other.name } : null;
}
