import type { WorldKind, WorldRecord } from "./world";

/** A link to one: what leads there, and whether roles can hide it. */
export interface OneShape {
  readonly name: string;
  readonly leadsTo: (record: WorldRecord) => string | null;
  readonly isRestrictable: boolean;
}

/** A link to many: the records at its other end, and the field of theirs that it is the other side of. */
export interface ManyShape {
  readonly name: string;
  readonly kind: WorldKind;
  readonly joins: (record: WorldRecord, target: WorldRecord) => boolean;
  readonly otherSide?: string;
}

interface Shape {
  readonly singular: string;
  readonly plural: string;
  /** The field that holds a record's name, and the one that holds its note. */
  readonly name: string;
  readonly note: string;
  readonly ones: readonly OneShape[];
  readonly many: readonly ManyShape[];
}

const company: OneShape = { name: "company", leadsTo: (record) => record.companyId, isRestrictable: true };
const tasks: ManyShape = { name: "tasks", kind: "TASK", joins: ({ id }, task) => task.cardId === id };
const byCompany = (name: string, kind: WorldKind, otherSide = "company"): ManyShape => ({
  ...{ name, kind, otherSide },
  joins: ({ id }, target) => target.companyId === id,
});

/** The four kinds as the API shows them. */
export const shapes: Readonly<Record<WorldKind, Shape>> = {
  COMPANY: {
    ...{ singular: "company", plural: "companies", name: "name", note: "industry" },
    ones: [{ ...company, name: "parent" }],
    many: [
      byCompany("leads", "LEAD"),
      byCompany("contacts", "CONTACT"),
      byCompany("subsidiaries", "COMPANY", "parent"),
      tasks,
    ],
  },
  CONTACT: {
    ...{ singular: "contact", plural: "contacts", name: "name", note: "position" },
    ones: [company],
    many: [{ name: "leads", kind: "LEAD", joins: ({ id }, lead) => lead.contactIds.includes(id) }, tasks],
  },
  LEAD: {
    ...{ singular: "lead", plural: "leads", name: "name", note: "source" },
    ones: [company, { name: "mainContact", leadsTo: (record) => record.mainContactId, isRestrictable: true }],
    many: [{ name: "contacts", kind: "CONTACT", joins: ({ contactIds }, { id }) => contactIds.includes(id) }, tasks],
  },
  TASK: {
    ...{ singular: "task", plural: "tasks", name: "text", note: "result" },
    ones: [{ name: "card", leadsTo: (record) => record.cardId, isRestrictable: false }],
    many: [],
  },
};

/** `lead_0000…` of the id of a record. */
export const apiIdOf = ({ kind, id }: Pick<WorldRecord, "kind" | "id">): string =>
  `${shapes[kind].singular}_${id.replaceAll("-", "")}`;
