import { beside, uuidIn } from "../support/api-tokens";
import { change, historyOf, inWords } from "./change-logs";
import { Office, type Person, codesOf, expectDone, make, setCells } from "./office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

describe("door 10: the change log of what one does not see", () => {
  it("is null, as of an unknown id, of another kind's and of what is in the trash", async () => {
    const boris = await office.add(anna, ["LEAD VIEW OWN", "ACTIVITY VIEW ALL"]);
    const [hidden = "", own = ""] = await make(anna, "lead", [
      { name: "Hidden" },
      { name: "Own", responsibleId: boris.id },
    ]);
    expect(inWords(await historyOf(boris, own))).toEqual([expect.stringMatching(/^CREATE /)]);
    const ids = [hidden, "lead_00000000000000000000000000000000", boris.id, "", "x", own.replace("lead", "task")];
    for (const id of ids) expect([id, await historyOf(boris, id)]).toEqual([id, null]);
    expectDone(await anna.act("deleteLead", { id: own }, ""));
    expect(await historyOf(boris, own)).toBeNull();
    expectDone(await anna.act("restoreLead", { id: own }, ""));
    expect(inWords(await historyOf(boris, own))?.map((words) => words.split(" ")[0])).toEqual([
      "RESTORE",
      "DELETE",
      "CREATE",
    ]);
    expect(codesOf(await office.gateway.ask(`{ history(id: "${own}") { nodes { id } } }`))).toEqual([
      "UNAUTHENTICATED",
    ]);
  });
});

describe("whose acts are shown", () => {
  const ofRecord = async (person: Person, id: string) =>
    (await historyOf(person, id))?.nodes.map(({ actor }) => actor?.id);

  it("of a lead: everybody's where one sees the lead and ACTIVITY follows; one's own where the cell says OWN CREATOR", async () => {
    const boss = await office.found("LESS_ANNOYING");
    const boris = await office.add(boss, ["LEAD VIEW ALL", "LEAD EDIT ALL"]);
    const [lead = ""] = await make(boss, "lead", [{ name: "Deal", externalId: "deal" }]);
    await change(boris, "lead", "deal", { name: "By Boris" });
    await change(boss, "lead", "deal", { name: "By the boss" });
    expect(await ofRecord(boss, lead)).toEqual([boss.id, boris.id, boss.id]);
    const shown = await historyOf(boris, lead);
    expect(shown?.nodes.map(({ fields }) => fields)).toEqual([[{ field: "name", before: "Deal", after: "By Boris" }]]);
    expect(shown).toMatchObject({ totalCount: { count: 1 }, pageInfo: { hasNextPage: false } });
    await setCells(boss, { userId: boris.id }, ["ACTIVITY VIEW NONE"]);
    expect(await ofRecord(boris, lead)).toEqual([]);
    expectDone(await boss.act("setPolicies", { tasksFollowCards: true }, ""));
    expect(await ofRecord(boris, lead)).toEqual([]);
    await setCells(boss, { userId: boris.id }, ["ACTIVITY VIEW OWN CREATOR"]);
    expect(await ofRecord(boris, lead)).toEqual([boss.id, boris.id, boss.id]);
  });

  it("SYNERGY: a supervisor, whose ACTIVITY is MANUAL alone, is shown none", async () => {
    const director = await office.found("SYNERGY");
    const supervisor = await office.add(director);
    const { roles } = await director.get<{ roles: { nodes: { id: string; name: string }[] } }>(
      "{ roles { nodes { id name } } }",
    );
    const roleIds = roles.nodes.filter(({ name }) => name === "Supervisor").map(({ id }) => id);
    expectDone(await director.act("setUserRoles", { userId: supervisor.id, roleIds }, ""));
    const [lead = ""] = await make(supervisor, "lead", [{ name: "Seen" }]);
    expect(await supervisor.get(`{ lead(id: "${lead}") { name } }`)).toEqual({ lead: { name: "Seen" } });
    expect(await historyOf(supervisor, lead)).toMatchObject({ nodes: [], totalCount: { count: 0 } });
    expect(await ofRecord(director, lead)).toEqual([supervisor.id]);
  });

  it("of a task: everybody's where it hangs on a card that one sees, else as the cell says", async () => {
    const boris = await office.add(anna, ["TASK VIEW ALL", "LEAD VIEW OWN"]);
    const [hidden = "", own = ""] = await make(anna, "lead", [
      { name: "Hidden" },
      { name: "Own", responsibleId: boris.id },
    ]);
    const [free = "", onHidden = "", onOwn = ""] = await make(anna, "task", [
      { text: "On none" },
      { text: "On a hidden one", cardId: hidden },
      { text: "On one's own", cardId: own },
    ]);
    expect(await ofRecord(boris, free)).toEqual([]);
    expect(await ofRecord(boris, onHidden)).toEqual([]);
    expect(await ofRecord(boris, onOwn)).toEqual([anna.id]);
    const cardOf = async (person: Person, id: string) =>
      (await historyOf(person, id))?.nodes[0]?.fields.find(({ field }) => field === "cardId");
    expect(await cardOf(boris, onOwn)).toEqual({ field: "cardId", before: null, after: own });
    await setCells(anna, { userId: boris.id }, ["ACTIVITY VIEW ALL"]);
    expect(await ofRecord(boris, onHidden)).toEqual([anna.id]);
    expect(await cardOf(boris, onHidden)).toBeUndefined();
    expect(JSON.stringify(await historyOf(boris, onHidden))).not.toContain("card");
  });
});

describe("a change log of many entries that say nothing to the caller", () => {
  it("door 3: is read on until the page is full, in as many statements whatever the page's size", async () => {
    const boris = await office.add(anna, ["LEAD VIEW ALL", "ACTIVITY VIEW ALL", "COMPANY VIEW OWN"]);
    const [lead = ""] = await make(anna, "lead", [{ name: "Long" }]);
    const [company = ""] = await make(anna, "company", [{ name: "Acme" }]);
    // Every hundredth entry speaks of the name, the others of a company that Boris does not see.
    await beside(
      office.gateway.databaseUrl,
      `insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, version, at)
      select c.account_id, ('ffffffff-' || substr(gen_random_uuid()::text, 10))::uuid, c.kind, c.record_id, 'UPDATE', c.actor_id, 'system',
        case when n % 100 = 0 then jsonb_build_object('name', n) else jsonb_build_object('companyId', null) end,
        case when n % 100 = 0 then jsonb_build_object('name', n + 1) else jsonb_build_object('companyId', $2::text) end, n, now()
      from change c cross join generate_series(2, 2001) n where c.record_id = $1`,
      [uuidIn(lead), uuidIn(company)],
    );
    const shown = await historyOf(boris, lead, ", first: 5");
    expect(shown?.nodes).toHaveLength(5);
    expect(
      shown?.nodes.filter(({ action }) => action === "UPDATE").every(({ fields }) => fields[0]?.field === "name"),
    ).toBe(true);
    expect(shown).toMatchObject({ pageInfo: { hasNextPage: true }, totalCount: { count: 21, precision: "EXACT" } });
    const all = await historyOf(boris, lead, ", first: 250");
    expect(all?.nodes).toHaveLength(21);
    expect(all?.pageInfo.hasNextPage).toBe(false);
    const statementsFor = async (first: number): Promise<number> => {
      const before = office.gateway.statements.length;
      await anna.get(`{ history(id: "${lead}", first: ${first}) { nodes { actor { id } fields { field } } } }`);
      return office.gateway.statements.length - before;
    };
    await statementsFor(1);
    expect(await statementsFor(250)).toBe(await statementsFor(5));
  });
});
