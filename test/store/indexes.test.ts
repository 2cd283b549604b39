import type { DataSource } from "typeorm";
import { objectsMissingFrom } from "../../scripts/drift/described-objects";
import { entities } from "../../src/app";
import { dataSourceOf } from "../../src/store/data-source";
import { indexesOf, statisticsOf } from "../../src/store/description/indexes";
import { describedKinds } from "../../src/store/description/registry";
import { type TestGateway, startTestGateway } from "../support/gateway";

let gateway: TestGateway;
let source: DataSource;

beforeAll(async () => {
  gateway = await startTestGateway();
  source = dataSourceOf({ url: gateway.databaseUrl, connections: 1, entities, migrations: [] });
  source.setOptions({ applicationName: "test" });
  await source.initialize();
});

afterAll(async () => {
  await source.destroy();
  await gateway.close();
});

const namesIn = async (query: string): Promise<readonly string[]> =>
  (await source.query<{ name: string }[]>(query)).map(({ name }) => name).sort();

/** What TypeORM makes by itself: primary keys, unique keys, and indexes that it is told of. */
const ownOfTypeOrm = (): readonly string[] => [
  ...source.entityMetadatas.flatMap(({ tableName, uniques, indices }) => [
    `${tableName}_pkey`,
    ...[...uniques, ...indices].map(({ name }) => name),
  ]),
  "migrations_pkey",
];

test("a migrated database has the indexes that the descriptions list and those of TypeORM, and no other", async () => {
  const described = describedKinds().flatMap(indexesOf);
  const held = await namesIn("select indexname as name from pg_indexes where schemaname = 'public'");
  const listed = new Set([...described.map(({ name }) => name), ...ownOfTypeOrm()]);
  expect(described.length).toBeGreaterThan(40);
  expect(held).toEqual([...listed].sort());
});

test("a migrated database has the statistics that the descriptions list, and no other", async () => {
  const described = describedKinds().flatMap(statisticsOf);
  const held = await namesIn("select stxname as name from pg_statistic_ext");
  expect(described.length).toBeGreaterThan(0);
  expect(held).toEqual(described.map(({ name }) => name).sort());
});

test("each index and statistic is defined as it is described", async () => {
  expect(await objectsMissingFrom(source)).toEqual([]);
});

test("a column of an owner has an index for each sort of the kind, and statistics of who owns how much", () => {
  const bare = describedKinds()
    .filter(({ trash }) => trash)
    .flatMap((of) => {
      const sorts = of.fields.flatMap(({ sorted }) => (sorted ? [sorted.column] : []));
      const wanted = Object.values(of.owners).flatMap((owner) => [
        ...sorts.map((sort) => `${of.table}_${owner}_${sort}_list`),
        `${of.table}_${owner}_statistics`,
      ]);
      const listed = [...indexesOf(of), ...statisticsOf(of)].map(({ name }) => name);
      return wanted.filter((name) => !listed.includes(name));
    });
  expect(bare).toEqual([]);
});
