import { nameKey } from "../../../src/store/name-key";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";

/** A filter, what it must find, and the fields that must be usable for it. */
export interface Question {
  readonly says: string;
  readonly kind: WorldKind;
  readonly filter: string;
  readonly uses: readonly (readonly [WorldKind, string])[];
  readonly fits: (onlooker: Onlooker, record: WorldRecord) => boolean;
}

const some = (onlooker: Onlooker, kind: WorldKind, fits: (record: WorldRecord) => boolean): boolean =>
  onlooker.sees(kind).some(fits);

const companyOf = (onlooker: Onlooker, record: WorldRecord): WorldRecord | null => onlooker.find(record.companyId);
const begins = (record: WorldRecord | null, text: string): boolean =>
  record !== null && nameKey(record.name).startsWith(text);

/** Filters on fields that roles hide, and through links whose other ends are hidden (`cases.md` 4, 5). */
export const questions: readonly Question[] = [
  {
    says: "leads by the name of their company",
    ...{ kind: "LEAD", filter: '{ company: { name: { startsWith: "A" } } }', uses: [["LEAD", "company"]] },
    fits: (onlooker, lead) => begins(companyOf(onlooker, lead), "a"),
  },
  {
    says: "leads without a company",
    ...{ kind: "LEAD", filter: "{ company: { exists: false } }", uses: [["LEAD", "company"]] },
    fits: (onlooker, lead) => companyOf(onlooker, lead) === null,
  },
  {
    says: "leads of a price, or without a task",
    ...{ kind: "LEAD", filter: '{ anyOf: [{ price: { gte: "100" } }, { tasks: { exists: false } }] }' },
    uses: [["LEAD", "price"]],
    fits: (onlooker, lead) =>
      (lead.price !== null && lead.currency === "EUR" && lead.price >= 100) ||
      !some(onlooker, "TASK", (task) => task.cardId === lead.id),
  },
  {
    says: "leads that a contact with a position is one of",
    ...{ kind: "LEAD", filter: '{ contacts: { position: { eq: "north" } } }', uses: [["CONTACT", "position"]] },
    fits: (onlooker, lead) =>
      some(onlooker, "CONTACT", ({ id, note }) => note === "north" && lead.contactIds.includes(id)),
  },
  {
    says: "companies with a lead of a price",
    ...{ kind: "COMPANY", filter: '{ leads: { price: { lt: "100" } } }' },
    uses: [
      ["LEAD", "price"],
      ["LEAD", "company"],
    ],
    fits: (onlooker, { id }) =>
      some(
        onlooker,
        "LEAD",
        (lead) => lead.companyId === id && lead.currency === "EUR" && lead.price !== null && lead.price < 100,
      ),
  },
  {
    says: "companies that no contact works at",
    ...{ kind: "COMPANY", filter: "{ contacts: { exists: false } }", uses: [["CONTACT", "company"]] },
    fits: (onlooker, { id }) => !some(onlooker, "CONTACT", (contact) => contact.companyId === id),
  },
  {
    says: "contacts of an industry",
    ...{ kind: "CONTACT", filter: '{ company: { industry: { eq: "south" } } }' },
    uses: [
      ["CONTACT", "company"],
      ["COMPANY", "industry"],
    ],
    fits: (onlooker, contact) => companyOf(onlooker, contact)?.note === "south",
  },
  {
    says: "tasks on no card that is seen",
    ...{ kind: "TASK", filter: "{ card: { exists: false } }", uses: [] },
    fits: (onlooker, task) => onlooker.find(task.cardId) === null,
  },
  {
    says: "documents of a sum, of a card that is seen",
    ...{ kind: "DOCUMENT", filter: '{ card: { exists: true }, sum: { gte: "50" } }', uses: [["DOCUMENT", "sum"]] },
    fits: (onlooker, { cardId, price, currency }) =>
      onlooker.find(cardId) !== null && price !== null && currency === "EUR" && price >= 50,
  },
  {
    says: "requests that became a lead which is seen",
    ...{ kind: "REQUEST", filter: "{ lead: { exists: true } }", uses: [["REQUEST", "lead"]] },
    fits: (onlooker, { leadId }) => onlooker.find(leadId) !== null,
  },
  {
    says: "customers with a contact of a position, or without a document",
    ...{
      kind: "CUSTOMER",
      filter: '{ anyOf: [{ contacts: { position: { eq: "south" } } }, { documents: { exists: false } }] }',
      uses: [["CONTACT", "position"]],
    },
    fits: (onlooker, { id: customer, contactIds }) =>
      some(onlooker, "CONTACT", ({ id, note }) => note === "south" && contactIds.includes(id)) ||
      !some(onlooker, "DOCUMENT", ({ cardId }) => cardId === customer),
  },
  {
    says: "contacts who take part in an event",
    ...{ kind: "CONTACT", filter: "{ attendedEvents: { exists: true } }", uses: [] },
    fits: (onlooker, { id }) => some(onlooker, "EVENT", ({ contactIds }) => contactIds.includes(id)),
  },
  {
    says: "leads with an activity of a result",
    ...{ kind: "LEAD", filter: '{ activities: { result: { eq: "north" } } }', uses: [["ACTIVITY", "result"]] },
    fits: (onlooker, { id }) => some(onlooker, "ACTIVITY", ({ cardId, note }) => cardId === id && note === "north"),
  },
  {
    says: "tasks with a result, on a card that is seen",
    ...{
      kind: "TASK",
      filter: '{ result: { in: ["north", "south"] }, card: { exists: true } }',
      uses: [["TASK", "result"]],
    },
    fits: (onlooker, task) => ["north", "south"].includes(task.note ?? "") && onlooker.find(task.cardId) !== null,
  },
];

