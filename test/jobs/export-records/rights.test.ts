import { giveToken } from "../../support/api-tokens";
import { type Person, expectDone, make, restrict, setCells } from "../../records/office";
import { type Asker, ExportingOffice } from "./exporting-office";

let exporting: ExportingOffice;
let anna: Person;
/** Makes records, and sees all of them. */
let boris: Person;

const leads = { resource: "LEAD", format: "CSV" };

beforeAll(async () => {
  exporting = await ExportingOffice.open();
  anna = await exporting.office.found();
  boris = await exporting.office.add(anna, ["LEAD EXPORT OWN", "CONTACT EXPORT ALL"]);
  const [company = ""] = await make(anna, "company", [{ name: "Anna's company" }]);
  const price = { amount: "5", currencyCode: "EUR" };
  await make(anna, "lead", [{ name: "Anna's", price, companyId: company }]);
  await make(boris, "lead", [{ name: "Boris's", price, companyId: company }]);
});
afterAll(() => exporting.close());

const refusalsOf = async (person: Asker, input: object): Promise<readonly string[]> => {
  const { errors = [] } = await exporting.ask(person, input);
  return errors.map(({ extensions }) => `${String(extensions["code"])}: ${String(extensions["reason"])}`);
};

const faultsOf = async (person: Asker, input: object): Promise<readonly string[]> => {
  const { data } = await exporting.ask(person, input);
  return (data.exportRecords?.userErrors ?? []).map(({ field, code }) => `${field.join(".")}: ${code}`);
};

const namesOf = async (person: Person, input: object = leads): Promise<readonly string[]> =>
  (await exporting.rows(person, input)).map((row) => row["name"] ?? "").sort();

describe("door 24: the rows of an export", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["EXPORT ALL within VIEW ALL", ["LEAD VIEW ALL", "LEAD EDIT OWN", "LEAD EXPORT ALL"], ["Anna's", "Boris's", "Own"]],
    ["EXPORT ALL within VIEW OWN", ["LEAD VIEW OWN", "LEAD EDIT OWN", "LEAD EXPORT ALL"], ["Own"]],
    ["EXPORT OWN within VIEW ALL", ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD EXPORT OWN"], ["Own"]],
  ])("are those of %s", async (_, cells, names) => {
    const person = await exporting.office.add(anna, [...cells, "LEAD DELETE ALL"]);
    const [thrown = "", own = ""] = await make(person, "lead", [{ name: "Thrown away" }, { name: "Own" }]);
    expectDone(await person.act("deleteLead", { id: thrown }, ""));
    expect(await namesOf(person)).toEqual(names);
    expectDone(await person.act("deleteLead", { id: own }, ""));
  });

  test.each<[string, readonly string[]]>([
    ["EXPORT NONE", ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD EXPORT NONE"]],
    ["EDIT NONE, whatever EXPORT says", ["LEAD VIEW ALL", "LEAD EXPORT ALL", "LEAD EDIT NONE"]],
    ["VIEW NONE", ["LEAD EXPORT ALL", "LEAD EDIT ALL", "LEAD VIEW NONE"]],
  ])("are none with %s: it is refused", async (_, cells) => {
    const person = await exporting.office.add(anna, cells);
    expect(await refusalsOf(person, leads)).toEqual(["FORBIDDEN: your rights reach no record for it"]);
  });

  test("are those that the filter and the search fit, in the order that is asked for", async () => {
    const rows = await exporting.rows(anna, {
      ...{ resource: "LEAD", search: "s", filter: { leads: { name: { startsWith: "" } } } },
      orderBy: { leads: [{ field: "NAME", direction: "DESC" }] },
    });
    const names = rows.map((row) => row["name"]);
    expect(names).toEqual([...names].sort().reverse());
    expect(await namesOf(anna, { resource: "LEAD", filter: { leads: { name: { eq: "Anna's" } } } })).toEqual([
      "Anna's",
    ]);
  });
});

