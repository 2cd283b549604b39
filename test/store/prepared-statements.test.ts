import type { DataSource } from "typeorm";
import { dataSourceOf } from "../../src/store/data-source";
import { type Database, databaseOf, noAccount } from "../../src/store/database";
import { type Sql, join, literal, sql } from "../../src/store/sql";

let source: DataSource;
let database: Database;

beforeAll(async () => {
  const url = process.env["TEST_TEMPLATE_URL"] ?? "";
  source = await dataSourceOf({ url, connections: 1, entities: [], migrations: [] }).initialize();
  database = databaseOf(source, () => undefined);
});

afterAll(() => source.destroy());

const ask = (statement: Sql): Promise<{ count: number }[]> => database.run<{ count: number }>(statement, noAccount);

/** A text of its own for each number. */
const reading = (number: number): Sql => sql`select ${literal(number)} as count`;

const prepared = async (): Promise<number> =>
  (await ask(sql`select count(*)::integer as count from pg_prepared_statements`))[0]?.count ?? 0;

test("A connection keeps the plans of the 500 texts that were asked last, however many come by", async () => {
  const hot = sql`select ${join([literal(1), literal(2)], " + ")} as count`;
  for (let number = 0; number < 1_200; number += 1) {
    await ask(reading(number));
    if (number % 100 === 0) expect(await ask(hot)).toEqual([{ count: 3 }]);
  }
  expect(await prepared()).toBeGreaterThan(450);
  expect(await prepared()).toBeLessThanOrEqual(501);
  expect(
    await ask(sql`select count(*)::integer as count from pg_prepared_statements where statement like 'select 1 +%'`),
  ).toEqual([{ count: 1 }]);
  expect(await ask(reading(3))).toEqual([{ count: 3 }]);
});
