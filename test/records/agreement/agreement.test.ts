import { Client } from "pg";
import { signAccessToken } from "../../../src/people/session/access-token";
import { people } from "../../support/generated/account";
import { type Answer, type TestGateway, startTestGateway } from "../../support/gateway";
import { drawWorld } from "./draw-world";
import { Onlooker, decisions } from "./onlooker";
import { partsOf } from "./parts";
import { apiIdOf } from "./shapes";
import { type Walk, type WalkedPage, expectedWalk, walkQuery, walks } from "./walks";
import { expectedWhole, nodesQuery, wholeQuery, withoutOrder } from "./whole-records";
import type { World } from "./world";
import { sessionOf, writeWorld } from "./write-world";

const signingKey = "a key of the generated accounts, which signs nothing else";
const now = Date.now();
const accounts = 30;
const askers = [people.me, people.report] as const;
const pageSize = 12;

const worlds = Array.from({ length: accounts }, (_, seed) => drawWorld(seed, now));

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ SIGNING_KEY: signingKey });
  const client = new Client({ connectionString: gateway.databaseUrl, application_name: "test" });
  await client.connect();
  for (const world of worlds) await writeWorld(client, world, now);
  await client.end();
});

afterAll(async () => {
  await gateway.close();
  console.log(
    `${accounts} accounts, ${accounts * askers.length} people: ${decisions.allowed} decisions allowed, ${decisions.refused} refused`,
  );
});

/** Somebody signed in, with what the naive evaluator says of everything around. */
interface Visit {
  readonly onlooker: Onlooker;
  readonly ask: <Data>(query: string, variables?: object) => ReturnType<typeof gateway.ask<Data>>;
}

async function visit(world: World, userId: string): Promise<Visit> {
  const claims = { accountId: world.accountId, userId, sessionId: sessionOf(userId) };
  const { text } = await signAccessToken(new TextEncoder().encode(signingKey), claims, new Date(now));
  return {
    onlooker: new Onlooker(world, userId, now),
    ask: (query, variables) => gateway.ask(query, variables, text),
  };
}

/** Walks the same way for everybody of every account. */
function forEverybody(check: (visited: Visit, number: number) => Promise<void>): () => Promise<void> {
  return async () => {
    for (const [number, world] of worlds.entries()) {
      await Promise.all(
        askers.map(async (userId) => {
          const visited = await visit(world, userId);
          await check(visited, number).catch((fault: unknown) => {
            throw new Error(`account ${number}, ${userId}: ${String(fault)}`);
          });
        }),
      );
    }
  };
}

const forbidden = "FORBIDDEN";

describe("over HTTP everybody is shown just what the naive evaluator allows", () => {
  test(
    "of every record: its fields, links both ways, counts, and what one may do",
    forEverybody(async ({ ask, onlooker }) => {
      const { data, errors } = await ask<object>(wholeQuery);
      expect(errors).toBeUndefined();
      expect(withoutOrder(data)).toEqual(expectedWhole(onlooker));
    }),
    120_000,
  );

  test(
    "by id: what is listed, and null for what is hidden, deleted or unknown",
    forEverybody(async ({ ask, onlooker }) => {
      const { records } = onlooker.world;
      const ids = [...records.map(apiIdOf), `lead_${"0".repeat(32)}`];
      const { data } = await ask<{ nodes: unknown[] }>(nodesQuery, { ids });
      const expected = records.map((record) => {
        const typeName = `${record.kind.charAt(0)}${record.kind.slice(1).toLowerCase()}`;
        return onlooker.find(record.id) && { __typename: typeName, id: apiIdOf(record), [record.kind]: record.name };
      });
      expect(data.nodes).toEqual([...expected, null]);
    }),
    120_000,
  );

  test(
    "page by page in every order, forwards and backwards",
    forEverybody(async (visited, number) => {
      for (const [index, walk] of walks.entries()) {
        // Each account walks one half of the orders, the next one the other.
        if ((number + index) % 2 === 0) continue;
        const direction = (number + index) % 4 === 1 ? "ASC" : "DESC";
        if (walk.uses !== null && !visited.onlooker.mayUse(walk.kind, walk.uses)) {
          await expectRefused(visited, walkQuery(walk), { orderBy: [{ field: walk.field, direction }] });
          continue;
        }
        const expected = expectedWalk(visited.onlooker, walk, direction);
        expect(await walkAlong(visited, walk, direction, (number + index) % 3 === 0)).toEqual(expected);
      }
    }),
    120_000,
  );

  test(
    "of filters through links, searches and totals",
    forEverybody(async (visited) => {
      const parts = partsOf(visited.onlooker);
      for (const { selection } of parts.filter(({ isAllowed }) => !isAllowed))
        await expectRefused(visited, `{ ${selection} }`);
      const allowed = parts.filter(({ isAllowed }) => isAllowed);
      const query = `{ ${allowed.map(({ selection }, index) => `part${index}: ${selection}`).join("\n")} }`;
      const { data } = await visited.ask<Readonly<Record<string, never>>>(query);
      const answered = allowed.map(({ inOrder }, index) => inOrder(data[`part${index}`] as never));
      const asked = allowed.map(({ selection }) => selection);
      expect([asked, answered]).toEqual([asked, allowed.map(({ expected }) => expected)]);
    }),
    120_000,
  );
});

async function expectRefused({ ask }: Visit, query: string, variables = {}): Promise<void> {
  const { data, errors } = await ask(query, variables);
  expect(data).toBeNull();
  expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([forbidden]);
}

async function walkAlong(
  visited: Visit,
  walk: Walk,
  direction: string,
  isBackward: boolean,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const orderBy = [{ field: walk.field, direction }];
    const place: object = isBackward ? { last: pageSize, before: cursor } : { first: pageSize, after: cursor };
    const answer: Answer<WalkedPage> = await visited.ask<WalkedPage>(walkQuery(walk), { ...place, orderBy });
    const { edges, pageInfo, totalCount } = answer.data.list;
    const page = edges.map(({ node }) => node.id);
    ids.splice(isBackward ? 0 : ids.length, 0, ...page);
    expect(totalCount.count).toBe(visited.onlooker.sees(walk.kind).length);
    cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
    more = isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
  }
  return ids;
}
