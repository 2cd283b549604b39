import { daysAfter, dayOf } from "../calendar";
import type { DemoAccount } from "../demo-account";
import type { Draw } from "../draw";
import type { Tongue } from "../words/tongue";
import type { CompanyDraft, ContactDraft } from "./draft";
import { draftCustom } from "./draft-custom";
import { type CompanyName, drawCompany, drawPerson } from "./draw-names";

/** A company, and what its people need to know of it. */
export interface DraftedCompany {
  readonly draft: CompanyDraft;
  readonly tongue: Tongue;
  readonly domain: string;
}

export function draftCompany(account: DemoAccount, draw: Draw, today: Date): DraftedCompany {
  const tongue = draw.one(account.trade.tongues);
  const { name, industry, domain }: CompanyName = drawCompany(draw, tongue);
  const draft: CompanyDraft = {
    ...{ name, industry, website: `https://${domain}/`, address: draw.digits(draw.one(tongue.places)) },
    phones: [{ number: draw.digits(draw.one(tongue.phones)), label: "office" }],
    emails: [{ address: `office@${domain}`, label: "office" }],
    tags: draw.some(account.trade.tags, draw.whole(0, 2)),
    custom: draftCustom(account, "COMPANY", draw, today),
  };
  return { draft, tongue, domain };
}

/** A person, mostly of one of the companies; `said` is what tasks call the person. */
export interface DraftedContact {
  readonly draft: ContactDraft;
  readonly said: string;
}

export function draftContact(
  account: DemoAccount,
  companies: readonly DraftedCompany[],
  draw: Draw,
  today: Date,
): DraftedContact {
  const company = draw.happens(85) && companies.length > 0 ? draw.whole(0, companies.length - 1) : null;
  const employer = company === null ? undefined : companies[company];
  const tongue = employer?.tongue ?? draw.one(account.trade.tongues);
  const { firstName, lastName, said, mailbox } = drawPerson(draw, tongue);
  const draft: ContactDraft = {
    ...{ firstName, lastName, company, position: draw.one(tongue.positions) },
    birthday: draw.happens(40) ? dayOf(daysAfter(today, -draw.whole(8_000, 24_000))) : null,
    phones: draw.happens(90) ? [{ number: draw.digits(draw.one(tongue.phones)), label: "work" }] : [],
    emails: [{ address: `${mailbox}@${employer?.domain ?? "post.example"}`, label: "work" }],
    tags: draw.some(account.trade.tags, draw.whole(0, 1)),
    custom: draftCustom(account, "CONTACT", draw, today),
  };
  return { draft, said };
}
