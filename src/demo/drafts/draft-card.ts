import type { Draw } from "../draw";
import type { CardPlace, LeadDraft } from "./draft";
import type { Shelf } from "./draft-lead";

type Card = CardPlace;

/** One that the person keeps: what was given away may be out of sight. */
export function drawCard({ companies, contacts }: Shelf, leads: readonly LeadDraft[], draw: Draw): Card | null {
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

/** A chore in the words of the account, about the card or anybody. */
export function worded(text: string, shelf: Shelf, card: Card | null, leads: readonly LeadDraft[], draw: Draw): string {
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
