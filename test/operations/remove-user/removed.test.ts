import { type Person, codesOf, expectDone } from "../../records/office";
import { uuidIn } from "../../support/api-tokens";
import { House, type Shown, codesOfAct, kinds, previewOf, remove } from "./house";
import { type Settled, settleLeo } from "./settled";

let house: House;
let anna: Person;
beforeAll(async () => {
  house = await House.open();
  ({ anna } = house);
});
afterAll(() => house.close());

describe("a user who is removed (rights.md 5.15)", () => {
  let leo: Person;
  let heir: Person;
  let settled: Settled;
  let removed: Shown & { readonly userErrors: readonly object[] };
  let told: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    settled = await settleLeo(house);
    ({ leo, heir } = settled);
    told = (await previewOf(anna, leo.id)).data.removalPreview as never;
    removed = await remove(anna, leo.id, heir.id, { confirm: told["total"] });
  });

  const records = [
    { kind: "COMPANY", count: 0, inTrash: 0 },
    { kind: "CONTACT", count: 1, inTrash: 0 },
    { kind: "LEAD", count: 2, inTrash: 1 },
    { kind: "TASK", count: 3, inTrash: 1 },
  ];

  it("is told before and after by what moves and what ends", () => {
    const ends = { subordinates: 1, shares: 2, seats: 1, tokens: 1, sessions: 1 };
    expect(told).toEqual({ ...ends, total: 8, isAllReached: true, records: expect.arrayContaining(records) as object });
    expect(removed).toEqual({
      ...{ user: { status: "REMOVED" }, subordinates: 1, userErrors: [] },
      records: expect.arrayContaining(records) as object,
    });
  });

  it("gives all that it was responsible for, trash and tasks included, and stays the creator", async () => {
    const query = `{ leads { nodes { id responsible { id } creator { id } } } trash(resource: LEAD) { nodes { ... on Lead { id responsible { id } creator { id } } } }
      tasks { nodes { id responsible { id } creator { id } } } }`;
    const shown =
      await heir.get<Record<string, { nodes: { id: string; responsible: object; creator: object }[] }>>(query);
    const his = { responsible: { id: heir.id }, creator: { id: leo.id } };
    const hers = { responsible: { id: anna.id }, creator: { id: anna.id } };
    const [one, two, trashed] = settled.leads;
    expect(shown["leads"]?.nodes).toEqual(
      expect.arrayContaining([
        { id: one, ...his },
        { id: two, ...his },
        { id: settled.foreign, ...hers },
      ]),
    );
    expect(shown["trash"]?.nodes).toEqual([{ id: trashed, ...his }]);
    expect(shown["tasks"]?.nodes).toHaveLength(4);
    expect(shown["tasks"]?.nodes).toEqual(
      expect.arrayContaining([
        ...settled.tasks.slice(0, 3).map((id) => ({ id, ...his })),
        { id: settled.tasks[4], ...hers },
      ]),
    );
    const left = kinds.map((kind) =>
      house.rows(`select id from ${kind.toLowerCase()} where responsible_id = $1`, [uuidIn(leo.id)]),
    );
    expect((await Promise.all(left)).flat()).toEqual([]);
  });

  it("leaves what hangs on its cards true to them", async () => {
    const untrue =
      await house.rows(`select t.text from task t join lead l on l.account_id = t.account_id and l.id = t.card_id
      where (t.card_responsible_id, t.card_creator_id, t.card_stage_id, t.card_trashed)
        is distinct from (l.responsible_id, l.creator_id, l.stage_id, l.deleted_at is not null)`);
    expect(untrue).toEqual([]);
    const [hers] = await house.rows<{ version: number }>("select version from task where text = $1", ["Anna's on his"]);
    expect(hers).toEqual({ version: 1 });
  });

  it("leaves a change row for each record, such as giving it to somebody leaves", async () => {
    const written = await house.rows<Change>(
      `select kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at, id
       from change where after ->> 'responsibleId' = $1 and action = 'UPDATE' order by id`,
      [uuidIn(heir.id)],
    );
    expect(written).toHaveLength(8);
    for (const change of written) {
      expect(change).toMatchObject({
        ...{ before: { responsibleId: uuidIn(leo.id) }, after: { responsibleId: uuidIn(heir.id) }, action: "UPDATE" },
        ...{ actor_id: uuidIn(anna.id), owners_before: { responsible: uuidIn(leo.id) } },
        owners_after: { responsible: uuidIn(heir.id), creator: uuidIn(leo.id) },
      });
      expect(change.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const table = change.kind.toLowerCase();
      expect(await house.rows(`select version from ${table} where id = $1`, [change.record_id])).toEqual([
        { version: change.version },
      ]);
    }
    const onHis = written.find(({ record_id: id }) => id === uuidIn(settled.tasks[0] ?? ""));
    expect(onHis?.owners_before).toMatchObject({ cardResponsible: uuidIn(leo.id) });
    expect(onHis?.owners_after).toMatchObject({ cardResponsible: uuidIn(heir.id) });
    await expectSameShape(onHis, settled.tasks[4] ?? "");
  });

  /** What `changeResponsible` writes of another record of the kind has the same members, of the same types. */
  async function expectSameShape(change: Change | undefined, otherId: string): Promise<void> {
    expectDone(await anna.act("changeResponsible", { recordIds: [otherId], responsibleId: heir.id }, ""));
    const [other] = await house.rows<Change>("select * from change where record_id = $1 order by id desc limit 1", [
      uuidIn(otherId),
    ]);
    for (const member of ["before", "after", "owners_before", "owners_after"] as const)
      expect(Object.keys(change?.[member] ?? {}).sort()).toEqual(Object.keys(other?.[member] ?? {}).sort());
  }

  it("shows its removal in the history of a record, behind its making", async () => {
    const query = `query ($id: ID!) { history(id: $id) { nodes { action actor { id } fields { field } } } }`;
    const { history } = await heir.get<{ history: { nodes: { action: string; actor: { id: string } }[] } }>(query, {
      id: settled.leads[0],
    });
    expect(history.nodes.map(({ action, actor }) => [action, actor.id])).toEqual([
      ["UPDATE", anna.id],
      ["CREATE", leo.id],
    ]);
  });

  it("door 35: is out at once, with every session and token, and comes in by no old way", async () => {
    expect(codesOf(await leo.ask("{ me { id } }"))).toEqual(["UNAUTHENTICATED"]);
    expect(codesOf(await house.office.gateway.ask("{ leads { nodes { id } } }", {}, settled.token))).toEqual([
      "UNAUTHENTICATED",
    ]);
    const ended = await house.rows(
      `select (select count(*)::int from session where user_id = $1 and ended_at is null) as sessions,
        (select count(*)::int from api_token where user_id = $1 and revoked_at is null) as tokens,
        (select count(*)::int from share where owner_id = $1 or grantee_id = $1) as shares,
        (select count(*)::int from seat where user_id = $1) as seats,
        (select count(*)::int from user_role where user_id = $1) + (select count(*)::int from user_right where user_id = $1) as rights,
        (select count(*)::int from membership where user_id = $1) as memberships`,
      [uuidIn(leo.id)],
    );
    expect(ended).toEqual([{ sessions: 0, tokens: 0, shares: 0, seats: 0, rights: 0, memberships: 0 }]);
    const { licences } = await anna.get<{ licences: { taken: object[] }[] }>("{ licences { taken { userId } } }");
    expect(licences).toEqual([{ taken: [] }]);
  });

  it("leaves those below it to its supervisor, and others' shares to them", async () => {
    const query = "query ($id: ID!) { user(id: $id) { supervisor { id } } }";
    expect(await settled.boss.get(query, { id: settled.report.id })).toEqual({
      user: { supervisor: { id: settled.boss.id } },
    });
    const shares = await house.rows("select owner_id from share where grantee_id = $1", [uuidIn(settled.report.id)]);
    expect(shares).toEqual([{ owner_id: uuidIn(anna.id) }]);
  });

  it("counts as creator where it stood in the tree and the groups", async () => {
    const leadsOf = async (person: Person): Promise<number> =>
      (await person.get<{ leads: { nodes: object[] } }>("{ leads { nodes { id } } }")).leads.nodes.length;
    expect(await leadsOf(settled.boss)).toBe(2);
    const colleague = await house.office.add(anna, ["LEAD VIEW GROUP CREATOR"]);
    expect(await leadsOf(colleague)).toBe(0);
    const { groups } = await anna.get<{ groups: { nodes: { id: string }[] } }>("{ groups { nodes { id } } }");
    expectDone(await anna.act("setUserGroups", { userId: colleague.id, groupIds: [groups.nodes[0]?.id] }, ""));
    expect(await leadsOf(colleague)).toBe(2);
  });

  it("is there no more for whoever changes people, and comes back as somebody new", async () => {
    const again = (mutation: string, input: object) => codesOfAct(anna, mutation, input);
    for (const [mutation, input] of [
      ["removeUser", { reassignTo: heir.id }],
      ["activateUser", {}],
      ["setAdministrator", { isAdministrator: true }],
    ] as const)
      expect([mutation, await again(mutation, { userId: leo.id, ...input })]).toEqual([mutation, ["NOT_FOUND"]]);
    expect((await previewOf(anna, leo.id)).data).toEqual({ removalPreview: null });
    const { user } = await anna.get<{ user: { email: string } }>(`{ user(id: "${leo.id}") { email } }`);
    const back = await anna.act<{ user: { id: string; status: string } }>(
      "addUser",
      { name: "Leo again", email: user.email },
      "user { id status }",
    );
    expect(back).toMatchObject({ user: { status: "INVITED" }, userErrors: [] });
    expect(back.user.id).not.toBe(leo.id);
  });
});

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly record_id: string;
  readonly version: number;
  readonly before: object;
  readonly after: object;
  readonly owners_before: object;
  readonly owners_after: object;
}
