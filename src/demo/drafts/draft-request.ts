import type { Draw } from "../draw";
import type { RequestDraft } from "./draft";
import type { Shelf } from "./draft-lead";
import { drawCompany, drawPerson } from "./draw-names";

type Asker = Pick<RequestDraft, "name" | "companyName" | "phones" | "emails">;

/** Something that came in of late: from somebody new, or from a contact whom the one who writes it down does not know as such. */
export function draftRequest(shelf: Shelf, draw: Draw): RequestDraft {
  const { account, user } = shelf;
  const { sources, texts, dismissals } = account.trade.requests;
  const isGiven = user.givesTo !== undefined && draw.happens(35);
  return {
    ...draw.one(sources),
    ...(draw.happens(25) ? askerAgain(shelf, draw) : newcomer(shelf, draw)),
    text: draw.one(texts).replace("{what}", draw.one(account.trade.products).name),
    responsible: isGiven ? draw.one(user.givesTo) : null,
    dismissed: !isGiven && draw.happens(20) ? draw.one(dismissals) : null,
  };
}

function askerAgain({ companies, contacts }: Shelf, draw: Draw): Asker {
  const { draft, said } = draw.one(contacts);
  const company = draft.company === null ? undefined : companies[draft.company];
  return { name: said, companyName: company?.draft.name ?? null, phones: draft.phones, emails: draft.emails };
}

function newcomer({ account }: Shelf, draw: Draw): Asker {
  const tongue = draw.one(account.trade.tongues);
  const { said, mailbox } = drawPerson(draw, tongue);
  const { name, domain } = drawCompany(draw, tongue);
  const isOfCompany = draw.happens(60);
  return {
    ...{ name: said, companyName: isOfCompany ? name : null },
    phones: draw.happens(70) ? [{ number: draw.digits(draw.one(tongue.phones)), label: "work" }] : [],
    emails: [{ address: `${mailbox}@${isOfCompany ? domain : "post.example"}`, label: "work" }],
  };
}
