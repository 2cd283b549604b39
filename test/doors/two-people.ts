import { Office, type Person, make } from "../records/office";

/** An account of which one person sees everything, and the other his own leads, companies and tasks alone. */
export interface TwoPeople {
  readonly office: Office;
  readonly anna: Person;
  readonly boris: Person;
  /** By name: `acme`, the `contact` who works there, and two leads about it, the `hidden` one and Boris's `own`. */
  readonly id: (name: string) => string;
}

export async function twoPeople(): Promise<TwoPeople> {
  const office = await Office.share();
  const anna = await office.found();
  const cells = ["LEAD VIEW OWN", "LEAD EDIT OWN", "LEAD ASSIGN NONE", "COMPANY VIEW OWN", "TASK VIEW OWN"];
  const boris = await office.add(anna, cells);
  const [acme = ""] = await make(anna, "company", [{ name: "Acme", industry: "Secrets" }]);
  const [contact = ""] = await make(anna, "contact", [{ lastName: "Contact", companyId: acme }]);
  const both = { companyId: acme, contactIds: [contact] };
  const [hidden = "", own = ""] = await make(anna, "lead", [
    { ...both, name: "Hidden", price: { amount: "900" } },
    { ...both, name: "Own", mainContactId: contact, responsibleId: boris.id, price: { amount: "10" } },
  ]);
  await make(anna, "task", [
    { text: "Hidden task", cardId: hidden },
    { text: "Own task", cardId: hidden, responsibleId: boris.id },
  ]);
  const ids: Readonly<Record<string, string>> = { acme, contact, hidden, own };
  return { office, anna, boris, id: (name) => ids[name] ?? "" };
}
