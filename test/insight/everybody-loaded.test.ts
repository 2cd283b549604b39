import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { entities } from "../../src/app";
import { factsIn } from "../../src/rights/everybody/everybody";
import type { PrincipalFacts } from "../../src/rights/facts";
import { dataSourceOf } from "../../src/store/data-source";
import { type Database, databaseOf } from "../../src/store/database";
import { loadEverybody } from "../../src/store/everybody-loader";
import { factsOfUser } from "../../src/store/principal-loader";
import { type TestGateway, startTestGateway } from "../support/gateway";
import { drawWorld } from "../worlds/account/draw-world";
import type { World } from "../worlds/account/world";
import { writeWorld } from "../worlds/account/write-world";
import { accountId, generateAccount, userId } from "./account";

let gateway: TestGateway;
let client: Client;
let source: DataSource;
let database: Database;
const sent: string[] = [];

beforeAll(async () => {
  gateway = await startTestGateway();
  client = new Client({ connectionString: gateway.databaseUrl, application_name: "test" });
  await client.connect();
  source = await dataSourceOf({
    url: gateway.databaseUrl,
    connections: 2,
    entities,
    migrations: [],
  }).initialize();
  database = databaseOf(source, ({ text }) => sent.push(text));
});

afterAll(async () => {
  await source.destroy();
  await client.end();
  await gateway.close();
});

const lists = ["groupMates", "subordinates", "shares", "seats", "licensedModules"] as const;

/** Lists whose order says nothing, in one order. */
const inOrder = (facts: PrincipalFacts | null): object | null =>
  facts && {
    ...facts,
    ...Object.fromEntries(lists.map((list) => [list, facts[list].map((each) => JSON.stringify(each)).sort()])),
  };

/** The users of whom the two loaders tell something else. */
async function differing(ofAccount: string, users: readonly string[]): Promise<readonly object[]> {
  const faults: [string[], string[]] = [[], []];
  const everybody = await loadEverybody(database, ofAccount, (fault) => faults[0].push(JSON.stringify(fault)));
  if (everybody === null) throw new Error(`there is no account ${ofAccount}`);
  const apart: object[] = [];
  for (const userId of users) {
    const alone = inOrder(
      await factsOfUser(database, { accountId: ofAccount, userId }, (fault) => faults[1].push(JSON.stringify(fault))),
    );
    const together = inOrder(factsIn(everybody, userId));
    if (JSON.stringify(sorted(alone)) !== JSON.stringify(sorted(together))) apart.push({ userId, alone, together });
  }
  // Roles that nobody holds are read, too.
  expect(faults[0]).toEqual(expect.arrayContaining(faults[1]));
  return apart;
}

/** Keys in one order, however deep. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

test("the facts of everybody, read at once, are those of each user, read alone: in random accounts, unreadable cells included", async () => {
  const now = Date.now();
  const worlds: World[] = [];
  for (let seed = 0; seed < 25; seed += 1) {
    const world = drawWorld(seed, now);
    await writeWorld(client, world, now);
    worlds.push(world);
  }
  for (const { accountId: ofAccount, people } of worlds)
    expect(
      await differing(
        ofAccount,
        people.map(({ id }) => id),
      ),
    ).toEqual([]);
});

/** A licence of a module, and a seat of it: a seat opens what its own licence has, and nothing else. */
async function seatIn(module: string, user: string): Promise<void> {
  const id = randomUUID();
  const licence = "insert into licence (account_id, id, name, modules, seats) values ($1, $2, $3, array[$3], 9)";
  await client.query(licence, [accountId, id, module]);
  const seat = "insert into seat (account_id, licence_id, user_id) values ($1, $2, $3)";
  await client.query(seat, [accountId, id, user]);
}

test("of a large account they are read in one statement, whatever the number of users", async () => {
  await generateAccount(client, { users: 240, records: 100 });
  await seatIn("CUSTOMERS", userId(2));
  await seatIn("DOCUMENTS", userId(3));
  const { rows } = await client.query<{ id: string }>(`select id from "user" where account_id = $1`, [accountId]);
  expect(
    await differing(
      accountId,
      rows.map(({ id }) => id),
    ),
  ).toEqual([]);
  sent.length = 0;
  const everybody = await loadEverybody(database, accountId);
  expect(everybody?.people.size).toBe(240);
  expect(sent).toHaveLength(1);
  expect(await loadEverybody(database, "00000000-0000-7000-8000-00000000dead")).toBeNull();
});
