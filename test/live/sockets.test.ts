import { LiveTown, againOf, idsOf } from "./live-town";

let live: LiveTown;

beforeAll(async () => {
  live = await LiveTown.open();
});

afterEach(() => live.hangUp());

afterAll(() => live.close());

test("door 33: rights that change are in force for the next event, and say that all is to be read again", async () => {
  const kind = await live.town.settle(live.admin.accessToken, "kim@live.example", {
    rights: [{ resource: "LEAD", action: "VIEW", reach: "NONE" }],
  });
  const listener = await live.listen(kind, "(resources: [LEAD])");
  await live.makeLead("unseen", live.ben);
  await live.act("setUserRights", {
    userId: kind.me.id,
    cells: [{ resource: "LEAD", action: "VIEW", reach: "ALL" }],
  });
  expect(againOf(await listener.until((events) => againOf(events).length > 0))).toEqual(["LEAD"]);
  const seen = await live.makeLead("seen", live.ben);
  expect(idsOf(await listener.until((events) => idsOf(events).length > 0))).toEqual([seen]);
});

test.each([
  ["is deactivated", (id: string) => live.act("deactivateUser", { userId: id })],
  [
    "gets another password from the administrator",
    (id: string) => live.act("setUserPassword", { userId: id, password: "another password" }),
  ],
])("door 33: the socket of who %s is closed", async (_what, end) => {
  const email = `${Math.random().toString(36).slice(2)}@live.example`;
  const someone = await live.town.settle(live.admin.accessToken, email);
  const listener = await live.listen(someone);
  await end(someone.me.id);
  await listener.until(() => listener.closed !== null);
  expect(listener.closed).toBe(4403);
  expect(listener.codes).toEqual(["UNAUTHENTICATED"]);
});

test("door 33: the socket of a session that is signed out is closed, the others of its user stay", async () => {
  const [first, second] = [await live.town.signIn("ben@live.example"), await live.town.signIn("ben@live.example")];
  const [leaving, staying] = [await live.listen(first), await live.listen(second)];
  await live.town.ask(`mutation { signOut { userErrors { code } } }`, undefined, first.accessToken);
  await leaving.until(() => leaving.closed !== null);
  expect(leaving.closed).toBe(4403);
  const id = await live.makeLead("after", live.ben);
  expect(idsOf(await staying.until((events) => idsOf(events).length > 0))).toEqual([id]);
});

test.each([
  ["no token", null],
  ["a token that is none", "nonsense"],
  ["an API token that is none", "bw_live_0000_0000"],
])("door 34: a socket with %s is closed, never anonymous", async (_what, token) => {
  const listener = await live.socketOf(token).listen();
  expect(listener.closed).toBe(4403);
  expect(listener.heard).toEqual([]);
});

test("door 34: a client that comes again with a session that has ended is closed", async () => {
  const session = await live.town.signIn("ben@live.example");
  await (await live.listen(session)).close();
  await live.town.ask(`mutation { signOut { userErrors { code } } }`, undefined, session.accessToken);
  expect((await live.listen(session)).closed).toBe(4403);
});

test.each([
  ["a query", "{ me { id } }", /Only subscriptions/],
  ["a mutation", `mutation { signOut { userErrors { code } } }`, /Only subscriptions/],
  ["an unknown field", "subscription { recordChanges { nothing } }", /Cannot query field/],
  [
    "too many ids",
    `subscription { recordChanges(ids: [${'"lead_1"'.repeat(0)}${Array.from({ length: 251 }, () => '"x"').join()}]) { gone } }`,
    /At most 250 ids/,
  ],
  ["no kind", "subscription { recordChanges(resources: []) { gone } }", /at least one kind/],
  [
    "too much for each record",
    "subscription { recordChanges { changed { ... on Company { leads(first: 250) { nodes { contacts(first: 250) { nodes { id } } } } } } } }",
    /rows/,
  ],
])("%s is refused, and the socket stays open", async (_what, query, why) => {
  const listener = await live.socketOf(live.ben.accessToken).subscribe(query);
  const [refusal] = listener.heard.flatMap(({ errors = [] }) => errors);
  expect(refusal?.message).toMatch(why);
  expect(["BAD_USER_INPUT", "MAX_COST_EXCEEDED"]).toContain(refusal?.extensions?.["code"]);
  expect((await listener.listen()).closed).toBeNull();
});

test("over HTTP a subscription is refused, saying where it comes", async () => {
  const { errors } = await live.town.ask("subscription { recordChanges { gone } }", undefined, live.ben.accessToken);
  expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
});

test("an event is one statement a kind, however many records it brings", async () => {
  const listener = await live.listen(live.ben, "(resources: [LEAD])");
  const items = Array.from({ length: 50 }, (_, number) => ({ name: `lead ${number}`, responsibleId: live.ben.me.id }));
  await live.act("createLeads", { items }, "leads { id }");
  const before = live.town.gateway.statements.length;
  await listener.until((events) => idsOf(events).length > 0);
  const readings = live.town.gateway.statements.slice(before).filter((text) => /^\s*select f\.fresh/.test(text));
  expect(readings.length).toBeLessThanOrEqual(2);
});
