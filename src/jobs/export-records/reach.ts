import { allOf } from "../../rights/combining";
import { implies } from "../../rights/implication";
import type { Predicate } from "../../rights/predicate";
import { readableIn } from "../../store/access";
import type { Description } from "../../store/description/description";
import { exportScopeOf } from "../../store/reading/exported";
import { scopeThrough } from "../../store/reading/other-side";
import type { WantedLink } from "../../store/reading/wanted";
import type { Standing } from "../../store/standing";
import { titleFieldOf } from "./parts/link-parts";
import type { Part } from "./parts/part";
import { wantedOf } from "./parts/wanted-of";

/** What a file may tell, and of which records: `records` themselves, each of its parts by name, and what a link leads to. */
export type Reach = Readonly<Record<string, Predicate>>;

/** What somebody may take out who stands so. */
export const reachOf = (standing: Standing, of: Description, parts: readonly Part[]): Reach => ({
  records: exportScopeOf(standing, of),
  ...Object.fromEntries(parts.map((part) => [part.name, readableIn(standing, of, part.restricted)])),
  ...Object.fromEntries(wantedOf(of, parts).links.flatMap((wanted) => reachThrough(standing, wanted))),
});

/** The records at the other end of which it is told what they are called. */
const reachThrough = (standing: Standing, { link, targets }: WantedLink): readonly (readonly [string, Predicate])[] =>
  [...targets.values()].map(({ description }) => [
    `${link.name} ${description.kind}`,
    allOf(scopeThrough(standing, link, description), readableIn(standing, description, titleFieldOf(description))),
  ]);

/** Does all that the one reaches lie within the other? By the form of the predicates: where it can't tell, it does not. */
export const isWithin = (one: Reach, other: Reach): boolean =>
  Object.entries(one).every(([what, predicate]) => {
    const now = other[what];
    return now !== undefined && implies(predicate, now);
  });

/** What was reached so far: the same rights are told once. */
export const withReach = (before: readonly Reach[], reach: Reach): readonly Reach[] =>
  before.some((each) => isWithin(reach, each)) ? before : [...before, reach];
