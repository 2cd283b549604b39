import { Readable } from "node:stream";
import { read, utils } from "@e965/xlsx";
import { openSheet } from "../../../src/sheets/open-sheet";
import { type Person, make } from "../../records/office";
import { ExportingOffice } from "./exporting-office";

let exporting: ExportingOffice;
let anna: Person;

beforeAll(async () => {
  exporting = await ExportingOffice.open();
  anna = await exporting.office.found();
});
afterAll(() => exporting.close());

/** What spreadsheets, XML and zip archives stumble over. */
const texts = [
  "=1+1",
  "+49 30 1234567",
  "  blanks at both ends  ",
  "two\nlines",
  "<b>&amp;\"'",
  "_x0041_ is no A",
  "Ёлка 🎄",
  "007",
  "1e5",
  "TRUE",
];

const leads = { resource: "LEAD", format: "XLSX", columns: ["externalId", "name", "price"] };

test("a workbook is read by somebody else's program as it was written: texts as texts, amounts as numbers", async () => {
  const price = { amount: "1234567.89", currencyCode: "EUR" };
  await make(
    anna,
    "lead",
    texts.map((name, index) => ({ name, externalId: String(index), price })),
  );
  const { bytes, job } = await exporting.file(anna, leads);
  expect(job.result?.file?.name).toMatch(/^leads-.*\.xlsx$/);
  const book = read(bytes, { cellFormula: true, raw: true });
  expect(book.SheetNames).toEqual(["Leads"]);
  const sheet = book.Sheets["Leads"] ?? {};
  const [headings, ...rows] = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  expect(headings).toEqual(["External ID", "Name", "Price", "Price currency"]);
  expect(rows.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(
    texts.map((text, index) => [String(index), text, 1_234_567.89, "EUR"]),
  );
  const cells = Object.values(sheet) as readonly { readonly f?: string }[];
  expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
});

test("a workbook of several batches is one sheet, and what XML does not hold comes through", async () => {
  const olga = await exporting.office.found();
  const odd = "a\u0001b\u001Fc\r\nd_x000D_e\uFFFE";
  for (let batch = 0; batch < 9; batch += 1)
    await make(
      olga,
      "lead",
      Array.from({ length: 250 }, (_, index) => ({ name: `${odd}${batch * 250 + index}` })),
    );
  const { bytes } = await exporting.file(olga, { ...leads, columns: ["name"] });
  const rows = utils.sheet_to_json(read(bytes).Sheets["Leads"] ?? {});
  expect(rows.length).toBe(2_250);
  const sheet = await openSheet(Readable.from([bytes]));
  const names: string[] = [];
  for await (const { cells } of sheet.lines) names.push(cells[0] ?? "");
  expect(names.slice(0, 2)).toEqual([`${odd}2249`, `${odd}2248`]);
  expect(new Set(names).size).toBe(2_250);
});
