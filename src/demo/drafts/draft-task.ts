import { atTime, daysAfter, dayOf } from "../calendar";
import type { Draw } from "../draw";
import type { LeadDraft, TaskDraft } from "./draft";
import type { Shelf } from "./draft-lead";

type Card = NonNullable<TaskDraft["card"]>;

/** Something done in the last weeks, or still to be done, some of it late. */
export function draftTask(shelf: Shelf, leads: readonly LeadDraft[], draw: Draw): TaskDraft {
  const { account, user, seasons } = shelf;
  const today = seasons.at(-1) ?? new Date(0);
  const isDone = draw.happens(38);
  const due = daysAfter(today, isDone ? draw.whole(-40, -2) : draw.whole(-5, 30));
  const isTimed = draw.happens(65);
  const card = drawCard(shelf, leads, draw);
  const isAboutDeal = card !== null && card.kind !== "contacts";
  const chore = draw.one(account.trade.chores.filter(({ text }) => isAboutDeal || !text.includes("{what}")));
  return {
    ...{ kind: chore.kind, card, text: worded(chore.text, shelf, card, leads, draw) },
    dueAt: isTimed ? atTime(due, draw.whole(6, 15), draw.one([0, 15, 30, 45])).toISOString() : null,
    dueOn: isTimed ? null : dayOf(due),
    completedAt: isDone
      ? atTime(daysAfter(due, draw.whole(-1, 1)), draw.whole(6, 15), draw.whole(0, 59)).toISOString()
      : null,
    result: isDone && draw.happens(75) ? draw.one(account.trade.results) : null,
    responsible: user.givesTo && draw.happens(30) ? draw.one(user.givesTo) : null,
  };
}

/** One that the person keeps: what was given away may be out of sight. */
function drawCard({ companies, contacts }: Shelf, leads: readonly LeadDraft[], draw: Draw): Card | null {
  const kept = leads.flatMap(({ responsible }, index) => (responsible === null ? [index] : []));
  const lists: Readonly<Record<Card["kind"], readonly number[]>> = {
    leads: kept,
    contacts: contacts.map((_, index) => index),
    companies: companies.map((_, index) => index),
  };
  if (draw.happens(10)) return null;
  const kind = draw.one(["leads", "leads", "leads", "contacts", "companies"] as const);
  return lists[kind].length > 0 ? { kind, index: draw.one(lists[kind]) } : null;
}

function worded(text: string, shelf: Shelf, card: Card | null, leads: readonly LeadDraft[], draw: Draw): string {
  const anybody = draw.one(shelf.contacts).said;
  return text
    .replace("{who}", whoOf(shelf, card, leads) ?? anybody)
    .replace("{what}", whatOf(shelf, card, leads) ?? anybody);
}

function whoOf({ contacts }: Shelf, card: Card | null, leads: readonly LeadDraft[]): string | undefined {
  if (card?.kind === "contacts") return contacts[card.index]?.said;
  const main = card?.kind === "leads" ? leads[card.index]?.contacts[0] : undefined;
  return main === undefined ? undefined : contacts[main]?.said;
}

function whatOf({ companies, contacts }: Shelf, card: Card | null, leads: readonly LeadDraft[]): string | undefined {
  if (card === null) return undefined;
  const names = {
    leads: () => leads[card.index]?.name,
    contacts: () => contacts[card.index]?.said,
    companies: () => companies[card.index]?.draft.name,
  };
  return names[card.kind]();
}
