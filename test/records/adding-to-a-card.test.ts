import { type Kind, Office, type Person, codesOf, expectDone, faultsOf, make } from "./office";

let office: Office;

beforeAll(async () => {
  office = await Office.share();
});

afterAll(() => office.close());

type Hanging = Extract<Kind, "task" | "event" | "activity">;

const kinds: readonly (readonly [kind: Hanging, more: object])[] = [
  ["task", {}],
  ["event", { startsAt: "2026-05-31T09:00:00Z" }],
  ["activity", {}],
];

const capital = (kind: Hanging): string => kind.charAt(0).toUpperCase() + kind.slice(1);

const add = (person: Person, [kind, more]: (typeof kinds)[number], cardId: string | undefined) =>
  person.act<Readonly<Record<string, object | null>>>(
    `create${capital(kind)}`,
    { ...more, text: "Added", cardId },
    `${kind} { id card { id } }`,
  );

const mayAnnotate = async (person: Person, id: string | undefined): Promise<boolean | undefined> => {
  const found = await person.get<{ lead: { can: { annotate: boolean } } | null }>(
    "query ($id: ID!) { lead(id: $id) { can { annotate } } }",
    { id },
  );
  return found.lead?.can.annotate;
};

/** An account in which somebody sees all leads and may edit his own. */
async function account(viewersMayAnnotate: boolean, cells: readonly string[]) {
  const founder = await office.found();
  expectDone(await founder.act("setPolicies", { viewersMayAnnotate }, ""));
  const seller = await office.add(founder, ["LEAD VIEW ALL", "LEAD EDIT OWN", ...cells]);
  const items = [{ name: "Seen" }, { name: "Own", responsibleId: seller.id }, { name: "Hidden" }];
  const [seen, own, hidden] = await make(founder, "lead", items);
  return { founder, seller, seen, own, hidden };
}

const none = kinds.map(([kind]) => `${kind.toUpperCase()} CREATE NONE`);
const all = kinds.map(([kind]) => `${kind.toUpperCase()} CREATE ALL`);

test.each<[what: string, policy: boolean, cells: readonly string[], seen: boolean, own: boolean]>([
  ["where viewers may annotate, to whatever card is seen", true, all, true, true],
  ["where they may not, to what may be edited alone", false, all, false, true],
  ["by an own cell of NONE to no card at all", true, none, false, false],
])("tasks, events and activities are added %s, and annotate says so", async (_what, policy, cells, onSeen, onOwn) => {
  const { seller, seen, own } = await account(policy, cells);
  for (const kind of kinds) {
    for (const [card, isDone] of [
      [seen, onSeen],
      [own, onOwn],
    ] as const) {
      if (cells === none) {
        const asked = `mutation ($input: Create${capital(kind[0])}Input!) { create${capital(kind[0])}(input: $input) { userErrors { code } } }`;
        expect(codesOf(await seller.ask(asked, { input: { text: "Added", cardId: card, ...kind[1] } }))).toEqual([
          "FORBIDDEN",
        ]);
        continue;
      }
      const payload = await add(seller, kind, card);
      expect(faultsOf(payload)).toEqual(isDone ? [] : ["input.cardId: FORBIDDEN"]);
      expect(payload[kind[0]]).toEqual(isDone ? expect.objectContaining({ card: { id: card } }) : null);
    }
  }
  expect([await mayAnnotate(seller, seen), await mayAnnotate(seller, own)]).toEqual([onSeen, onOwn]);
});

test.each(kinds.map((kind) => [kind[0], kind] as const))(
  "door 11: adding a new %s to a hidden card is adding it to one that is not there",
  async (_name, kind) => {
    const { founder, seller, hidden } = await account(true, all);
    expectDone(await founder.act("setUserRights", { userId: seller.id, cells: [cell("LEAD", "VIEW", "OWN")] }, ""));
    const [there, nowhere] = [hidden, "lead_0192f6e2c3d47a5b8c9d0e1f2a3b4c5d"].map((id) => add(seller, kind, id));
    expect((await there)?.userErrors).toEqual((await nowhere)?.userErrors);
    expect((await there)?.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["input", "cardId"] }]);
  },
);

const cell = (resource: string, action: string, reach: string) => ({ resource, action, reach });

test("who may add one of the three alone may annotate, and adds that, also where it is entries made by hand", async () => {
  const { founder, seller, own } = await account(false, none.slice(0, 2));
  for (const origin of [null, "MANUAL"]) {
    const cells = [{ ...cell("ACTIVITY", "CREATE", "ALL"), origin }];
    expectDone(await founder.act("setUserRights", { userId: seller.id, cells }, ""));
    expect(await mayAnnotate(seller, own)).toBe(true);
    expect(faultsOf(await add(seller, ["activity", {}], own))).toEqual([]);
  }
});

describe("a share of somebody's contacts", () => {
  test.each([
    ["VIEW", false],
    ["EDIT", true],
  ] as const)(
    "with access %s shows the activities that people wrote on them, and adding is %s",
    async (access, isDone) => {
      const founder = await office.found("LESS_ANNOYING");
      const [owner, friend] = [await office.add(founder), await office.add(founder)];
      const [card] = await make(owner, "lead", [{ name: "Shared" }]);
      const [id] = await make(owner, "activity", [{ text: "Told", cardId: card }]);
      const read = "query ($id: ID!) { activity(id: $id) { text can { edit delete } } activities { nodes { id } } }";
      expect(await friend.get(read, { id })).toEqual({ activity: null, activities: { nodes: [] } });
      expectDone(
        await founder.act("addShare", { ownerId: owner.id, granteeId: friend.id, area: "CONTACTS", access }, ""),
      );
      expect(await friend.get(read, { id })).toEqual({
        activity: { text: "Told", can: { edit: false, delete: false } },
        activities: { nodes: [{ id }] },
      });
      const payload = await add(friend, ["activity", {}], card);
      expect(faultsOf(payload)).toEqual(isDone ? [] : ["input.cardId: FORBIDDEN"]);
      expect(await mayAnnotate(friend, card)).toBe(isDone);
    },
  );

  test("shows no event: that is what a share of the calendar does", async () => {
    const founder = await office.found("LESS_ANNOYING");
    const [owner, friend] = [await office.add(founder), await office.add(founder)];
    const [card] = await make(owner, "lead", [{ name: "Shared" }]);
    const [id] = await make(owner, "event", [{ text: "Fair", cardId: card, startsAt: "2026-05-31T09:00:00Z" }]);
    const share = (area: string) => ({ ownerId: owner.id, granteeId: friend.id, area, access: "EDIT" });
    const read = "query ($id: ID!) { event(id: $id) { text card { id } can { edit complete assign delete } } }";
    expectDone(await founder.act("addShare", share("CONTACTS"), ""));
    expect(await friend.get(read, { id })).toEqual({ event: null });
    expectDone(await founder.act("addShare", share("CALENDAR"), ""));
    const can = { edit: true, complete: true, assign: true, delete: false };
    expect(await friend.get(read, { id })).toEqual({ event: { text: "Fair", card: { id: card }, can } });
  });
});
