import { daysAfter, dayOf } from "../calendar";
import type { DemoAccount, DemoUser, StageKind } from "../demo-account";
import type { Draw } from "../draw";
import type { LeadDraft } from "./draft";
import type { DraftedCompany, DraftedContact } from "./draft-cards";
import { draftCustom } from "./draft-custom";

/** What one person has to choose from, and when. */
export interface Shelf {
  readonly account: DemoAccount;
  readonly user: DemoUser;
  readonly companies: readonly DraftedCompany[];
  readonly contacts: readonly DraftedContact[];
  /** The moments at which leads are made, the last one today. */
  readonly seasons: readonly Date[];
}

/** The longer ago, the likelier it is closed. */
export function draftLead(shelf: Shelf, draw: Draw): LeadDraft {
  const { account, user, companies, contacts, seasons } = shelf;
  const season = draw.whole(0, seasons.length - 1);
  const at = seasons[season] ?? new Date(0);
  const contact = draw.whole(0, contacts.length - 1);
  const company = contacts[contact]?.draft.company ?? null;
  const product = draw.one(account.trade.products);
  const kind = drawKind(draw, seasons.length - 1 - season);
  const customer = company === null ? contacts[contact]?.said : companies[company]?.draft.name;
  return {
    name: customer === undefined ? product.name : `${product.name}, ${customer}`,
    price: draw.happens(92) ? { amount: drawAmount(draw, product.price) } : null,
    ...drawStage(account, draw, kind),
    lossReason: kind === "LOST" ? draw.one(account.lossReasons) : null,
    ...{ source: draw.one(account.trade.sources), tags: draw.some(account.trade.tags, draw.whole(0, 2)) },
    ...{ company, contacts: colleaguesOf(contacts, contact, draw), season },
    openedOn: dayOf(daysAfter(at, -draw.whole(10, 45))),
    closedOn: kind === "OPEN" ? null : dayOf(daysAfter(at, -draw.whole(0, 9))),
    custom: draftCustom(account, "LEAD", draw, at),
    responsible: user.givesTo && draw.happens(35) ? draw.one(user.givesTo) : null,
  };
}

/** `age` in seasons. */
function drawKind(draw: Draw, age: number): StageKind {
  if (draw.happens(88 - 30 * age)) return "OPEN";
  return draw.happens(58) ? "WON" : "LOST";
}

function drawStage(account: DemoAccount, draw: Draw, kind: StageKind): Pick<LeadDraft, "pipeline" | "stage"> {
  const [first, ...others] = account.pipelines;
  const pipeline = others.length > 0 && draw.happens(25) ? draw.one(others) : first;
  const stages = pipeline?.stages.filter((stage) => stage.kind === kind) ?? [];
  return { pipeline: pipeline?.name ?? "", stage: draw.one(stages).name };
}

/** In steps of ten, now and then with cents. */
export function drawAmount(draw: Draw, [least, most]: readonly [number, number]): string {
  const amount = draw.whole(Math.ceil(least / 10), Math.floor(most / 10)) * 10;
  return draw.happens(12) ? `${amount - 1}.${draw.one(["50", "90", "99"])}` : String(amount);
}

/** The contact, and now and then others of the same company. */
export function colleaguesOf(contacts: readonly DraftedContact[], main: number, draw: Draw): number[] {
  if (contacts.length === 0) return [];
  const company = contacts[main]?.draft.company ?? null;
  const others = contacts.flatMap(({ draft }, index) =>
    company !== null && draft.company === company && index !== main ? [index] : [],
  );
  return [main, ...draw.some(others, draw.whole(0, 2))];
}
