import { codesOf, expectDone } from "../records/office";
import { giveToken } from "../support/api-tokens";
import { clockedGateway } from "../support/clocked-gateway";
import { type TwoPeople, twoPeople } from "./two-people";

let two: TwoPeople;

beforeAll(async () => {
  two = await twoPeople();
});

afterAll(() => two.office.close());

test("door 35: a session that was signed out reads nothing, whatever was kept of it", async () => {
  const fred = await two.office.add(two.anna, ["LEAD VIEW ALL"]);
  expect(codesOf(await fred.ask("{ leads { nodes { id } } }"))).toEqual([]);
  await fred.get("mutation { signOut { userErrors { code } } }");
  expect(codesOf(await fred.ask("{ leads { nodes { id } } }"))).toEqual(["UNAUTHENTICATED"]);
});

test("door 31: two tokens of one user are narrowed each by its own scopes", async () => {
  const { gateway } = two.office;
  const counted = async (...scopes: readonly string[]): Promise<unknown> => {
    const { text } = await giveToken(gateway.databaseUrl, two.anna.id, { scopes });
    const query = "{ leads { totalCount { count } } companies { totalCount { count } } }";
    return (await gateway.ask(query, {}, text)).data;
  };
  const of = (leads: number, companies: number): object => ({
    ...{ leads: { totalCount: { count: leads } }, companies: { totalCount: { count: companies } } },
  });
  expect(await counted("lead:view")).toEqual(of(2, 0));
  expect(await counted("company:view")).toEqual(of(0, 1));
});

test("door 35: what ends by time ends on time, in a gateway that has read it before", async () => {
  const gina = await two.office.add(two.anna, ["LEAD VIEW OWN"]);
  const until = new Date(Date.now() + 5 * 60_000);
  const share = { ownerId: two.boris.id, area: "CONTACTS", access: "VIEW", until: until.toISOString() };
  expectDone(await two.anna.act("setShares", { userId: gina.id, shares: [share] }, ""));
  let now = new Date();
  const later = await clockedGateway(two.office.gateway.databaseUrl, () => now);
  const seen = async (): Promise<unknown> =>
    (await later.ask<{ leads: { nodes: unknown } }>("{ leads { nodes { name } } }", gina.token)).data.leads.nodes;
  expect(await seen()).toEqual([{ name: "Own" }]);
  now = new Date(until.getTime() - 1);
  expect(await seen()).toEqual([{ name: "Own" }]);
  now = until;
  expect(await seen()).toEqual([]);
  await later.close();
});
