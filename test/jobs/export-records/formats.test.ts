import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Person, expectDone, make } from "../../records/office";
import { sharedData, sharedDataIsAbsent } from "../../support/shared-data";
import { ExportingOffice } from "./exporting-office";

let exporting: ExportingOffice;
let anna: Person;

beforeAll(async () => {
  exporting = await ExportingOffice.open();
  anna = await exporting.office.found();
  const field = { resource: "CONTACT", key: "size", label: "Hat size", type: "NUMBER", position: 0 };
  expectDone(await anna.act("createCustomField", field, "customField { id }"));
  const [company = ""] = await make(anna, "company", [
    { name: "Acme, Inc", website: "https://acme.example/?a=b,c", address: "1 Main St\nBerlin", tags: ["a,b", "c"] },
  ]);
  await make(anna, "contact", [
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
        { number: "+1 415 555 0100", label: "Summer house" },
        { number: "112", label: "cell" },
        { number: "113" },
      ],
      emails: [{ address: "ann@acme.example", label: "home" }],
      tags: ["hot", "Berlin, Mitte"],
      custom: [{ key: "size", value: "57.5" }],
    },
    { lastName: "=1+1", tags: ["@x"] },
  ]);
});
afterAll(() => exporting.close());

const contacts = { resource: "CONTACT", orderBy: { contacts: [{ field: "NAME", direction: "DESC" }] } };

describe("CSV", () => {
  test("has headings as people read them, several numbers in columns, a currency beside an amount, CRLF", async () => {
    const { job, bytes } = await exporting.file(anna, { ...contacts, format: "CSV" });
    expect(job.result?.file).toMatchObject({ mediaType: "text/csv; charset=utf-8", bytes: bytes.length });
    expect(job.result?.file?.name).toMatch(/^contacts-\d{4}-\d\d-\d\d\.csv$/);
    const [ann, odd] = parse(bytes, { columns: true, record_delimiter: "\r\n" });
    expect(ann).toMatchObject({
      ...{ "First name": "Ann", "Last name": "O'Neil", Position: "Head; of things", Birthday: "1990-01-02" },
      ...{ "Phone 1 - Value": "+49 30 1234567", "Phone 1 - Label": "work", "Phone 2 - Value": "+1 415 555 0100" },
      ...{
        "Phone 3 - Value": "112 ::: 113",
        "Phone 3 - Label": "cell ::: ",
        "E-mail 1 - Value": "ann@acme.example",
        "E-mail 2 - Value": "",
      },
      ...{ Tags: 'hot, "Berlin, Mitte"', Company: "Acme, Inc", "Hat size": "57.5", Responsible: "Founder" },
    });
    expect(odd).toMatchObject({ Name: "'=1+1", "Last name": "'=1+1", Tags: "'@x", "Hat size": "" });
  });

  test.each([
    ["COMMA", ","],
    ["SEMICOLON", ";"],
    ["TAB", "\t"],
    ["PIPE", "|"],
  ])("is parted by %s, with a byte order mark or without", async (delimiter, sign) => {
    for (const bom of [true, false]) {
      const options = { delimiter, bom, headings: "NAMES" };
      const columns = ["lastName", "position", "company"];
      const text = await exporting.text(anna, { ...contacts, format: "CSV", columns, options });
      expect(text.startsWith("\uFEFF")).toBe(bom);
      expect(parse(text, { bom, delimiter: sign })).toEqual([
        columns,
        ["O'Neil", "Head; of things", "Acme, Inc"],
        ["'=1+1", "", ""],
      ]);
    }
  });
});

test("JSON Lines have a record a line, in the shapes of the API, columns in the order asked for", async () => {
  const columns = ["tags", "company", "phones", "custom.size", "id", "birthday"];
  const text = await exporting.text(anna, { ...contacts, format: "JSON_LINES", columns });
  const [ann] = text.trimEnd().split("\n");
  const told = JSON.parse(ann ?? "") as Record<string, unknown>;
  expect(Object.keys(told)).toEqual(columns);
  expect(told).toMatchObject({
    ...{
      tags: ["hot", "Berlin, Mitte"],
      company: { name: "Acme, Inc" },
      "custom.size": "57.5",
      birthday: "1990-01-02",
    },
    id: expect.stringMatching(/^contact_/) as string,
  });
  expect((told["phones"] as object[])[0]).toEqual({ label: "work", typed: "+49 30 1234567", number: "+49301234567" });
});

