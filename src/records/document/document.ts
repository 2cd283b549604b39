import { Described } from "../../store/description/describe";
import { ChoiceField, DateField, FileField, MoneyField, TagsField, TextField } from "../../store/description/fields";
import { NamesCard } from "../../store/description/links";
import { CardNamingRow } from "../../store/description/on-card-row";
import { ownedBy } from "../../store/description/record";
import { documentDrafting } from "./document-drafting";

/** A paper of the trade. It is a card itself, and its rights are its own, whatever card it belongs to. */
@Described({
  kind: "DOCUMENT",
  singular: "document",
  plural: "documents",
  description: "An offer, a contract, an invoice: what is written down between the account and those it deals with.",
  owners: ownedBy,
  facts: { documentKind: "kind" },
  trash: true,
  customFields: true,
  drafting: documentDrafting,
})
@NamesCard({
  cards: ["LEAD", "CONTACT", "COMPANY", "CUSTOMER"],
  description: "The lead, contact, company or customer that it belongs to.",
})
export class Document extends CardNamingRow {
  @TextField({ description: "Its number, as it stands on it.", required: true, sorted: true, searched: true, max: 100 })
  number: string;

  @TextField({ description: "What it is about.", searched: true })
  subject: string | null;

  @ChoiceField({
    description: "What kind of document it is: rights may differ by it.",
    required: true,
    choices: {
      name: "DocumentKind",
      description: "What kind of document it is.",
      values: {
        OFFER: "What is offered, and for how much.",
        CONTRACT: "What was agreed.",
        INVOICE: "What is to be paid.",
        ACT: "What was delivered or done.",
        OTHER: "Anything else.",
      },
    },
  })
  kind: "OFFER" | "CONTRACT" | "INVOICE" | "ACT" | "OTHER";

  @MoneyField({ description: "What it comes to.", sorted: true })
  sum: string | null;
  sumCurrency: string | null;

  @ChoiceField({
    description: "How far it has come; DRAFT where nothing is said.",
    required: true,
    choices: {
      name: "DocumentStatus",
      description: "How far a document has come.",
      values: {
        DRAFT: "It is being written.",
        SENT: "It was sent.",
        SIGNED: "Both sides signed it.",
        PAID: "What it asks for was paid.",
        CANCELLED: "It holds no more.",
      },
    },
  })
  status: "DRAFT" | "SENT" | "SIGNED" | "PAID" | "CANCELLED";

  @DateField({ description: "The day that stands on it.", sorted: true, restrictable: false })
  issuedOn: string | null;

  @FileField({ description: "The paper itself, as `setDocumentFile` gave it." })
  file: object | null;

  @TagsField({ description: "Words that it is marked with." })
  tags: string[];
}
