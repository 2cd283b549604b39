import type { DemoAccount, DemoUser } from "../demo-account";
import { drawFrom } from "../draw";
import type { Drafts } from "./draft";
import { draftActivity } from "./draft-activity";
import { draftCompany, draftContact } from "./draft-cards";
import { draftCustomer } from "./draft-customer";
import { draftDocument } from "./draft-document";
import { draftEvent } from "./draft-event";
import { draftLead } from "./draft-lead";
import { draftRequest } from "./draft-request";
import { draftTask } from "./draft-task";

/**
 * All that one person makes: the same for the same account, person and moments, whoever else makes what.
 * `seasons` are the moments at which records are made; dates lie around them.
 */
export function draftRecords(account: DemoAccount, user: DemoUser, seasons: readonly Date[]): Drafts {
  const draw = drawFrom(`${account.slug}/${user.key}`);
  const today = seasons.at(-1) ?? new Date(0);
  const companies = times(user.made.companies, () => draftCompany(account, draw, today));
  const contacts = times(user.made.contacts, () => draftContact(account, companies, draw, today));
  const shelf = { account, user, companies, contacts, seasons };
  const leads = times(user.made.leads, () => draftLead(shelf, draw));
  const tasks = times(user.made.tasks, () => draftTask(shelf, leads, draw));
  // Drawn last: what was drawn before stays what it was. Who sells has a calendar.
  const events = times(Math.ceil(user.made.leads / 4), () => draftEvent(shelf, leads, draw));
  const activities = times(Math.ceil(user.made.tasks / 2), () => draftActivity(shelf, leads, draw)).flat();
  const requests = times(Math.ceil((user.made.leads + user.made.tasks) / 12), () => draftRequest(shelf, draw));
  const customers = times(isSeated(account, user) ? Math.ceil(user.made.leads / 6) : 0, () =>
    draftCustomer(shelf, draw),
  );
  const dealings = { leads, customers };
  const documents = times(isSeated(account, user) ? Math.ceil(user.made.leads / 3) : 0, () =>
    draftDocument(shelf, dealings, draw),
  ).flat();
  return {
    companies: companies.map(({ draft }) => draft),
    contacts: contacts.map(({ draft }) => draft),
    ...{ leads, tasks, events, activities, requests, customers, documents },
  };
}

/** May the person make customers and documents? Where there are licences for them it takes a seat. */
const isSeated = ({ people }: DemoAccount, { hasSeats }: DemoUser): boolean =>
  hasSeats === true || people.every((each) => each.hasSeats === undefined);

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
