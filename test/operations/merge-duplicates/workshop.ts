import { Office, type Person, type Refusable, codesOf, expectDone, faultsOf, make } from "../../records/office";
import { beside } from "../../support/api-tokens";
import { every } from "../remove-user/house";

export interface Merged extends Refusable {
  readonly survivor: { readonly id: string } | null;
  readonly merge: { readonly id: string; readonly absorbedIds: readonly string[] } | null;
}

export interface Undone extends Refusable {
  readonly survivor: { readonly id: string } | null;
  readonly restored: readonly { readonly id: string }[];
  readonly left: readonly { readonly recordId: string; readonly field: string }[];
}

export interface Merge {
  readonly resource?: string;
  readonly survivorId: string;
  readonly duplicateIds: readonly string[];
  readonly values?: readonly { readonly field: string; readonly fromId: string }[];
}

const merging = `mutation ($input: MergeDuplicatesInput!) { mergeDuplicates(input: $input) {
  survivor { id } merge { id absorbedIds } userErrors { field code message } } }`;
const undoing = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) {
  survivor { id } restored { id } left { recordId field } userErrors { field code message } } }`;

/** Merges, and gives the payload, refused or not. */
export const merge = async (by: Person, { resource = "CONTACT", ...input }: Merge): Promise<Merged> =>
  (await by.get<{ mergeDuplicates: Merged }>(merging, { input: { resource, ...input } })).mergeDuplicates;

/** Merges, and gives the id of the merge. Throws where it was refused. */
export async function merged(by: Person, input: Merge): Promise<string> {
  const payload = await merge(by, input);
  expectDone(payload);
  return payload.merge?.id ?? "";
}

export const undo = async (by: Person, id: string, resource = "CONTACT"): Promise<Undone> =>
  (await by.get<{ undoMerge: Undone }>(undoing, { input: { resource, id } })).undoMerge;

/** What is told to whom it is refused: the codes of errors, or of user errors with their fields. */
export async function refusalOf(by: Person, what: "merge" | "undo", input: object): Promise<readonly unknown[]> {
  const answer = await by.ask<{ mergeDuplicates?: Merged; undoMerge?: Undone } | null>(
    what === "merge" ? merging : undoing,
    { input },
  );
  const payload = answer.data?.mergeDuplicates ?? answer.data?.undoMerge;
  return payload ? faultsOf(payload) : codesOf(answer);
}

/** The four rights, each in force for everything. */
export const four = ["CREATE ALL", "VIEW ALL", "EDIT ALL", "DELETE ALL"];
export const allFour = every(...four);

/** An account where duplicates are merged, and its tables as seen from outside. */
export class Workshop {
  private constructor(
    readonly office: Office,
    readonly anna: Person,
  ) {}

  static async open(...given: Parameters<typeof Office.open>): Promise<Workshop> {
    const office = await Office.open(...given);
    return new Workshop(office, await office.found());
  }

  close(): Promise<void> {
    return this.office.close();
  }

  rows<Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    return beside<Row>(this.office.gateway.databaseUrl, statement, values);
  }

  /** All rows of the tables that a merge writes, but for some columns; by table. */
  async everything(without: readonly string[] = []): Promise<Readonly<Record<string, readonly string[]>>> {
    const tables = [
      ...["lead", "contact", "company", "customer", "request", "document", "task", "event", "activity"],
      ...["lead_contact", "customer_contact", "event_contact", "event_attendee"],
    ];
    const states = await Promise.all(
      tables.map((table) =>
        this.rows<{ row: string }>(`select (to_jsonb(t) - $1::text[])::text as row from "${table}" t order by 1`, [
          without,
        ]),
      ),
    );
    return Object.fromEntries(tables.map((table, index) => [table, (states[index] ?? []).map(({ row }) => row)]));
  }

  /** Every row of every table that has to do with records, merges and changes: what a refusal leaves as it is. */
  async state(): Promise<unknown> {
    const more = ["merge", "absorbed", "merged_row", "merged_link", "change", "idempotency_key"];
    const states = more.map((table) => this.rows(`select t.* from "${table}" t order by t::text`));
    return [await this.everything(), await Promise.all(states)];
  }
}

export interface Five {
  readonly contacts: readonly string[];
  readonly leads: readonly string[];
  readonly companies: readonly string[];
  readonly tasks: readonly string[];
}

/** Five contacts that are one person, with conflicting values, leads and companies in common and apart, and tasks. */
export async function makeFive(by: Person, of: Person = by): Promise<Five> {
  const companies = await make(by, "company", [{ name: "Common" }, { name: "Other" }]);
  const phone = (number: string) => ({ phones: [{ number, label: "work" }] });
  const mail = (address: string) => ({ emails: [{ address }] });
  const contacts = await make(by, "contact", [
    { firstName: "Ada", lastName: "Lovelace", companyId: companies[0], tags: ["a"], ...phone("+4930123456") },
    {
      lastName: "Lovelace",
      position: "Countess",
      companyId: companies[0],
      tags: ["a", "b"],
      ...mail("ada@one.example"),
    },
    {
      firstName: "Augusta",
      lastName: "King",
      companyId: companies[1],
      ...phone("+49 30 123456"),
      ...mail("ADA@one.example"),
    },
    { firstName: "A.", lastName: "Byron", birthday: "1815-12-10", externalId: "old-4", ...phone("+4930999999") },
    { lastName: "Lovelace, A.", position: "Analyst", tags: ["c"], ...mail("ada@two.example") },
  ]);
  const leads = await make(of, "lead", [
    { name: "Of the first", contactIds: [contacts[0]], mainContactId: contacts[0] },
    { name: "Of the second", contactIds: [contacts[1]], mainContactId: contacts[1] },
    { name: "Of both and the third", contactIds: contacts.slice(0, 3), mainContactId: contacts[2] },
    { name: "Of the last two", contactIds: contacts.slice(3), mainContactId: contacts[4] },
    { name: "In the trash", contactIds: [contacts[1], contacts[4]] },
  ]);
  const tasks = await make(
    of,
    "task",
    contacts.flatMap((cardId, index) => [
      { text: `Call ${index}`, cardId },
      { text: `Write ${index}`, cardId, completedAt: "2026-05-31T10:00:00Z", result: "Written" },
    ]),
  );
  await of.act("deleteLead", { id: leads[4] }, "");
  await of.act("deleteTask", { id: tasks[3] }, "");
  return { contacts, leads, companies, tasks };
}

/** What else hangs on them or names them: entries, events, a document, a customer, and what they once asked for. */
export async function hangOnFive(by: Person, { contacts }: Five): Promise<void> {
  const [first, second, third, fourth, last] = contacts;
  const entries = contacts.flatMap((cardId, index) => [
    { kind: "NOTE", text: `Note ${index}`, cardId },
    { kind: "CHAT", text: `Message ${index}`, direction: "INCOMING", cardId },
  ]);
  const activities = await make(by, "activity", [...entries, { kind: "CALL", text: "In the trash", cardId: third }]);
  expectDone(await by.act("deleteActivity", { id: activities.at(-1) }, ""));
  await make(by, "event", [
    { text: "Of both", startsOn: "2026-12-01", cardId: second, contactIds: [first, second, third] },
    { text: "Of the last", startsOn: "2026-12-02", contactIds: [last] },
  ]);
  await make(by, "document", [{ number: "5", kind: "INVOICE", cardId: fourth }]);
  await make(by, "customer", [{ name: "A household", contactIds: [second, fourth] }]);
  const requests = await make(by, "request", [
    { source: "FORM", name: "Ada" },
    { source: "MAIL", name: "A. Byron" },
  ]);
  await make(by, "activity", [{ text: "Of a request", cardId: requests[1] }]);
  expectDone(await by.act("convertRequest", { id: requests[0], contactId: first }, ""));
  expectDone(await by.act("convertRequest", { id: requests[1], contactId: fourth }, ""));
}
