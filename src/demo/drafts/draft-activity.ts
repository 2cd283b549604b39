import { atTime, daysAfter } from "../calendar";
import type { Draw } from "../draw";
import type { ActivityDraft, LeadDraft } from "./draft";
import { drawCard } from "./draft-card";
import type { Shelf } from "./draft-lead";

/** What somebody did of late about a card that the person keeps, and what came of it; nothing where there is no card. */
export function draftActivity(shelf: Shelf, leads: readonly LeadDraft[], draw: Draw): readonly ActivityDraft[] {
  const { account, seasons } = shelf;
  const day = daysAfter(seasons.at(-1) ?? new Date(0), -draw.whole(1, 30));
  const occurredAt = atTime(day, draw.whole(6, 15), draw.whole(0, 59)).toISOString();
  const card = drawCard(shelf, leads, draw);
  const [kind, said] = [
    draw.one(["NOTE", "NOTE", "CALL", "CALL", "MEETING"] as const),
    draw.one(account.trade.results),
  ];
  const [seconds, direction] = [draw.whole(20, 1_800), draw.one(["INCOMING", "OUTGOING"] as const)];
  if (card === null) return [];
  if (kind === "NOTE") return [{ kind, card, occurredAt, text: said }];
  const call = kind === "CALL" ? { direction } : {};
  return [{ kind, card, occurredAt, text: null, result: said, durationSeconds: seconds, ...call }];
}
