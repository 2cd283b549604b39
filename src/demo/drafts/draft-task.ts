import { atTime, daysAfter, dayOf } from "../calendar";
import type { Draw } from "../draw";
import type { LeadDraft, TaskDraft } from "./draft";
import { drawCard, worded } from "./draft-card";
import type { Shelf } from "./draft-lead";

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
