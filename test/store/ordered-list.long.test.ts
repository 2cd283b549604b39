import { Client } from "pg";
import { scopeFor } from "../../src/store/access";
import type { Description } from "../../src/store/description/description";
import { sortExpression } from "../../src/store/description/indexes";
import { descriptionOf } from "../../src/store/description/registry";
import type { Door } from "../../src/store/door";
import { predicateToSql } from "../../src/store/predicate-to-sql";
import { heldOf } from "../../src/store/reading/found";
import type { Order } from "../../src/store/reading/wanted";
import { account, compile, sql } from "../../src/store/sql";
import { type Account, openAccount } from "../plans/asking";
import { askers, followers } from "../plans/askers";
import { generateAccount } from "../plans/generated/account";
import { accountId } from "../plans/generated/records";
import { everyField, firstPage, pageSize, readerOf } from "../plans/questions";
import { type TestGateway, startTestGateway } from "../support/gateway";

let gateway: TestGateway;
let generated: Account;

beforeAll(async () => {
  gateway = await startTestGateway();
  const client = new Client({ connectionString: gateway.databaseUrl, application_name: "test" });
  await client.connect();
  await generateAccount(client, { leads: 3_000 });
  await client.end();
  generated = await openAccount(gateway.databaseUrl);
}, 60_000);

afterAll(async () => {
  await generated.close();
  await gateway.close();
});

/** All that the door's owner sees, by one plain statement without arms or limits. */
async function plainly(door: Door, of: Description, { field, direction }: Order): Promise<readonly string[]> {
  const scope = predicateToSql(scopeFor(await door.standing(), of, "VIEW"), of, "r");
  const { text, values } = compile(sql`r.account_id = ${account} and (${scope}) is true`, accountId);
  const key = field.sorted ? sortExpression(field.sorted, "r") : "";
  const { rows } = await generated.client.query<{ id: string }>(
    `select r.id from ${of.table} r where r.deleted_at is null and ${text} order by ${key} ${direction}, r.id ${direction}`,
    [...values],
  );
  return rows.map(({ id }) => id);
}

/** The same, a page after the other: as many pages as are asked for, at most. */
async function inPages(door: Door, of: Description, order: Order, mostPages: number): Promise<readonly string[]> {
  const reader = await readerOf(door, of);
  const ids: string[] = [];
  let after: string | null = null;
  for (let turn = 0; turn < mostPages; turn += 1) {
    const { records, cursors, hasNextPage } = await reader.page(everyField(of), {
      ...firstPage,
      after,
      orderBy: [order],
    });
    ids.push(...records.map((record) => heldOf(record).row["id"] as string));
    after = cursors.at(-1) ?? null;
    if (!hasNextPage) break;
  }
  return ids;
}

const mostPages = 4;

describe("the pages of a list are the rows of a plain reading, in its order and each once", () => {
  const lists = [
    ...askers.map((asker) => ["LEAD", asker] as const),
    ...followers.map((asker) => ["TASK", asker] as const),
  ];

  test.each(lists.map(([kind, asker]) => [kind, asker.name, asker] as const))("%s, %s", async (kind, _name, asker) => {
    const of = descriptionOf(kind);
    const door = await generated.enter(asker);
    const sorted = of.fields.filter((field) => field.sorted !== false);
    for (const order of sorted.flatMap((field) => [
      { field, direction: "ASC" } as const,
      { field, direction: "DESC" } as const,
    ])) {
      const all = await plainly(door, of, order);
      expect(await inPages(door, of, order, mostPages)).toEqual(all.slice(0, mostPages * pageSize));
    }
  });
});