describe("door 24: the columns of an export", () => {
  test("leave out what is hidden, and what is hidden is refused by name", async () => {
    const cells = ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD EXPORT ALL"];
    const person = await exporting.office.add(anna, cells, { "LEAD.price": "HIDDEN" });
    const text = await exporting.text(person, leads);
    expect([text.includes("Anna's"), text.includes("Price"), text.includes("EUR")]).toEqual([true, false, false]);
    const hidden = ["FORBIDDEN: the field price is hidden from you"];
    expect(await refusalsOf(person, { ...leads, columns: ["name", "price"] })).toEqual(hidden);
    const asked = ["FORBIDDEN: the field price is hidden from you, so nothing can be asked of it"];
    expect(await refusalsOf(person, { ...leads, filter: { leads: { price: { gt: "1" } } } })).toEqual(asked);
    const byPrice = { leads: [{ field: "PRICE", direction: "ASC" }] };
    expect(await refusalsOf(person, { ...leads, orderBy: byPrice })).toEqual(asked);
  });

  test("are empty on the records on which a role hides them", async () => {
    const olga = await exporting.office.found("ACRONX");
    const person = await exporting.office.add(olga);
    const price = { amount: "7", currencyCode: "EUR" };
    const role = async (name: string, reach: string): Promise<string> => {
      const { role: made } = await olga.act<{ role: { id: string } }>("createRole", { name }, "role { id }");
      const cells = ["VIEW", "EDIT", "EXPORT"].map((action) => `LEAD ${action} ${reach}`);
      await setCells(olga, { roleId: made.id }, [...cells, "LEAD CREATE ALL"]);
      return made.id;
    };
    const [all, own] = [await role("Sees all", "ALL"), await role("Knows the own", "OWN")];
    await restrict(olga, { roleId: all }, { "LEAD.price": "HIDDEN" });
    expectDone(await olga.act("setUserRoles", { userId: person.id, roleIds: [own] }, "user { id }"));
    await make(person, "lead", [{ name: "Own", price }]);
    await make(olga, "lead", [{ name: "Olga's", price }]);
    expectDone(await olga.act("setUserRoles", { userId: person.id, roleIds: [all, own] }, "user { id }"));
    const rows = await exporting.rows(person, { ...leads, columns: ["name", "price"] });
    expect(rows.map(Object.values)).toEqual([
      ["Olga's", "", ""],
      ["Own", "7", "EUR"],
    ]);
  });

  test("name what links lead to only where that is in VIEW", async () => {
    const person = await exporting.office.add(anna, ["COMPANY VIEW NONE", "LEAD EDIT ALL", "LEAD EXPORT ALL"]);
    const columns = ["name", "company", "companyId"];
    for (const format of ["CSV", "JSON_LINES"]) {
      const text = await exporting.text(person, { ...leads, format, columns });
      expect([text.includes("Boris's"), text.includes("Anna's company"), text.includes("company_")]).toEqual([
        true,
        false,
        false,
      ]);
    }
    const named = { leads: { name: { eq: "Anna's" } } };
    const [row] = await exporting.rows(anna, { ...leads, columns, filter: named });
    expect(Object.keys(row ?? {})).toEqual(columns);
    expect(row?.["companyId"]).toMatch(/^company_/);
  });

  test("are known, told once, and not chosen for a program that has its own", async () => {
    expect(await faultsOf(anna, { ...leads, columns: ["name", "secret", "name"] })).toEqual([
      "input.columns.1: INVALID",
      "input.columns.2: INVALID",
    ]);
    expect(await faultsOf(anna, { ...leads, columns: [] })).toEqual(["input.columns: REQUIRED"]);
    const said = { resource: "COMPANY", format: "GOOGLE_CONTACTS", columns: ["name"], options: { bom: true } };
    expect(await faultsOf(anna, { ...said, filter: { leads: { search: "x" } } })).toEqual([
      "input.format: INVALID",
      "input.filter: INVALID",
      "input.options.bom: INVALID",
      "input.columns: INVALID",
    ]);
  });
});

describe("door 23: the way by which records leave", () => {
  test.each<[string, string]>([
    ["FILE", "CSV"],
    ["FILE", "XLSX"],
    ["FILE", "JSON_LINES"],
    ["FILE", "VCARD"],
    ["MAILCHIMP", "MAILCHIMP"],
    ["GOOGLE_CONTACTS", "GOOGLE_CONTACTS"],
  ])("has to be open: with %s blocked there is no %s", async (channel, format) => {
    const person = await exporting.office.add(anna, ["CONTACT EDIT ALL", "CONTACT EXPORT ALL"]);
    const input = { resource: "CONTACT", format };
    const job = await exporting.ended(person, await exporting.asked(person, input));
    const file = job.result?.file?.id ?? "";
    const link = await exporting.urlOf(person, file);
    expect((await exporting.fetched(link)).status).toBe(200);
    expectDone(await anna.act("setExportChannels", { userId: person.id, blocked: [channel] }, "user { id }"));
    expect(await refusalsOf(person, input)).toEqual([`FORBIDDEN: the export channel ${channel} is blocked for you`]);
    expect((await exporting.fetched(link)).status).toBe(404);
    const others = ["FILE", "MAILCHIMP", "GOOGLE_CONTACTS"].filter((each) => each !== channel);
    expectDone(
      await anna.act("setExportChannels", { userId: person.id, allowed: [channel], blocked: others }, "user { id }"),
    );
    expect((await exporting.fetched(link)).status).toBe(200);
  });

  test.each<[readonly string[], readonly string[]]>([
    [["lead:view"], ["FORBIDDEN: the token does not list lead:export"]],
    [["lead:export"], ["FORBIDDEN: the token does not list lead:view"]],
    [["lead:view", "lead:export"], []],
  ])("through a token that lists %j", async (scopes, refused) => {
    const { text } = await giveToken(exporting.office.gateway.databaseUrl, boris.id, { scopes });
    const program: Asker = { ask: (query, variables) => exporting.office.gateway.ask(query, variables, text) };
    expect(await refusalsOf(program, leads)).toEqual(refused);
    if (refused.length > 0) return;
    const { bytes } = await exporting.file(program, leads);
    expect([bytes.includes("Boris's"), bytes.includes("Anna's")]).toEqual([true, false]);
  });
});