/** What a search for every word of the text must find, of every kind. */
export const expectedSearch = (onlooker: Onlooker, text: string): readonly string[] =>
  kinds
    .flatMap((kind) => onlooker.sees(kind))
    .filter(({ name }) =>
      nameKey(text)
        .split(" ")
        .every((word) => nameKey(name).includes(word)),
    )
    .map(apiIdOf)
    .toSorted();

interface Total {
  readonly key: string | null;
  readonly count: number;
  readonly sum: string | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
}

/** By what leads are added up, and the keys that a lead counts under. */
const groupings: Readonly<Record<string, (onlooker: Onlooker, lead: WorldRecord) => readonly (string | null)[]>> = {
  STAGE: (_onlooker, lead) => [`stage_${String(lead.stageId).replaceAll("-", "")}`],
  RESPONSIBLE: (_onlooker, lead) => [`user_${lead.responsibleId.replaceAll("-", "")}`],
  GROUP: ({ world }, lead) => {
    const groups = world.people.find(({ id }) => id === lead.responsibleId)?.groupIds ?? [];
    return groups.length === 0 ? [null] : groups.map((id) => `group_${id.replaceAll("-", "")}`);
  },
  MONTH: (_onlooker, lead) => [new Date(lead.createdAt).toISOString().slice(0, 7)],
};

export const groupingNames = Object.keys(groupings);

/** The totals of the leads that are seen, in euros, by their keys. */
export function expectedTotals(onlooker: Onlooker, by: string): readonly Total[] {
  // A stage, user or group that is not seen is none, as it is where the lead is read.
  const keysOf = by === "MONTH" || onlooker.seesSettings ? groupings[by] : () => [null];
  const byKey = new Map<string | null, WorldRecord[]>();
  for (const lead of onlooker.sees("LEAD")) {
    for (const key of keysOf?.(onlooker, lead) ?? []) byKey.set(key, [...(byKey.get(key) ?? []), lead]);
  }
  return [...byKey].map(([key, leads]) => ({ key, count: leads.length, ...sumsOf(leads) })).toSorted(byKeys);
}

function sumsOf(leads: readonly WorldRecord[]): Omit<Total, "key" | "count"> {
  const prices = leads.flatMap(({ price, currency }) => (price !== null && currency === "EUR" ? [price] : []));
  if (prices.length === 0) return { sum: null, minimum: null, maximum: null };
  const sum = prices.reduce((before, price) => before + price, 0);
  return { sum: String(sum), minimum: String(Math.min(...prices)), maximum: String(Math.max(...prices)) };
}

export const byKeys = (a: { readonly key: string | null }, b: { readonly key: string | null }): number =>
  String(a.key) < String(b.key) ? -1 : 1;
