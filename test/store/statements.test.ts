import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { signAccessToken } from "../../src/people/session/access-token";
import { apiId } from "../../src/store/ids";
import type { Asker } from "../plans/asking";
import { giveRights } from "../plans/asking";
import { askers, followers } from "../plans/askers";
import { generateAccount } from "../plans/generated/account";
import { person, userId } from "../plans/generated/people";
import { accountId } from "../plans/generated/records";
import { type TestGateway, startTestGateway } from "../support/gateway";

const signingKey = "a key of the tests, which signs nothing else at all";

/** Reading by compiled statements, and a statement a level: what each takes for a question of three levels. */
const ways = [
  { way: "compiled", off: "none", page: 1, tasks: 1, perCount: 0 },
  { way: "level by level", off: "compiled-reads", page: 5, tasks: 7, perCount: 1 },
] as const;

const gateways = new Map<string, TestGateway>();
let gateway: TestGateway;
let client: Client;

beforeAll(async () => {
  for (const { way, off } of ways) {
    const [{ databaseUrl } = {}] = [...gateways.values()];
    const shared: Record<string, string> = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    gateways.set(way, await startTestGateway({ SIGNING_KEY: signingKey, OPTIMISATIONS_OFF: off, ...shared }));
  }
  gateway = there("compiled");
  client = new Client({ connectionString: gateway.databaseUrl, application_name: "test" });
  await client.connect();
  await generateAccount(client, { leads: 2_000 });
}, 60_000);

afterAll(async () => {
  await client.end();
  await Promise.all([...gateways.values()].map((each) => each.close()));
});

function there(way: string): TestGateway {
  const found = gateways.get(way);
  if (!found) throw new Error(`no gateway reads ${way}`);
  return found;
}

/** Sessions by user. In a new one the gateway does not know the user yet. */
const sessions = new Map<number, string>();

async function signIn(user: number): Promise<void> {
  const id = randomUUID();
  await client.query(
    `insert into session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
     values ($1, $2, $3, '', '', '', now(), now(), now() + interval '1 hour')`,
    [accountId, id, userId(user)],
  );
  sessions.set(user, id);
}

const tokenOf = async (user: number): Promise<string> => {
  const claims = { accountId, userId: userId(user), sessionId: sessions.get(user) ?? userId(user) };
  return (await signAccessToken(new TextEncoder().encode(signingKey), claims, new Date())).text;
};

/** What was sent: statements that load a principal, and the others. */
interface Sent {
  readonly principals: number;
  readonly others: number;
}

interface Shown {
  readonly leads: {
    readonly nodes: readonly {
      readonly responsible: object | null;
      readonly company: object | null;
      readonly contacts: { readonly nodes: readonly object[] };
    }[];
  };
  readonly setUserRights: { readonly userErrors: readonly object[] };
}

const loadsPrincipal = (text: string): boolean => text.includes("'licensedModules'");

async function sentFor(user: number, query: string, variables = {}): Promise<Sent & { data: Shown }> {
  gateway.statements.length = 0;
  const { data, errors } = await gateway.ask<Shown>(query, variables, await tokenOf(user));
  expect(errors).toBeUndefined();
  const principals = gateway.statements.filter(loadsPrincipal).length;
  return { data, principals, others: gateway.statements.length - principals };
}

const count = "totalCount { count }";

const leads = (counts: string): string => `query ($first: Int!) { leads(first: $first) { ${counts} nodes {
  id name responsible { id name } company { id name }
  contacts(first: 5) { ${counts} nodes { id name } } tasks(first: 5) { ${counts} nodes { id text } } } } }`;

const tasks = `query ($first: Int!) { tasks(first: $first) { nodes { id text responsible { id name }
  card { ... on Lead { id name company { id name } } ... on Contact { id name company { id name } } } } } }`;

const nameOf = ({ name }: Asker): string => name;

const reaches = askers.filter(({ name }) =>
  [
    /^administrator/,
    /^onlooker/,
    /^busy/,
    /^colleague of (60|300) staff, GROUP R/,
    /^supervisor of (60|300) staff/,
  ].some((wanted) => wanted.test(name)),
);

