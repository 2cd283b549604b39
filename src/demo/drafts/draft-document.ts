import { dayOf, daysAfter } from "../calendar";
import type { Paper } from "../demo-account";
import type { Draw } from "../draw";
import type { CustomerDraft, DocumentDraft, LeadDraft } from "./draft";
import type { Shelf } from "./draft-lead";

/** How far a paper of each kind may have come. */
const statuses: Readonly<Record<Paper["kind"], readonly DocumentDraft["status"][]>> = {
  OFFER: ["DRAFT", "SENT", "SENT", "SENT", "CANCELLED"],
  CONTRACT: ["DRAFT", "SENT", "SIGNED", "SIGNED"],
  INVOICE: ["SENT", "SENT", "PAID", "PAID", "CANCELLED"],
  ACT: ["SENT", "SIGNED"],
  OTHER: ["DRAFT", "SENT"],
};

interface Dealings {
  readonly leads: readonly LeadDraft[];
  readonly customers: readonly CustomerDraft[];
}

/** A paper about a deal that the person keeps, or for one who buys again; nothing where there is neither. */
export function draftDocument({ account, seasons }: Shelf, dealings: Dealings, draw: Draw): readonly DocumentDraft[] {
  const { leads, customers } = dealings;
  const kept = leads.flatMap(({ responsible }, index) => (responsible === null ? [index] : []));
  const [paper, isAboutDeal] = [draw.one(account.trade.papers), draw.happens(80)];
  const kind = isAboutDeal || customers.length === 0 ? "leads" : "customers";
  const places = kind === "leads" ? kept : customers.map((_, index) => index);
  if (places.length === 0) return [];
  const index = draw.one(places);
  const about = kind === "leads" ? leads[index] : customers[index];
  return [
    {
      ...{ kind: paper.kind, card: { kind, index }, number: draw.digits(paper.number) },
      subject: `${paper.name}: ${about?.name ?? ""}`,
      sum: (kind === "leads" ? leads[index]?.price : customers[index]?.expectedSum) ?? null,
      status: draw.one(statuses[paper.kind]),
      issuedOn: dayOf(daysAfter(seasons.at(-1) ?? new Date(0), -draw.whole(0, 60))),
    },
  ];
}
