import type { CardKind } from "../../../src/rights/catalogue";
import type { FactValue, RecordFacts } from "../../../src/rights/predicate";
import { isCard } from "./kinds";

/** The card that a record hangs on, as a row of its own; null where there is none or it lies in the trash. */
export function cardOf(row: RecordFacts): { kind: CardKind; card: RecordFacts } | null {
  if (!isCard(row.cardKind) || row.cardTrashed !== false) return null;
  const card: Record<string, FactValue | null> = {
    responsible: row.cardResponsible ?? null,
    creator: row.cardCreator ?? null,
    pipeline: row.cardPipeline ?? null,
    stage: row.cardStage ?? null,
    documentKind: row.cardDocumentKind ?? null,
  };
  return { kind: row.cardKind, card };
}
