import { readFileSync } from "node:fs";
import { type Person, expectDone, make } from "../../records/office";
import { sharedData, sharedDataIsAbsent } from "../../support/shared-data";
import { faultsIn, importText } from "../import/importing";
import { ExportingOffice } from "./exporting-office";

let exporting: ExportingOffice;

beforeAll(async () => {
  exporting = await ExportingOffice.open();
});
afterAll(() => exporting.close());

const field = { resource: "CONTACT", key: "size", label: "Hat size", type: "NUMBER", position: 0 };

async function account(): Promise<Person> {
  const person = await exporting.office.found();
  expectDone(await person.act("createCustomField", field, "customField { id }"));
  return person;
}

/** An account with something of everything that a file tells. */
async function full(): Promise<Person> {
  const anna = await account();
  const [company = ""] = await make(anna, "company", [
    {
      ...{ name: "Acme, Inc", website: "https://acme.example/?a=b,c", industry: "=SUM(A1)", externalId: "c1" },
      ...{ address: "1 Main St\nBerlin", tags: ["a,b", 'say "hi"'] },
      phones: [{ number: "+49 30 1234567", label: "work" }],
    },
  ]);
  const contacts = await make(anna, "contact", [
    {
      ...{
        firstName: "Ann",
        lastName: "O'Neil",
        position: "Head; of things",
        birthday: "1990-01-02",
        companyId: company,
      },
      phones: [
        { number: "+49 30 1234567", label: "work" },
        { number: "+1 415 555 0100", label: "summer house" },
      ],
      emails: [{ address: "ann@acme.example", label: "home" }, { address: "ann@home.example" }],
      ...{ tags: ["hot", "Berlin, Mitte"], custom: [{ key: "size", value: "57.5" }], externalId: "p1" },
    },
    { ...{ lastName: "=1+1", tags: ["@x"], externalId: "p2" }, phones: [{ number: "+7 (495) 123-45-67" }] },
    { ...{ firstName: "'quoted", lastName: "ёлка 🎄", externalId: "p3" }, companyId: company },
  ]);
  await make(anna, "lead", [
    {
      ...{ name: "-2+3", source: "two\nlines", companyId: company, contactIds: contacts.slice(0, 2), externalId: "l1" },
      ...{ price: { amount: "1100.04", currencyCode: "USD" }, openedOn: "2026-01-02", tags: ["+x"] },
    },
    { name: "No more than a name", externalId: "l2" },
  ]);
  return anna;
}

/** What of a kind comes out as it went in; ids, owners and moments are the account's own. */
const equal: Readonly<Record<string, readonly string[]>> = {
  COMPANY: ["externalId", "name", "website", "industry", "phones", "emails", "address", "tags"],
  CONTACT: ["externalId", "firstName", "lastName", "position", "birthday", "phones", "emails", "tags"].concat([
    "company",
    "custom.size",
  ]),
  LEAD: ["externalId", "name", "price", "source", "tags", "openedOn", "stage", "company", "contacts"],
};

type Told = Readonly<Record<string, unknown>>;

/** All of a kind, without ids, by external id. */
async function toldOf(person: Person, resource: string): Promise<readonly Told[]> {
  const text = await exporting.text(person, { resource, format: "JSON_LINES", columns: equal[resource] });
  const lines = text.split("\n").filter((line) => line !== "");
  return lines
    .map((line) => JSON.parse(line.replaceAll(/"id":"[^"]*",/g, "")) as Told)
    .map(({ contacts, ...told }) =>
      Array.isArray(contacts) ? { ...told, contacts: contacts.map(String).sort() } : told,
    )
    .toSorted((a, b) => String(a["externalId"]).localeCompare(String(b["externalId"])));
}

describe.each(["CSV", "XLSX"])("what goes out as %s", (format) => {
  test("and comes in again elsewhere is equal in the columns of a table", async () => {
    const anna = await full();
    const boris = await account();
    for (const [resource, columns] of Object.entries(equal)) {
      const { bytes } = await exporting.file(anna, { resource, format, columns });
      const ran = await importText(exporting.office, boris, bytes, { resource, duplicates: "CREATE" });
      expect([resource, faultsIn(ran.lines), ran.state]).toEqual([resource, [], "DONE"]);
      expect(await toldOf(boris, resource)).toEqual(await toldOf(anna, resource));
    }
  });
});

test("what goes out as vCard and comes in again elsewhere is equal in what a card says", async () => {
  const anna = await full();
  const boris = await account();
  const { bytes } = await exporting.file(anna, { resource: "CONTACT", format: "VCARD" });
  const ran = await importText(exporting.office, boris, bytes, { resource: "CONTACT", duplicates: "CREATE" });
  expect([faultsIn(ran.lines), ran.state]).toEqual([[], "DONE"]);
  const said = ({ firstName, lastName, position, birthday, phones, emails, tags, company }: Told): Told => ({
    ...{ firstName, lastName, position, birthday, phones, emails, tags, company },
  });
  const byName = (all: readonly Told[]): readonly Told[] =>
    all.map(said).toSorted((a, b) => String(a["lastName"]).localeCompare(String(b["lastName"])));
  expect(byName(await toldOf(boris, "CONTACT"))).toEqual(byName(await toldOf(anna, "CONTACT")));
});

const strings = sharedData("import/strings/blns.json");

(strings === null ? test.skip : test)(
  strings === null
    ? `strings that break programs: ${sharedDataIsAbsent("import/strings")}`
    : "strings that break programs go out as CSV and XLSX and come in again byte for byte",
  async () => {
    const all = (JSON.parse(readFileSync(strings ?? "", "utf8")) as string[]).filter(
      (text) => text.trim() !== "" && [...text].length <= 250 && !text.includes("\0"),
    );
    const anna = await account();
    for (let from = 0; from < all.length; from += 250)
      await make(
        anna,
        "lead",
        all.slice(from, from + 250).map((name, index) => ({ name, externalId: String(from + index) })),
      );
    for (const format of ["CSV", "XLSX"]) {
      const boris = await account();
      const { bytes } = await exporting.file(anna, { resource: "LEAD", format, columns: ["externalId", "name"] });
      const ran = await importText(exporting.office, boris, bytes, { resource: "LEAD", duplicates: "CREATE" });
      expect([faultsIn(ran.lines), ran.state]).toEqual([[], "DONE"]);
      const names = async (person: Person): Promise<readonly unknown[]> =>
        (await toldOf(person, "LEAD")).map(({ externalId, name }) => [externalId, name]);
      expect(await names(boris)).toEqual(await names(anna));
    }
  },
  60_000,
);
