import type { Action } from "./catalogue";
import { whyNotListed } from "./not-listed";
import { isInForceForEverything } from "./predicate";
import type { Principal } from "./principal";
import { scopeOf } from "./scope";

export const mergeableKinds = ["CONTACT", "COMPANY", "LEAD", "CUSTOMER"] as const;
export type MergeableKind = (typeof mergeableKinds)[number];

export const isMergeable = (kind: string): kind is MergeableKind =>
  (mergeableKinds as readonly string[]).includes(kind);

const neededToMerge = ["CREATE", "VIEW", "EDIT", "DELETE"] as const satisfies readonly Action[];

/** Which of the four rights that merging needs are not in force for everything (`rights.md` 5.9); none: it may be done. */
export function missingForMerge(principal: Principal, kind: MergeableKind): readonly Action[] {
  return neededToMerge.filter((action) => !isInForceForEverything(scopeOf(principal, kind, action)));
}

/** Why somebody may not merge records of the kind, nor take a merge of them back: it names all that is missing. */
export function whyNoMerge(principal: Principal, kind: MergeableKind, missing: readonly Action[]): string {
  const unlisted = missing.map((action) => whyNotListed(principal, kind, action)).find((reason) => reason !== null);
  const lacking = `merging needs ${neededToMerge.join(", ")} of ${kind}, each in force for everything, and ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not`;
  return unlisted === undefined ? lacking : `${lacking}: ${unlisted}`;
}
