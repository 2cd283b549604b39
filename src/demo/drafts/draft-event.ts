import { atTime, dayOf, daysAfter } from "../calendar";
import type { Draw } from "../draw";
import type { EventDraft, LeadDraft } from "./draft";
import { drawCard, worded } from "./draft-card";
import type { Shelf } from "./draft-lead";

/** Something of these weeks: an hour or two at somebody's, or whole days. */
export function draftEvent(shelf: Shelf, leads: readonly LeadDraft[], draw: Draw): EventDraft {
  const { account, seasons, companies } = shelf;
  const day = daysAfter(seasons.at(-1) ?? new Date(0), draw.whole(-20, 30));
  const card = drawCard(shelf, leads, draw);
  const isAboutDeal = card !== null && card.kind !== "contacts";
  const chores = account.trade.chores.filter(({ text }) => isAboutDeal || !text.includes("{what}"));
  const meetings = chores.filter(({ kind }) => kind === "MEETING");
  const text = draw.one(meetings.length > 0 ? meetings : chores).text;
  const contacts = card?.kind === "leads" ? (leads[card.index]?.contacts ?? []) : [];
  return {
    ...{ card, contacts, text: worded(text, shelf, card, leads, draw), ...drawTimes(day, draw) },
    place: companies.length > 0 && draw.happens(60) ? draw.one(companies).draft.address : null,
  };
}

function drawTimes(day: Date, draw: Draw): Partial<EventDraft> {
  if (draw.happens(15)) return { startsOn: dayOf(day), endsOn: dayOf(daysAfter(day, draw.whole(0, 2))) };
  const startsAt = atTime(day, draw.whole(6, 15), draw.one([0, 30]));
  const endsAt = new Date(startsAt.getTime() + draw.whole(1, 4) * halfAnHour);
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

const halfAnHour = 30 * 60 * 1_000;
