import type { Kind } from "../../records/office";

/** What the side doors must know of a kind to be tried on it. */
export interface TriedKind {
  readonly resource: string;
  readonly one: Kind;
  readonly many: string;
  /** The type in the API. */
  readonly type: string;
  /** The part that it is called by, in answers. */
  readonly called: string;
  /** A new one under a name. */
  readonly item: (name: string) => object;
  /** A change of one. */
  readonly change: object;
  /** Hangs it on, or links it to, a company; null where no input does. */
  readonly about: ((company: string) => object) | null;
  /** What leads from it to that company. */
  readonly link: string;
  /** A field that may be hidden, and a filter that asks for it. */
  readonly field: string;
  readonly filter: string;
}

/** Every kind of record but entries, which are nobody's to give. One that the product gains is tried by a line here. */
export const triedKinds: readonly TriedKind[] = [
  {
    ...{ resource: "LEAD", one: "lead", many: "leads", type: "Lead", called: "name" },
    ...{ item: (name) => ({ name }), change: { source: "changed" } },
    ...{ about: (companyId) => ({ companyId }), link: "company" },
    ...{ field: "tags", filter: 'tags: { hasAny: ["x"] }' },
  },
  {
    ...{ resource: "CONTACT", one: "contact", many: "contacts", type: "Contact", called: "lastName" },
    ...{ item: (lastName) => ({ lastName }), change: { birthday: "1990-01-01" } },
    ...{ about: (companyId) => ({ companyId }), link: "company" },
    ...{ field: "position", filter: 'position: { eq: "x" }' },
  },
  {
    ...{ resource: "COMPANY", one: "company", many: "companies", type: "Company", called: "name" },
    ...{ item: (name) => ({ name }), change: { website: "https://changed.example/" } },
    ...{ about: (parentId) => ({ parentId }), link: "parent" },
    ...{ field: "industry", filter: 'industry: { eq: "x" }' },
  },
  {
    ...{ resource: "CUSTOMER", one: "customer", many: "customers", type: "Customer", called: "name" },
    ...{ item: (name) => ({ name }), change: { periodDays: 30 } },
    ...{ about: (companyId) => ({ companyId }), link: "company" },
    ...{ field: "expectedSum", filter: 'expectedSum: { gt: "1" }' },
  },
  {
    ...{ resource: "REQUEST", one: "request", many: "requests", type: "Request", called: "name" },
    ...{ item: (name) => ({ name, source: "FORM" }), change: { sourceText: "changed" } },
    ...{ about: null, link: "company" },
    ...{ field: "companyName", filter: 'companyName: { eq: "x" }' },
  },
  {
    ...{ resource: "DOCUMENT", one: "document", many: "documents", type: "Document", called: "number" },
    ...{ item: (number) => ({ number, kind: "OFFER" }), change: { subject: "changed" } },
    ...{ about: (cardId) => ({ cardId }), link: "card" },
    ...{ field: "sum", filter: 'sum: { gt: "1" }' },
  },
  {
    ...{ resource: "TASK", one: "task", many: "tasks", type: "Task", called: "text" },
    ...{ item: (text) => ({ text }), change: { kind: "CALL" } },
    ...{ about: (cardId) => ({ cardId }), link: "card" },
    ...{ field: "result", filter: 'result: { eq: "x" }' },
  },
  {
    ...{ resource: "EVENT", one: "event", many: "events", type: "Event", called: "text" },
    ...{ item: (text) => ({ text, startsAt: "2026-05-31T09:00:00Z" }), change: { place: "changed" } },
    ...{ about: (cardId) => ({ cardId }), link: "card" },
    ...{ field: "result", filter: 'result: { eq: "x" }' },
  },
];
