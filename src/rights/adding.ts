import type { HangingKind } from "./catalogue";
import { onCardsWhere } from "./choice";
import { allOf } from "./combining";
import { matches } from "./predicate";
import type { Predicate, RecordFacts } from "./predicate";
import { isPolicyOn } from "./principal";
import type { Principal } from "./principal";
import { cardInView, scopeOf } from "./scope";

/**
 * Where the principal may add a task, an event or an entry: CREATE in force, and a card in VIEW, for linking needs
 * that (`rights.md` 5.1); with `viewersMayAnnotate` off a card in EDIT as well (5.2). Asked of the would-be record.
 */
export function mayAddToCard(principal: Principal, resource: HangingKind, wouldBe: RecordFacts): boolean {
  if (!matches(scopeOf(principal, resource, "CREATE"), wouldBe)) return false;
  const hangsOnNothing = (wouldBe.cardKind ?? null) === null;
  return hangsOnNothing || matches(cardsToAddTo(principal), wouldBe);
}

function cardsToAddTo(principal: Principal): Predicate {
  const seen = cardInView(principal);
  if (isPolicyOn(principal, "viewersMayAnnotate")) return seen;
  return allOf(
    seen,
    onCardsWhere((kind) => scopeOf(principal, kind, "EDIT")),
  );
}
