import type { Predicate } from "../predicate";

/** How far a right reaches: nowhere, to some records, to all of them. */
export type Extent = "NONE" | "SOME" | "ALL";

export function extentOf({ is }: Predicate): Extent {
  return is === "everything" ? "ALL" : is === "nothing" ? "NONE" : "SOME";
}