describe("vCard", () => {
  test.each(["V4_0", "V3_0"])("%s of a contact", async (vcardVersion) => {
    const text = await exporting.text(anna, { ...contacts, format: "VCARD", options: { vcardVersion } });
    const [card = ""] = text.split("END:VCARD\r\n");
    const isLater = vcardVersion === "V4_0";
    expect(card.replace(/UID:.*\r\n/, "").split("\r\n")).toEqual([
      ...["BEGIN:VCARD", `VERSION:${isLater ? "4.0" : "3.0"}`, "FN:Ann O'Neil", "N:O'Neil;Ann;;;", "ORG:Acme\\, Inc"],
      ...["TITLE:Head\\; of things", isLater ? "BDAY:19900102" : "BDAY:1990-01-02", "TEL;TYPE=work:+49 30 1234567"],
      ...["item7.TEL:+1 415 555 0100", "item7.X-ABLabel:Summer house", "TEL;TYPE=cell:112", "TEL:113"],
      ...["EMAIL;TYPE=home:ann@acme.example", "CATEGORIES:hot,Berlin\\, Mitte", ""],
    ]);
  });

  test("of a company, its long lines folded", async () => {
    const name = "Ё".repeat(100);
    await make(anna, "company", [{ name }]);
    const text = await exporting.text(anna, { resource: "COMPANY", format: "VCARD" });
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const unfolded = text.replaceAll("\r\n ", "");
    expect(unfolded).toContain(`FN:${name}\r\nORG:${name}\r\n`);
    expect(unfolded).toContain("URL:https://acme.example/?a=b,c\r\nADR:;;1 Main St\\nBerlin;;;;\r\nCATEGORIES:a\\,b,c");
  });
});

test("Mailchimp gets contacts with an address, by its own headings", async () => {
  const { job, bytes } = await exporting.file(anna, { ...contacts, format: "MAILCHIMP" });
  expect(job.result).toMatchObject({ rows: 1, leftOut: 1 });
  expect(parse(bytes)).toEqual([
    ["Email Address", "First Name", "Last Name", "Phone Number", "Birthday", "Company", "Tags"],
    ["ann@acme.example", "Ann", "O'Neil", "+49301234567", "01/02", "Acme, Inc", 'hot, "Berlin, Mitte"'],
  ]);
});

test("Google Contacts gets every contact, by its own headings", async () => {
  const [ann, odd] = parse(await exporting.text(anna, { ...contacts, format: "GOOGLE_CONTACTS" }), { columns: true });
  expect(ann).toMatchObject({
    ...{ "First Name": "Ann", "Last Name": "O'Neil", "Organization Name": "Acme, Inc", Birthday: "1990-01-02" },
    ...{ "Organization Title": "Head; of things", Labels: "* myContacts ::: hot ::: Berlin, Mitte" },
    ...{ "E-mail 1 - Label": "home", "E-mail 1 - Value": "ann@acme.example", "Phone 4 - Value": "113" },
  });
  expect(odd).toMatchObject({ "Last Name": "'=1+1" });
});

test("an export of nothing is its headings alone", async () => {
  const none = { ...contacts, filter: { contacts: { name: { eq: "Nobody" } } }, columns: ["name"] };
  expect(await exporting.text(anna, { ...none, format: "CSV" })).toBe("Name\r\n");
  expect(await exporting.text(anna, { ...none, format: "JSON_LINES" })).toBe("");
});

const strings = sharedData("import/strings/blns.json");

(strings === null ? test.skip : test)(
  strings === null
    ? `strings that break programs: ${sharedDataIsAbsent("import/strings")}`
    : "strings that break programs come out of CSV and JSON Lines byte for byte, none of them a formula",
  async () => {
    const all = (JSON.parse(readFileSync(strings ?? "", "utf8")) as string[]).filter(
      (text) => text.trim() !== "" && [...text].length <= 250 && !text.includes("\0"),
    );
    const olga = await exporting.office.found();
    for (let from = 0; from < all.length; from += 250)
      await make(
        olga,
        "lead",
        all.slice(from, from + 250).map((name, index) => ({ name, externalId: String(from + index) })),
      );
    const columns = ["externalId", "name"];
    const lines = (await exporting.text(olga, { resource: "LEAD", format: "JSON_LINES", columns }))
      .trimEnd()
      .split("\n");
    const told = lines.map((line) => JSON.parse(line) as { externalId: string; name: string });
    expect(new Map(told.map(({ externalId, name }) => [externalId, name]))).toEqual(
      new Map(all.map((name, index) => [String(index), name])),
    );
    const rows = await exporting.rows(olga, { resource: "LEAD", columns });
    expect(rows.length).toBe(all.length);
    for (const { externalId, name = "" } of rows) {
      const was = all[Number(externalId)] ?? "";
      expect([was, `'${was}`]).toContain(name);
      expect(/^[=+\-@\t\r]/.test(name) && !/^(-?\d+(\.\d+)?|\+\d[\d ().-]*)$/.test(name)).toBe(false);
    }
  },
);
