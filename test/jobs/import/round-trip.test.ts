import { parse } from "csv-parse/sync";
import { Office, type Person, expectDone } from "../../records/office";
import { sharedData, sharedDataIsAbsent } from "../../support/shared-data";
import { exported, fileText, run } from "./importing";
import { send, sharedFile } from "./sending";

let office: Office;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});

afterAll(() => office.close());

/** A file of the shared data: how it goes in, and in which columns what comes out is equal to what went in. */
interface Trip {
  readonly resource: "CONTACT" | "COMPANY" | "LEAD";
  readonly lines: number;
  /** How many of them the suite takes; all where it is left out, and in the proof `import-whole-files`. */
  readonly linesInSuite?: number;
  /** How many of them no record can be made of. */
  readonly faulty?: number;
  /** Field by column, from 1 on. */
  readonly mapping: Readonly<Record<number, string>>;
  /** Custom fields that the account has. */
  readonly custom?: Readonly<Record<string, string>>;
  /** Columns of the export that have to say again what they said: all but ids and moments of this API. */
  readonly equal: readonly string[];
}

const common = ["externalId"];

const trips: Readonly<Record<string, Trip>> = {
  "duplicates-people/fake_1000.csv": {
    // Of 36 of them no name is known, and 13 others have an e-mail address that is none.
    ...{ resource: "CONTACT", lines: 1_000, faulty: 49, custom: { city: "TEXT", cluster: "NUMBER" } },
    mapping: {
      1: "externalId",
      2: "firstName",
      3: "lastName",
      4: "birthday",
      5: "custom.city",
      6: "emails",
      7: "custom.cluster",
    },
    equal: [
      ...common,
      "name",
      "firstName",
      "lastName",
      "birthday",
      "emails.1",
      "emails.1.label",
      "custom.city",
      "custom.cluster",
    ],
  },
  "duplicates-companies/restaurants.csv": {
    ...{ resource: "COMPANY", lines: 864, custom: { city: "TEXT", group: "TEXT" } },
    mapping: { 1: "name", 2: "address", 3: "custom.city", 4: "industry", 5: "custom.group" },
    equal: [...common, "name", "address", "industry", "custom.city", "custom.group"],
  },
  "maven-crm/accounts.csv": {
    ...{
      resource: "COMPANY",
      lines: 85,
      custom: { year: "NUMBER", revenue: "NUMBER", employees: "NUMBER", office: "TEXT" },
    },
    mapping: {
      1: "name",
      2: "industry",
      3: "custom.year",
      4: "custom.revenue",
      5: "custom.employees",
      6: "custom.office",
      7: "parent",
    },
    equal: [
      ...common,
      "name",
      "industry",
      "parent",
      "custom.year",
      "custom.revenue",
      "custom.employees",
      "custom.office",
    ],
  },
  "maven-crm/sales_pipeline.csv": {
    ...{ resource: "LEAD", lines: 8_800, linesInSuite: 1_000, custom: { agent: "TEXT", stage: "TEXT" } },
    mapping: {
      ...{ 1: "externalId", 2: "custom.agent", 3: "name", 4: "company", 5: "custom.stage" },
      ...{ 6: "openedOn", 7: "closedOn", 8: "price" },
    },
    equal: [
      ...[...common, "name", "company", "openedOn", "closedOn", "price", "priceCurrency"],
      ...["custom.agent", "custom.stage", "pipeline", "stage"],
    ],
  },
};

const isWhole = process.env["WHOLE_FILES"] === "on";

const linesOf = ({ lines, linesInSuite }: Trip): number => (isWhole ? lines : (linesInSuite ?? lines));

/** The headings and as many lines as are taken. */
const fileOf = (path: string, trip: Trip): string =>
  sharedFile(path)
    .toString("utf8")
    .split("\n")
    .slice(0, linesOf(trip) + 1)
    .join("\n");

async function accountFor({ resource, custom = {} }: Trip): Promise<Person> {
  const anna = await office.found("AMO", { name: "Anna" });
  for (const [position, [key, type]] of Object.entries(custom).entries())
    expectDone(
      await anna.act("createCustomField", { resource, key, label: key, type, position }, "customField { id }"),
    );
  return anna;
}

/** The lines of an export as they are read, in these columns, sorted: the order of records made at once is none. */
async function columnsOf(anna: Person, text: string, columns: readonly string[]): Promise<readonly string[]> {
  const sent = await send(office, anna, text);
  expect(sent.headings).toEqual(expect.arrayContaining([...columns]));
  const rows = parse<Record<string, string>>(text, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  return rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).toSorted();
}

describe("Records go in, come out and go in again, and are equal in the columns of the table", () => {
  for (const [path, trip] of Object.entries(trips)) {
    const isThere = sharedData(path) !== null;
    (isThere ? test : test.skip)(
      isThere ? path : sharedDataIsAbsent(path),
      async () => {
        const anna = await accountFor(trip);
        const sent = await send(office, anna, fileOf(path, trip));
        expect(sent.lines).toBe(linesOf(trip));
        const mapping = Object.entries(trip.mapping).map(([column, field]) => ({ column: Number(column), field }));
        const { resource, faulty = 0 } = trip;
        const created = linesOf(trip) - faulty;
        const first = await run(anna, { importId: sent.id, resource, mapping, duplicates: "CREATE" });
        expect(first.result).toMatchObject({ created, faulty });
        const order = { resource, format: "CSV", options: { headings: "NAMES" } };
        const out = await fileText(office, anna, await exported(anna, order));
        const boris = await accountFor(trip);
        const again = await send(office, boris, out);
        const second = await run(boris, { importId: again.id, resource, duplicates: "CREATE" });
        expect(second.result).toMatchObject({ created, faulty: 0, linked: first.result?.linked });
        const anew = await fileText(office, boris, await exported(boris, order));
        expect(await columnsOf(boris, anew, trip.equal)).toEqual(await columnsOf(anna, out, trip.equal));
      },
      120_000,
    );
  }
});
