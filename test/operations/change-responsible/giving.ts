import { type Kind, type Person, type Refusable, make } from "../../records/office";

/** What `changeResponsible` came to, as a person sees it. */
export interface Given extends Refusable {
  readonly changed: readonly ({ readonly id: string } | null)[];
  readonly outcomes: readonly string[];
  readonly kept: readonly { readonly record: { readonly id: string } | null; readonly reason: string }[];
  readonly question: Question | null;
  readonly job: { readonly id: string } | null;
}

interface Question {
  readonly contacts: readonly { readonly id: string }[];
  readonly companies: readonly { readonly id: string }[];
  readonly contactCount: { readonly count: number };
}

export const shows = `changed { id } outcomes kept { record { id } reason } job { id }
  question { contacts { id } companies { id } contactCount { count precision } companyCount { count precision } }`;

export const give = (person: Person, input: object): Promise<Given> =>
  person.act<Given>("changeResponsible", input, shows);

/** A payload in few words: ids in their order, `question` as its ids, `kept` as `id reason`. */
export const told = ({ changed, outcomes, kept, question, userErrors }: Given) => ({
  changed: changed.map((record) => record?.id ?? null),
  outcomes,
  kept: kept.map(({ record, reason }) => `${record?.id ?? "null"} ${reason}`).toSorted(),
  question: question && [...question.contacts, ...question.companies].map(({ id }) => id).toSorted(),
  faults: userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`),
});

export const nothing = { changed: [], outcomes: [], kept: [], question: null, faults: [] };

/** A lead with two contacts and a company, which are somebody's. */
export interface Deal {
  readonly lead: string;
  readonly ann: string;
  readonly ben: string;
  readonly acme: string;
}

/** The ids of a deal. */
export const members = ({ lead, ann, ben, acme }: Deal): readonly string[] => [lead, ann, ben, acme];

const one = async (person: Person, kind: Kind, item: object): Promise<string> =>
  (await make(person, kind, [item]))[0] ?? "";

export async function dealOf(person: Person, more: { readonly [K in keyof Deal]?: object } = {}): Promise<Deal> {
  const acme = await one(person, "company", { name: "Acme", ...more.acme });
  const ann = await one(person, "contact", { lastName: "Ann", companyId: acme, ...more.ann });
  const ben = await one(person, "contact", { lastName: "Ben", companyId: acme, ...more.ben });
  const lead = await one(person, "lead", { name: "Deal", companyId: acme, contactIds: [ann, ben], ...more.lead });
  return { lead, ann, ben, acme };
}

/** Who is responsible for each, as an administrator sees it. */
export async function ownersOf(person: Person, ids: readonly string[]): Promise<readonly (string | null)[]> {
  const owner = "responsible { id }";
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Lead { ${owner} } ... on Contact { ${owner} } ... on Company { ${owner} } ... on Task { ${owner} } } }`;
  const { nodes } = await person.get<{ nodes: ({ responsible: { id: string } | null } | null)[] }>(query, { ids });
  return nodes.map((node) => node?.responsible?.id ?? null);
}

/** All rights of cards and tasks at ALL, and what is said beside. */
export const cards = ["LEAD", "CONTACT", "COMPANY"] as const;
export const everywhere = (...actions: readonly string[]): readonly string[] =>
  cards.flatMap((kind) => actions.map((action) => `${kind} ${action} ALL`));
