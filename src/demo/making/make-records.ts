import type { DemoUser } from "../demo-account";
import type { Drafts, LeadDraft, TaskDraft } from "../drafts/draft";
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
    const made = { companies: [], contacts: [], leads: [], tasks: [] };
    return [{ person, staffed, made, drafts: draftRecords(account, user, seasons) }];
  });
}

/** What one person makes at one of the moments: customers at the first, leads at all, tasks at the last. */
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
  if (isLast)
    await make(
      maker,
      "tasks",
      drafts.tasks.map((draft, index) => [index, taskOf(maker, draft)]),
    );
}

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

const givenTo = ({ people }: Staffed, responsible: string | null): object =>
  responsible === null ? {} : { responsibleId: people.get(responsible)?.id };
