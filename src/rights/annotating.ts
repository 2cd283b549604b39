import type { Resource } from "./catalogue";
import { allOf } from "./combining";
import { ownCell } from "./matrix-row";
import { fieldIs, nothing } from "./predicate";
import type { Predicate } from "./predicate";
import type { Principal } from "./principal";
import { byAction, nothingAtAll } from "./row";
import type { Row } from "./row";

/** Step 8: who sees a card may add tasks, events and entries to it and complete its tasks, unless my own cell says NONE. */
export function annotatingRow(principal: Principal, resource: Resource, cardInView: Predicate): Row {
  const added = addedBy(resource, cardInView);
  const cells = byAction((action) => {
    const isOwnNone = ownCell(principal, resource, action)?.reach === "NONE";
    return isOwnNone ? nothing : (added[action] ?? nothingAtAll[action]);
  });
  return { source: { kind: "annotating" }, cells, settings: null };
}

function addedBy(resource: Resource, cardInView: Predicate): Readonly<Partial<Record<string, Predicate>>> {
  if (resource === "TASK") return { CREATE: cardInView, COMPLETE: cardInView };
  if (resource === "EVENT") return { CREATE: cardInView };
  return resource === "ACTIVITY" ? { CREATE: allOf(fieldIs("origin", ["MANUAL"]), cardInView) } : {};
}
