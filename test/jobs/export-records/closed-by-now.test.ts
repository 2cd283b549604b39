import { type Person, codesOf, setCells } from "../../records/office";
import { downloadFile } from "../download-file";
import { makeLeads } from "../asking";
import { ExportingOffice } from "./exporting-office";

let exporting: ExportingOffice;
let anna: Person;

beforeAll(async () => {
  exporting = await ExportingOffice.open();
  anna = await exporting.office.found();
  await makeLeads(anna, 2);
});
afterAll(() => exporting.close());

describe("door 24: a file that was made when more could be told", () => {
  const price = (setting: string) => [{ resource: "LEAD", field: "price", setting }];
  type Deed = (person: Person) => Promise<unknown>;
  const less: Readonly<Record<string, readonly [take: Deed, back: Deed]>> = {
    "EXPORT reaches less": [
      ({ id }) => setCells(anna, { userId: id }, ["LEAD EXPORT OWN"]),
      ({ id }) => setCells(anna, { userId: id }, ["LEAD EXPORT ALL"]),
    ],
    "one of its fields is hidden": [
      ({ id }) => anna.act("setFieldRestrictions", { userId: id, restrictions: price("HIDDEN") }, ""),
      ({ id }) => anna.act("setFieldRestrictions", { userId: id, restrictions: price("OPEN") }, ""),
    ],
    "what it names besides is in VIEW no more": [
      ({ id }) => setCells(anna, { userId: id }, ["COMPANY VIEW NONE"]),
      ({ id }) => setCells(anna, { userId: id }, ["COMPANY VIEW ALL"]),
    ],
    "some of what it names besides is in VIEW no more": [
      ({ id }) => setCells(anna, { userId: id }, ["COMPANY VIEW OWN"]),
      ({ id }) => setCells(anna, { userId: id }, ["COMPANY VIEW ALL"]),
    ],
  };

  test.each(Object.entries(less))("is closed where %s, until it is open again", async (_, [take, back]) => {
    const person = await exporting.office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD EXPORT ALL"]);
    const asked = { resource: "LEAD", format: "CSV", columns: ["name", "price", "company"] };
    const { result } = await exporting.ended(person, await exporting.asked(person, asked));
    const file = result?.file?.id ?? "";
    const link = await exporting.urlOf(person, file);
    const opened = async () => [(await exporting.fetched(link)).status, codesOf(await downloadFile(person, file))];
    expect(await opened()).toEqual([200, []]);
    await take(person);
    expect(await opened()).toEqual([404, ["FORBIDDEN"]]);
    await back(person);
    expect(await opened()).toEqual([200, []]);
  });
});

test("what an export came to is told to nobody who may not export by now", async () => {
  const person = await exporting.office.add(anna, ["LEAD VIEW ALL", "LEAD EXPORT ALL"]);
  const id = await exporting.asked(person, { resource: "LEAD", format: "CSV" });
  expect((await exporting.ended(person, id)).result).toMatchObject({ rows: 2 });
  await setCells(anna, { userId: person.id }, ["LEAD EXPORT NONE"]);
  expect(await exporting.job(person, id)).toMatchObject({ state: "DONE", result: null });
});
