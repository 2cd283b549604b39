import { figuresOf, pairsIn, shown } from "../../duplicates/figures";
import { type KnownRecord, knownDoubles } from "../../duplicates/known-doubles";
import { ended } from "../../jobs/asking";
import { Office, type Person, expectDone } from "../../records/office";
import { sharedData, sharedDataIsAbsent } from "../../support/shared-data";
import { duplicates } from "./asking";

let office: Office;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});
afterAll(() => office.close());

type Row = KnownRecord["row"];
const said = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);
const cityOf = ({ city }: Row): object[] => (said(city) === null ? [] : [{ key: "city", value: city }]);

/** A mistyped one with two at-signs is refused by the API: it is left out. */
const addressesOf = ({ email = "" }: Row): object[] => (/^[^\s@]+@[^\s@]+$/.test(email) ? [{ address: email }] : []);

/** The columns of the files as fields of the kinds. */
const kinds: Readonly<
  Record<string, { readonly kind: string; readonly plural: string; readonly inputOf: (row: Row) => object }>
> = {
  people: {
    kind: "CONTACT",
    plural: "Contacts",
    inputOf: (row) => ({
      ...{
        firstName: said(row["first_name"]),
        lastName: said(row["surname"]) ?? (said(row["first_name"]) ? null : "-"),
      },
      ...{
        birthday: said(row["dob"]),
        emails: addressesOf(row),
        custom: cityOf(row),
      },
    }),
  },
  restaurants: {
    kind: "COMPANY",
    plural: "Companies",
    inputOf: (row) => ({
      ...{ name: row["name"], industry: said(row["cuisine"]), address: said(row["address"]), custom: cityOf(row) },
    }),
  },
};

/** Makes them over the API; their ids, in their order. */
async function makeAll(person: Person, called: string, records: readonly KnownRecord[]): Promise<readonly string[]> {
  const mapped = kinds[called];
  if (!mapped) throw new Error(`nothing says what ${called} are here`);
  const { kind, plural, inputOf } = mapped;
  const field = { resource: kind, key: "city", label: "City", type: "TEXT", position: 0 };
  expectDone(await person.act("createCustomField", field, "customField { id }"));
  const ids: string[] = [];
  for (let from = 0; from < records.length; from += 250) {
    const items = records.slice(from, from + 250).map(({ row }) => inputOf(row));
    const shows = plural.toLowerCase();
    const made = await person.act<Record<string, readonly { id: string }[]>>(
      `create${plural}`,
      { items },
      `${shows} { id }`,
    );
    expectDone(made);
    ids.push(...(made[shows] ?? []).map(({ id }) => id));
  }
  return ids;
}

type Pair = readonly [one: string, other: string];

/** Every two records of a group, and the pairs that are listed with it. */
async function pairsFor(person: Person, asked: object): Promise<{ within: readonly Pair[]; listed: readonly Pair[] }> {
  const [within, listed]: [Pair[], Pair[]] = [[], []];
  for (let after: string | null = null; ;) {
    const page = await duplicates(person, { ...asked, first: 250, after });
    within.push(...pairsIn((page?.nodes ?? []).map(({ records }) => records.map(({ id }) => id))));
    listed.push(
      ...(page?.nodes ?? []).flatMap(({ pairs }) => pairs.map(({ oneId, otherId }): Pair => [oneId, otherId])),
    );
    if (page?.pageInfo.hasNextPage !== true) return { within, listed };
    after = page.pageInfo.endCursor;
  }
}

describe.each(knownDoubles)(
  "doubles that are known, of $called, as records of an account",
  ({ called, path, records }) => {
    const isHere = sharedData(path) !== null;
    const testHere = isHere ? test : test.skip;

    testHere(isHere ? "are found now, and by a job" : sharedDataIsAbsent(path), async () => {
      const founder = await office.found();
      const known = records();
      const ids = await makeAll(founder, called, known);
      const asRecords = known.map((record, at) => ({ ...record, id: ids[at] ?? "" }));
      const resource = kinds[called]?.kind;
      const asking = await founder.act<{ job: { id: string } }>("findDuplicates", { resource }, "job { id }");
      await ended(founder, asking.job.id);
      const recalls: number[] = [];
      for (const asked of [{ resource }, { resource, jobId: asking.job.id }]) {
        for (const [how, pairs] of Object.entries(await pairsFor(founder, asked))) {
          const figures = figuresOf(asRecords, pairs);
          process.stdout.write(`${called}, ${"jobId" in asked ? "by a job" : "now"}, ${how}: ${shown(figures)}\n`);
          expect(figures.precision).toBeGreaterThanOrEqual(0.95);
          expect(figures.recall).toBeGreaterThanOrEqual(0.88);
          if (how === "within") recalls.push(figures.recall);
        }
      }
      expect(Math.abs((recalls[1] ?? 0) - (recalls[0] ?? 0))).toBeLessThan(0.01);
    });
  },
);
