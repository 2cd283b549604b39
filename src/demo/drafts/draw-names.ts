import type { Draw } from "../draw";
import type { Spelled, Tongue } from "../words/tongue";

const native = (spelled: Spelled): string => spelled.slice(0, spelled.lastIndexOf("|"));
const latin = (spelled: Spelled): string => spelled.slice(spelled.lastIndexOf("|") + 1);

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
  /** As one says it, in the order of the language. */
  readonly said: string;
  /** What stands before the `@`: `olga.sokolova`. */
  readonly mailbox: string;
}

export function drawPerson(draw: Draw, tongue: Tongue): PersonName {
  const { given, family } = draw.one(tongue.names);
  const [first, last] = [draw.one(given), draw.one(family)];
  const [firstName, lastName] = [native(first), native(last)];
  const said = tongue.familyFirst ? `${lastName}${firstName}` : `${firstName} ${lastName}`;
  return { firstName, lastName, said, mailbox: `${latin(first)}.${latin(last)}` };
}

export interface CompanyName {
  readonly name: string;
  readonly industry: string;
  /** `severny-veter.example`: nobody has a domain below `.example`. */
  readonly domain: string;
}

export function drawCompany(draw: Draw, tongue: Tongue): CompanyName {
  const stem = draw.one(tongue.stems);
  const { name, industry } = draw.one(tongue.companies);
  return { name: name.replace("~", native(stem)), industry, domain: `${latin(stem)}.example` };
}
