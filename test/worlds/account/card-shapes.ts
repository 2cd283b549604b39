import type { ManyShape, OneShape, Shape } from "./shape";
import type { WorldKind, WorldRecord } from "./world";

const company: OneShape = { name: "company", column: "companyId", kind: "COMPANY", isSaid: true };
const mainContact: OneShape = { name: "mainContact", column: "mainContactId", kind: "CONTACT", isSaid: true };

/** What a company or a contact is the other end of. */
const by = (
  column: "companyId" | "mainContactId" | "leadId",
  name: string,
  kind: WorldKind,
  otherSide: string,
): ManyShape => ({ ...{ name, kind, otherSide }, joins: ({ id }, target) => target[column] === id });

const byContacts = (name: string, kind: WorldKind): ManyShape => ({
  ...{ name, kind },
  joins: ({ id }, target) => target.kind === kind && target.contactIds.includes(id),
});

const onCard = (name: string, kind: WorldKind): ManyShape => ({
  ...{ name, kind },
  joins: ({ id }, target) => target.cardId === id,
});

/** What every card carries. */
const hanging: readonly ManyShape[] = [
  onCard("tasks", "TASK"),
  onCard("events", "EVENT"),
  onCard("activities", "ACTIVITY"),
];
const documents = onCard("documents", "DOCUMENT");
const contacts: ManyShape = {
  ...{ name: "contacts", kind: "CONTACT" },
  joins: ({ contactIds }: WorldRecord, { id }) => contactIds.includes(id),
};

const lists = { phones: [], phones_key: "", emails: [], emails_key: "", tags: [] };

export const cardShapes = {
  COMPANY: {
    ...{ singular: "company", plural: "companies", count: 7, name: "name", note: "industry", row: lists },
    ones: [{ ...company, name: "parent" }],
    many: [
      by("companyId", "leads", "LEAD", "company"),
      by("companyId", "contacts", "CONTACT", "company"),
      by("companyId", "subsidiaries", "COMPANY", "parent"),
      by("companyId", "customers", "CUSTOMER", "company"),
      by("companyId", "requests", "REQUEST", "company"),
      ...[documents, ...hanging],
    ],
    restricted: ["industry", "website", "parent"],
  },
  CONTACT: {
    ...{ singular: "contact", plural: "contacts", count: 9, name: "name", note: "position", row: lists },
    ...{ saidName: "lastName", nameColumns: ["name", "last_name"] },
    ones: [company],
    many: [
      ...[byContacts("leads", "LEAD"), byContacts("customers", "CUSTOMER"), byContacts("attendedEvents", "EVENT")],
      by("mainContactId", "requests", "REQUEST", "contact"),
      ...[documents, ...hanging],
    ],
    restricted: ["position", "phones", "company"],
  },
  LEAD: {
    ...{ singular: "lead", plural: "leads", count: 16, name: "name", note: "source", money: "price" },
    ...{ contactTable: "lead_contact", row: { tags: [] } },
    ones: [company, mainContact],
    many: [contacts, by("leadId", "requests", "REQUEST", "lead"), documents, ...hanging],
    restricted: ["price", "source", "tags", "company", "mainContact", "lossReason", "custom.revenue"],
  },
  CUSTOMER: {
    ...{ singular: "customer", plural: "customers", count: 8, name: "name", money: "expectedSum" },
    ...{ contactTable: "customer_contact", row: { tags: [], status: "ACTIVE" } },
    ones: [company],
    many: [contacts, documents, ...hanging],
    restricted: ["expectedSum", "company", "tags"],
  },
  REQUEST: {
    ...{ singular: "request", plural: "requests", count: 9, name: "name", note: "sourceText" },
    ...{ row: { ...lists, source: "FORM" } },
    // What it leads to its own mutations write alone.
    ones: [
      { ...company, isSaid: false },
      { ...mainContact, name: "contact", isSaid: false },
      { name: "lead", column: "leadId", kind: "LEAD", isSaid: false },
    ],
    many: hanging,
    restricted: ["sourceText", "phones", "contact", "lead", "dismissReason"],
  },
  DOCUMENT: {
    ...{ singular: "document", plural: "documents", count: 12, name: "number", note: "subject", money: "sum" },
    ...{ isNoteSearched: true, row: { tags: [], status: "DRAFT" } },
    ones: [],
    many: hanging,
    card: { kinds: ["LEAD", "CONTACT", "COMPANY", "CUSTOMER"], isRequired: false, isChanged: true },
    restricted: ["subject", "sum", "tags", "file"],
  },
} as const satisfies Partial<Record<WorldKind, Shape>>;
