import { hangingKinds } from "./catalogue";
import type { CardKind, HangingKind } from "./catalogue";
import { onCardsWhere } from "./choice";
import { allOf, anyOf } from "./combining";
import { given } from "./given";
import { fieldIs, fieldIsNot, matches, userIn } from "./predicate";
import type { FactField, OwnerColumn, Predicate, RecordFacts } from "./predicate";
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

/** The cards of a kind to which the principal may add one of his own: `mayAddToCard`, asked of the card. */
export function cardsToHangOn(principal: Principal, resource: HangingKind, kind: CardKind): Predicate {
  const me = principal.facts.userId;
  const may = allOf(scopeOf(principal, resource, "CREATE"), cardsToAddTo(principal));
  return ofTheCard(given(may, { ...blank, responsible: me, creator: me, cardKind: kind, cardTrashed: false }));
}

/** The cards of a kind to which the principal may add something: a task, an event or an entry. */
export const cardsToAnnotate = (principal: Principal, kind: CardKind): Predicate =>
  anyOf(...hangingKinds.map((resource) => cardsToHangOn(principal, resource, kind)));

/** What is known of a new task, event or entry, whatever card it hangs on: who adds an entry makes it by hand. */
const blank: RecordFacts = {
  ...{ user: null, origin: "MANUAL", pipeline: null, stage: null, documentKind: null, administrator: null },
};

function cardsToAddTo(principal: Principal): Predicate {
  const seen = cardInView(principal);
  if (isPolicyOn(principal, "viewersMayAnnotate")) return seen;
  return allOf(
    seen,
    onCardsWhere((kind) => scopeOf(principal, kind, "EDIT")),
  );
}

const ownersOfCard: Partial<Record<OwnerColumn, OwnerColumn>> = {
  cardResponsible: "responsible",
  cardCreator: "creator",
};
const factsOfCard: Partial<Record<FactField, FactField>> = {
  cardPipeline: "pipeline",
  cardStage: "stage",
  cardDocumentKind: "documentKind",
};

/** What is said of a record's card, said of the card itself. */
function ofTheCard(predicate: Predicate): Predicate {
  switch (predicate.is) {
    case "everything":
    case "nothing":
      return predicate;
    case "userIn":
      return userIn(ownersOfCard[predicate.column] ?? predicate.column, predicate.users);
    case "fieldIs":
      return fieldIs(factsOfCard[predicate.field] ?? predicate.field, predicate.values);
    case "fieldIsNot":
      return fieldIsNot(factsOfCard[predicate.field] ?? predicate.field, predicate.values);
    case "anyOf":
      return anyOf(...predicate.predicates.map(ofTheCard));
    case "allOf":
      return allOf(...predicate.predicates.map(ofTheCard));
  }
}
