import { cardsToAnnotate } from "../../rights/adding";
import type { Action, CardKind } from "../../rights/catalogue";
import { cardKinds } from "../../rights/catalogue";
import { type Predicate, nothing } from "../../rights/predicate";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Standing } from "../standing";

/** What a record's `can` tells of it, each with the records on which it is so; in the trash it is `restore` alone. */
export const recordRights = ["edit", "delete", "export", "assign", "complete", "annotate", "restore"] as const;
export type RecordRight = (typeof recordRights)[number];

const actionOf = {
  ...{ edit: "EDIT", delete: "DELETE", export: "EXPORT", assign: "ASSIGN", complete: "COMPLETE", restore: "DELETE" },
} as const satisfies Partial<Record<RecordRight, Action>>;

const isCard = (kind: string): kind is CardKind => (cardKinds as readonly string[]).includes(kind);

/** The records of a kind, kept or in the trash, on which the caller has a right. */
export function whereHeld(standing: Standing, of: Description, right: RecordRight, isInTrash: boolean): Predicate {
  if (isInTrash !== (right === "restore")) return nothing;
  if (right !== "annotate") return scopeFor(standing, of, actionOf[right]);
  return isCard(of.kind) ? cardsToAnnotate(standing.principal, of.kind) : nothing;
}
