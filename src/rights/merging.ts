import type { Action } from "./catalogue";
import { isInForceForEverything } from "./predicate";
import type { Principal } from "./principal";
import { scopeOf } from "./scope";

export const mergeableKinds = ["CONTACT", "COMPANY", "LEAD", "CUSTOMER"] as const;
export type MergeableKind = (typeof mergeableKinds)[number];

const neededToMerge = ["CREATE", "VIEW", "EDIT", "DELETE"] as const satisfies readonly Action[];

/** Which of the four rights that merging needs are not in force for everything (`rights.md` 5.9); none: it may be done. */
export function missingForMerge(principal: Principal, kind: MergeableKind): readonly Action[] {
  return neededToMerge.filter((action) => !isInForceForEverything(scopeOf(principal, kind, action)));
}
