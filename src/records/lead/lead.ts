import { Column, PrimaryColumn, ForeignKey, Entity, Index } from "typeorm";
import { Described } from "../../store/description/describe";
import { DateField, InstantField, MoneyField, TagsField, TextField } from "../../store/description/fields";
import { Many, One, Through } from "../../store/description/links";
import { OwnedRow, ownedBy } from "../../store/description/record";
import { leadDrafting } from "./lead-drafting";

/** A deal on its way through a pipeline. */
@Described({
  kind: "LEAD",
  singular: "lead",
  plural: "leads",
  description: "A deal on its way through a pipeline, from first interest to won or lost.",
  owners: ownedBy,
  facts: { pipeline: "pipeline_id", stage: "stage_id" },
  trash: true,
  customFields: true,
  drafting: leadDrafting,
})
@Through("contacts", "CONTACT", {
  through: "lead_contact",
  from: "lead_id",
  to: "contact_id",
  written: "always",
  description: "The people whom it is about.",
})
@Many("requests", "REQUEST", { column: "lead_id", description: "The requests that became it." })
export class Lead extends OwnedRow {
  @TextField({ description: "What the deal is about.", required: true, sorted: true, searched: true })
  name: string;

  @MoneyField({ description: "What the deal is worth.", sorted: true, compared: false })
  price: string | null;
  priceCurrency: string | null;

  @One("PIPELINE", "Pipeline", { description: "The pipeline that it goes through.", required: true })
  pipelineId: string;

  @One("STAGE", "Stage", {
    description: "How far it has come.",
    required: true,
    within: "pipelineId",
  })
  stageId: string;

  @One("LOSS_REASON", "LossReason", { description: "Why it was lost." })
  lossReasonId: string | null;

  @TextField({ description: "Where it came from.", max: 100, compared: false })
  source: string | null;

  @TagsField({ description: "Words that it is marked with." })
  tags: string[];

  @One("COMPANY", "Company", { description: "The company that it is about." })
  companyId: string | null;

  @One("CONTACT", "Contact", { description: "The person to talk to first." })
  mainContactId: string | null;

  @DateField({ description: "The day on which work on it began.", restrictable: false, compared: false })
  openedOn: string | null;

  @DateField({ description: "The day on which it was won or lost.", restrictable: false, compared: false })
  closedOn: string | null;

  @InstantField({
    description: "When it last came into a WON or LOST stage; null while it is open.",
    written: "never",
    restrictable: false,
  })
  closedAt: Date | null;
}

/** A person whom a lead is about. */
@Entity("lead_contact")
@ForeignKey("Lead", ["accountId", "leadId"], ["accountId", "id"])
@ForeignKey("Contact", ["accountId", "contactId"], ["accountId", "id"])
@Index("lead_contact_contact_id_link", ["accountId", "contactId", "leadId"])
export class LeadContact {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) leadId: string;
  @PrimaryColumn({ type: "uuid" }) contactId: string;
  @Column({ type: "integer", default: 0 }) position: number;
}
