import { cardKinds, hangingKinds } from "./catalogue";
import type { Resource } from "./catalogue";
import { anyOf } from "./combining";
import { given } from "./given";
import { narrowingOf } from "./narrowing";
import { matches, nothing } from "./predicate";
import type { Predicate, RecordFacts } from "./predicate";
import type { Principal } from "./principal";
import { rowsAfter, scopeOf } from "./scope";

/**
 * Which entries of one record's change log the principal sees: a predicate on who did it alone, who is both the
 * responsible and the creator of such an entry. The rest is known from the record (`rights.md` 3.9 and 7).
 */
export function changesInView(principal: Principal, resource: Resource, record: RecordFacts): Predicate {
  const entry = entryOn(resource, record);
  if (entry === null || !matches(scopeOf(principal, resource, "VIEW"), record)) return nothing;
  const isOnCard = resource === entry.cardKind;
  return given(isOnCard ? scopeOf(principal, "ACTIVITY", "VIEW") : viewBesideCards(principal), entry);
}

/** What the change log's entries on a record carry; null for what has no change log for people to read. */
function entryOn(resource: Resource, record: RecordFacts): RecordFacts | null {
  if (isAmong(cardKinds, resource))
    return entryWith({
      cardKind: resource,
      cardTrashed: false,
      cardResponsible: record.responsible,
      cardCreator: record.creator,
      cardPipeline: record.pipeline,
      cardStage: record.stage,
      cardDocumentKind: record.documentKind,
    });
  return isAmong(hangingKinds, resource) ? entryWith(record) : null;
}

function entryWith(card: RecordFacts): RecordFacts {
  return {
    origin: "AUTOMATIC",
    cardKind: card.cardKind ?? null,
    cardTrashed: card.cardTrashed ?? null,
    cardResponsible: card.cardResponsible ?? null,
    cardCreator: card.cardCreator ?? null,
    cardPipeline: card.cardPipeline ?? null,
    cardStage: card.cardStage ?? null,
    cardDocumentKind: card.cardDocumentKind ?? null,
  };
}

/**
 * VIEW of what was written down about a record that is itself no card: the record's own VIEW, which was asked, stands
 * in the place of the card's in step 9 (`docs/adr/0027-the-change-log-of-a-record.md`).
 */
function viewBesideCards(principal: Principal): Predicate {
  if (narrowingOf(principal, "ACTIVITY", "VIEW") !== null) return nothing;
  return anyOf(...rowsAfter(principal, "ACTIVITY", 8).map((row) => row.cells.VIEW));
}

function isAmong(kinds: readonly Resource[], resource: Resource): boolean {
  return kinds.includes(resource);
}
