import { Client } from "pg";
import { descriptionOf } from "../../src/store/description/registry";
import { type Account, openAccount } from "../plans/asking";
import { askers, followers } from "../plans/askers";
import { ordersOf, readInPages, readPlainly } from "../plans/both-readings";
import { generateAccount } from "../plans/generated/account";
import { pageSize } from "../plans/questions";
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

const mostPages = 4;

describe("the pages of a list are the rows of a plain reading, in its order and each once", () => {
  const lists = [
    ...askers.map((asker) => ["LEAD", asker] as const),
    ...followers.map((asker) => ["TASK", asker] as const),
  ];

  test.each(lists.map(([kind, asker]) => [kind, asker.name, asker] as const))("%s, %s", async (kind, _name, asker) => {
    const of = descriptionOf(kind);
    const door = await generated.enter(asker);
    for (const order of ordersOf(of)) {
      const all = await readPlainly(generated, door, of, order);
      const paged = await readInPages(door, of, order, { size: pageSize, mostPages });
      expect(paged).toEqual(all.slice(0, mostPages * pageSize));
    }
  });
});
