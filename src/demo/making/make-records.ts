import type { DemoUser } from "../demo-account";
import type {
  ActivityDraft,
  CustomerDraft,
  DocumentDraft,
  Drafts,
  EventDraft,
  LeadDraft,
  RequestDraft,
  TaskDraft,
} from "../drafts/draft";
import { draftRecords } from "../drafts/draft-records";
import type { Staffed } from "./make-people";
import type { Person } from "./person";

type Kind = keyof Drafts;

/** Somebody at work: drafts, and the ids of what was made of them, each at the place of its draft. */
export interface Maker {
  readonly person: Person;
  readonly drafts: Drafts;
  readonly staffed: Staffed;
  readonly made: Readonly<Record<Kind, (string | null)[]>>;
}

/** Everybody who makes records, ready to begin. `seasons` are the moments at which they do. */
export function makersOf(staffed: Staffed, seasons: readonly Date[]): Maker[] {
  const { account, people } = staffed;
  return account.people.flatMap((user: DemoUser) => {
    const person = people.get(user.key);
    if (person === undefined) return [];
    const cards = { companies: [], contacts: [], leads: [], customers: [], requests: [], documents: [] };
    const made = { ...cards, tasks: [], events: [], activities: [] };
    return [{ person, staffed, made, drafts: draftRecords(account, user, seasons) }];
  });
}

/** What one person makes at one of the moments: customers at the first, leads at all, and at the last what is to be done and was done. */
export async function makeRecords(maker: Maker, season: number, isLast: boolean): Promise<void> {
  const { drafts, made } = maker;
  if (season === 0) {
    await make(
      maker,
      "companies",
      drafts.companies.map((draft, index) => [index, draft]),
    );
    await make(
      maker,
      "contacts",
      drafts.contacts.map(({ company, ...draft }, index) => [
        index,
        { ...draft, companyId: idAt(made.companies, company) },
      ]),
    );
  }
  await make(
    maker,
    "leads",
    drafts.leads.flatMap((draft, index) => (draft.season === season ? [[index, leadOf(maker, draft)]] : [])),
  );
  if (!isLast) return;
  await makeDealings(maker);
  await makeDoings(maker);
}

/** Who buys again and what is written down for them, and what came in and is not sorted yet. */
async function makeDealings(maker: Maker): Promise<void> {
  const { customers, documents, requests } = maker.drafts;
  await make(maker, "customers", placed(maker, customers, customerOf));
  await make(maker, "documents", placed(maker, documents, documentOf));
  await make(maker, "requests", placed(maker, requests, requestOf));
  for (const [index, { dismissed }] of requests.entries())
    if (dismissed !== null)
      await maker.person.does("dismissRequest", { id: maker.made.requests[index], reason: dismissed }, "");
}

/** What hangs on cards. */
async function makeDoings(maker: Maker): Promise<void> {
  const { tasks, events, activities } = maker.drafts;
  await make(maker, "tasks", placed(maker, tasks, taskOf));
  await make(maker, "events", placed(maker, events, eventOf));
  await make(maker, "activities", placed(maker, activities, activityOf));
}

const placed = <Draft>(
  maker: Maker,
  drafts: readonly Draft[],
  item: (maker: Maker, draft: Draft) => object,
): readonly [place: number, item: object][] => drafts.map((draft, index) => [index, item(maker, draft)]);

/** One batch; the ids go to the places that the items are for. */
async function make(
  { person, made }: Maker,
  kind: Kind,
  placed: readonly [place: number, item: object][],
): Promise<void> {
  if (placed.length === 0) return;
  const items = placed.map(([, item]) => item);
  const mutation = `create${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}`;
  const done = await person.does<Record<Kind, ({ id: string } | null)[]>>(mutation, { items }, `${kind} { id }`);
  placed.forEach(([place], index) => (made[kind][place] = done[kind][index]?.id ?? null));
}

const idAt = (ids: readonly (string | null)[], place: number | null): string | null =>
  place === null ? null : (ids[place] ?? null);

function leadOf({ staffed, made }: Maker, draft: LeadDraft): object {
  const { company, contacts, pipeline, stage, lossReason, responsible, season: _season, ...rest } = draft;
  const { stages, lossReasons } = staffed.definitions;
  const contactIds = contacts.flatMap((place) => idAt(made.contacts, place) ?? []);
  return {
    ...rest,
    ...{ stageId: stages.get(`${pipeline}/${stage}`), lossReasonId: lossReason && lossReasons.get(lossReason) },
    ...{ companyId: idAt(made.companies, company), mainContactId: contactIds[0] ?? null, contactIds },
    ...givenTo(staffed, responsible),
  };
}

function taskOf({ staffed, made }: Maker, { card, responsible, ...rest }: TaskDraft): object {
  return { ...rest, cardId: card && idAt(made[card.kind], card.index), ...givenTo(staffed, responsible) };
}

function eventOf({ made }: Maker, { card, contacts, ...rest }: EventDraft): object {
  const contactIds = contacts.flatMap((place) => idAt(made.contacts, place) ?? []);
  return { ...rest, contactIds, cardId: card && idAt(made[card.kind], card.index) };
}

const activityOf = ({ made }: Maker, { card, ...rest }: ActivityDraft): object => ({
  ...{ ...rest, cardId: idAt(made[card.kind], card.index) },
});

function customerOf({ made }: Maker, { company, contacts, ...rest }: CustomerDraft): object {
  const contactIds = contacts.flatMap((place) => idAt(made.contacts, place) ?? []);
  return { ...rest, contactIds, companyId: idAt(made.companies, company) };
}

const documentOf = ({ made }: Maker, { card, ...rest }: DocumentDraft): object => ({
  ...{ ...rest, cardId: idAt(made[card.kind], card.index) },
});

const requestOf = ({ staffed }: Maker, { responsible, dismissed: _dismissed, ...rest }: RequestDraft): object => ({
  ...{ ...rest, ...givenTo(staffed, responsible) },
});

const givenTo = ({ people }: Staffed, responsible: string | null): object =>
  responsible === null ? {} : { responsibleId: people.get(responsible)?.id };
