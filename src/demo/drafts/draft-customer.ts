import { dayOf, daysAfter } from "../calendar";
import type { Draw } from "../draw";
import type { CustomerDraft } from "./draft";
import { type Shelf, colleaguesOf, drawAmount } from "./draft-lead";

/** A company, or a person of none, who buys every some months; few are late or gone. */
export function draftCustomer({ account, companies, contacts, seasons }: Shelf, draw: Draw): CustomerDraft {
  const today = seasons.at(-1) ?? new Date(0);
  const contact = draw.whole(0, contacts.length - 1);
  const company = contacts[contact]?.draft.company ?? null;
  const status = draw.one(["ACTIVE", "ACTIVE", "ACTIVE", "NEW", "PAUSED", "LOST"] as const);
  return {
    name: (company === null ? contacts[contact]?.said : companies[company]?.draft.name) ?? "",
    nextPurchaseOn: status === "LOST" ? null : dayOf(daysAfter(today, draw.whole(-12, 110))),
    periodDays: draw.one([30, 90, 90, 180, 365]),
    expectedSum: { amount: drawAmount(draw, draw.one(account.trade.products).price) },
    ...{ status, company, tags: draw.some(account.trade.tags, draw.whole(0, 1)) },
    contacts: colleaguesOf(contacts, contact, draw),
  };
}