describe.each(ways)("a page of leads with responsible, company, contacts and tasks, read $way,", (most) => {
  beforeAll(() => {
    gateway = there(most.way);
  });

  test.each(reaches.map((asker) => [nameOf(asker), asker] as const))(
    `is ${most.page} statements at most, and one that loads the principal: %s`,
    async (_name, asker) => {
      await giveRights(client, asker);
      await signIn(asker.user);
      const few = await sentFor(asker.user, leads(""), { first: 50 });
      const many = await sentFor(asker.user, leads(""), { first: 250 });
      expect(few.data.leads.nodes.length).toBeGreaterThan(10);
      expect(many.data.leads.nodes.length).toBeGreaterThanOrEqual(few.data.leads.nodes.length);
      expect(few.principals).toBe(1);
      expect(few.others).toBeLessThanOrEqual(most.page);
      expect(many).toMatchObject({ principals: 0, others: few.others });
    },
  );

  test("has on it what hangs on it", async () => {
    const { data } = await sentFor(person.administrator, leads(""), { first: 250 });
    const [first] = data.leads.nodes;
    expect(data.leads.nodes).toHaveLength(250);
    expect(first?.responsible).not.toBeNull();
    expect(first?.company).not.toBeNull();
    expect(first?.contacts.nodes).toHaveLength(5);
  });

  test(`takes ${most.perCount} statements more for each of the counts that are asked for, whatever the size`, async () => {
    const without = await sentFor(person.administrator, leads(""), { first: 50 });
    const few = await sentFor(person.administrator, leads(count), { first: 50 });
    const many = await sentFor(person.administrator, leads(count), { first: 250 });
    expect(few.others).toBe(without.others + 3 * most.perCount);
    expect(many.others).toBe(few.others);
  });

  test.each(followers.map((asker) => [nameOf(asker), asker] as const))(
    `and one of tasks with their cards, is ${most.tasks} statements at most: %s`,
    async (_name, asker) => {
      await giveRights(client, asker);
      await signIn(asker.user);
      const few = await sentFor(asker.user, tasks, { first: 50 });
      const many = await sentFor(asker.user, tasks, { first: 250 });
      expect(few).toMatchObject({ principals: 1 });
      expect(many.principals).toBe(0);
      expect(Math.max(few.others, many.others)).toBeLessThanOrEqual(most.tasks);
    },
  );
});

describe.each(ways)("the principal, where lists are read $way,", ({ way }) => {
  beforeAll(() => {
    gateway = there(way);
  });

  const onlooker = person.onlooker;

  test("is loaded by the first request alone", async () => {
    await giveRights(client, { name: "onlooker", user: onlooker, sees: { LEAD: { reach: "ALL" } } });
    await signIn(onlooker);
    expect(await sentFor(onlooker, leads(""), { first: 50 })).toMatchObject({ principals: 1 });
    expect(await sentFor(onlooker, leads(""), { first: 50 })).toMatchObject({ principals: 0 });
    expect(await sentFor(onlooker, leads(count), { first: 50 })).toMatchObject({ principals: 0 });
  });

  test.each([
    ["one statement", leads("")],
    ["several statements at once", leads(count)],
  ])("is loaded once more after a change of rights, by a request that begins with %s", async (_name, query) => {
    await sentFor(onlooker, query, { first: 50 });
    const cells = [{ resource: "LEAD", action: "VIEW", reach: "ALL" }];
    const changed = await sentFor(
      person.administrator,
      `mutation ($input: SetUserRightsInput!) { setUserRights(input: $input) { userErrors { message } } }`,
      { input: { userId: apiId("user", userId(onlooker)), cells } },
    );
    expect(changed.data.setUserRights.userErrors).toEqual([]);
    expect(await sentFor(onlooker, query, { first: 50 })).toMatchObject({ principals: 1 });
    expect(await sentFor(onlooker, query, { first: 50 })).toMatchObject({ principals: 0 });
  });
});
