import { Column } from "typeorm";
import type { CardKind } from "../../rights/catalogue";
import type { FactField, OwnerColumn } from "../../rights/predicate";
import { OwnedRow, ownedBy } from "./record";

/** What of a card stands on what hangs on it, too (`rights.md` 7): one column each, that `followCards` keeps true. */
export const carriedOfCard = [
  { property: "cardResponsibleId", column: "card_responsible_id", sqlType: "uuid", owner: "responsible" },
  { property: "cardCreatorId", column: "card_creator_id", sqlType: "uuid", owner: "creator" },
  { property: "cardPipelineId", column: "card_pipeline_id", sqlType: "uuid", fact: "pipeline" },
  { property: "cardStageId", column: "card_stage_id", sqlType: "uuid", fact: "stage" },
  { property: "cardDocumentKind", column: "card_document_kind", sqlType: "text", fact: "documentKind" },
] as const satisfies readonly Carried[];

/** A column of what hangs, and which owner or fact of the card it holds. */
export interface Carried {
  readonly property: string;
  readonly column: string;
  readonly sqlType: string;
  readonly owner?: OwnerColumn;
  readonly fact?: FactField;
}

/** A row that names a card or none. */
export abstract class CardNamingRow extends OwnedRow {
  @Column({ type: "text", nullable: true }) cardKind: CardKind | null;
  @Column({ type: "uuid", nullable: true }) cardId: string | null;
}

/** A row that hangs on a card or on none, and carries what the rights ask of the card. */
export abstract class OnCardRow extends CardNamingRow {
  @Column({ type: "uuid", nullable: true }) cardResponsibleId: string | null;
  @Column({ type: "uuid", nullable: true }) cardCreatorId: string | null;
  @Column({ type: "uuid", nullable: true }) cardPipelineId: string | null;
  @Column({ type: "uuid", nullable: true }) cardStageId: string | null;
  @Column({ type: "text", nullable: true }) cardDocumentKind: string | null;
  @Column({ type: "boolean", nullable: true }) cardTrashed: boolean | null;
}

/** The columns of `rights.md` that every such row has: whose it is, and whose its card is. */
export const ownedOnCard = {
  ...ownedBy,
  cardResponsible: "card_responsible_id",
  cardCreator: "card_creator_id",
} as const;

/** The facts of its card that rights ask for. */
export const factsOfCard = {
  cardKind: "card_kind",
  cardTrashed: "card_trashed",
  cardPipeline: "card_pipeline_id",
  cardStage: "card_stage_id",
  cardDocumentKind: "card_document_kind",
} as const;
