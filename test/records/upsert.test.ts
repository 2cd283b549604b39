import type { Client } from "pg";
import { Office, type Person, expectDone, faultsOf, make, setCells } from "./office";
import { lookInto } from "./wrong-inputs/rows-written";

let office: Office;
let anna: Person;
let client: Client;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  client = await lookInto(office);
  const size = { resource: "LEAD", key: "size", label: "Size", type: "NUMBER", position: 0 };
  expectDone(await anna.act("createCustomField", size, ""));
});

afterAll(async () => {
  await client.end();
  await office.close();
});

interface Upserted {
  readonly outcomes: readonly string[];
  readonly leads: readonly ({ readonly id: string; readonly version: number } | null)[];
}

const upsert = (person: Person, items: readonly object[], more: object = {}) =>
  person.act<Upserted>("createLeads", { items, onConflict: "UPDATE", ...more }, "leads { id version } outcomes");

/** The change rows of the record with the external id, the oldest first, without what every row has. */
async function changesOf(
  externalId: string,
): Promise<readonly { before: object | null; after: object | null; version: number }[]> {
  const { rows } = await client.query<{ before: object | null; after: object | null; version: number; action: string }>(
    `select c.action, c.before, c.after, c.version from change c join lead r on r.account_id = c.account_id and r.id = c.record_id
      where r.external_id = $1 order by c.id`,
    [externalId],
  );
  return rows;
}

test("what is new is made, what differs is updated, what is just so stays as it is", async () => {
  const item = {
    name: "Deal",
    externalId: "d1",
    price: { amount: "5.00" },
    tags: ["x"],
    custom: [{ key: "size", value: "1.5" }],
  };
  expect(await upsert(anna, [item])).toMatchObject({ outcomes: ["CREATED"], leads: [{ version: 1 }] });
  expect(await upsert(anna, [{ ...item, price: { amount: "5", currencyCode: "EUR" } }])).toMatchObject({
    outcomes: ["UNCHANGED"],
    leads: [{ version: 1 }],
  });
  expect(await upsert(anna, [{ ...item, name: "Deal 2", source: "web" }])).toMatchObject({
    outcomes: ["UPDATED"],
    leads: [{ version: 2 }],
  });
  expect(await changesOf("d1")).toMatchObject([
    {
      action: "CREATE",
      before: null,
      after: { name: "Deal", externalId: "d1", creatorId: expect.any(String) as string },
      version: 1,
    },
    { action: "UPDATE", before: { name: "Deal", source: null }, after: { name: "Deal 2", source: "web" }, version: 2 },
  ]);
  const [, updated] = await changesOf("d1");
  expect(Object.keys(updated?.after ?? {}).toSorted()).toEqual(["name", "source"]);
});

test("what an item leaves out stays, and null clears", async () => {
  const read = (id: string) =>
    anna.get("query ($id: ID!) { lead(id: $id) { name source tags price { amount } custom { key value } } }", { id });
  const { leads } = await upsert(anna, [
    {
      name: "Kept",
      externalId: "k1",
      source: "web",
      tags: ["t"],
      price: { amount: "1" },
      custom: [{ key: "size", value: "2" }],
    },
  ]);
  const id = leads[0]?.id ?? "";
  await upsert(anna, [{ externalId: "k1", name: "Kept" }]);
  expect(await read(id)).toEqual({
    lead: { name: "Kept", source: "web", tags: ["t"], price: { amount: "1" }, custom: [{ key: "size", value: "2" }] },
  });
  await upsert(anna, [
    { externalId: "k1", source: null, tags: null, price: null, custom: [{ key: "size", value: null }] },
  ]);
  expect(await read(id)).toEqual({ lead: { name: "Kept", source: null, tags: [], price: null, custom: [] } });
});

test("an external id may be said again where it is refused to take it twice", async () => {
  await upsert(anna, [{ name: "One", externalId: "r1" }]);
  expect(faultsOf(await upsert(anna, [{ name: "One", externalId: "r1" }], { onConflict: "REFUSE" }))).toEqual([
    "input.items.0.externalId: TAKEN",
  ]);
});

test("a partial upsert changes what it may and tells of the rest, one outcome an item", async () => {
  const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN"]);
  await upsert(boris, [{ name: "His", externalId: "b1" }]);
  await upsert(anna, [{ name: "Hers", externalId: "a1" }]);
  const items = [
    { name: "New", externalId: "n1" },
    { name: "His 2", externalId: "b1" },
    { name: "Taken", externalId: "a1" },
    { name: "His 2", externalId: "b1" },
    { name: "" },
  ];
  const payload = await upsert(boris, items, { partial: true });
  expect(payload.outcomes).toEqual(["CREATED", "UPDATED", "REFUSED", "REFUSED", "REFUSED"]);
  expect(payload.leads.map((lead) => lead?.version ?? null)).toEqual([1, 2, null, null, null]);
  expect(faultsOf(payload)).toEqual([
    "input.items.2: FORBIDDEN",
    "input.items.3.externalId: TAKEN",
    "input.items.4.name: REQUIRED",
  ]);
  expect(await changesOf("a1")).toHaveLength(1);
});

test("an external id of a record that one does not see is taken, and no more is told", async () => {
  const clara = await office.add(anna, ["LEAD VIEW OWN"]);
  await upsert(anna, [{ name: "Unseen", externalId: "u1" }]);
  const payload = await upsert(clara, [{ name: "x", externalId: "u1" }]);
  expect(faultsOf(payload)).toEqual(["input.items.0.externalId: TAKEN"]);
  expect(JSON.stringify(payload)).not.toContain("Unseen");
  expect(await changesOf("u1")).toHaveLength(1);
});

test("links that the caller does not see outlive a list that he writes over them", async () => {
  const dora = await office.add(anna, ["CONTACT VIEW OWN", "LEAD EDIT ALL"]);
  const [hers = ""] = await make(anna, "contact", [{ lastName: "Hers" }]);
  const [own = ""] = await make(dora, "contact", [{ lastName: "Own" }]);
  await upsert(anna, [{ name: "Linked", externalId: "l1", contactIds: [hers] }]);
  expect((await upsert(dora, [{ externalId: "l1", contactIds: [own] }])).outcomes).toEqual(["UPDATED"]);
  expect((await upsert(dora, [{ externalId: "l1", contactIds: null }])).outcomes).toEqual(["UPDATED"]);
  const contacts = 'leads(filter: { externalId: { eq: "l1" } }) { nodes { contacts { nodes { name } } } }';
  expect(await anna.get(`{ ${contacts} }`)).toEqual({
    leads: { nodes: [{ contacts: { nodes: [{ name: "Hers" }] } }] },
  });
  expect(await dora.get(`{ ${contacts} }`)).toEqual({ leads: { nodes: [{ contacts: { nodes: [] } }] } });
});

describe("what hangs on a card carries what the rights ask of the card", () => {
  /** Tasks whose copy of their lead differs from the lead. */
  async function untrue(): Promise<number> {
    const { rows } =
      await client.query(`select t.id from task t left join lead c on c.account_id = t.account_id and c.id = t.card_id
      where t.card_kind = 'LEAD' and (c.responsible_id, c.creator_id, c.pipeline_id, c.stage_id, c.deleted_at is not null)
        is distinct from (t.card_responsible_id, t.card_creator_id, t.card_pipeline_id, t.card_stage_id, t.card_trashed)`);
    return rows.length;
  }

  test("also when the lead goes to another stage, and another pipeline", async () => {
    const { pipeline } = await anna.act<{ pipeline: { id: string } }>(
      "createPipeline",
      { name: "Second", position: 5 },
      "pipeline { id }",
    );
    const { stage } = await anna.act<{ stage: { id: string } }>(
      "createStage",
      { pipelineId: pipeline.id, name: "Lost", position: 0, kind: "LOST" },
      "stage { id }",
    );
    const boris = await office.add(anna, ["TASK VIEW OWN"]);
    const [lead = ""] = await make(anna, "lead", [{ name: "Moving", externalId: "m1" }]);
    await make(anna, "task", [
      { text: "On it", cardId: lead },
      { text: "On it, too", cardId: lead, responsibleId: boris.id },
    ]);
    expect(await untrue()).toBe(0);
    expect((await upsert(anna, [{ externalId: "m1", stageId: stage.id }])).outcomes).toEqual(["UPDATED"]);
    expect(await untrue()).toBe(0);
    expect(await anna.get(`{ lead(id: "${lead}") { closedAt pipeline { name } stage { kind } } }`)).toMatchObject({
      lead: { closedAt: expect.any(String) as string, pipeline: { name: "Second" }, stage: { kind: "LOST" } },
    });
  });

  test("and following goes by it: a task is seen while its lead is", async () => {
    const eva = await office.add(anna, ["LEAD VIEW OWN", "TASK VIEW OWN"]);
    const [seen = "", hidden = ""] = await make(anna, "lead", [
      { name: "Seen", responsibleId: eva.id },
      { name: "Hidden" },
    ]);
    await make(anna, "task", [
      { text: "Followed", cardId: seen },
      { text: "Not followed", cardId: hidden },
    ]);
    expect(await eva.get("{ tasks { nodes { text card { ... on Lead { name } } } } }")).toEqual({
      tasks: { nodes: [{ text: "Followed", card: { name: "Seen" } }] },
    });
    await setCells(anna, { userId: eva.id }, ["LEAD VIEW NONE"]);
    expect(await eva.get("{ tasks { nodes { text } } }")).toEqual({ tasks: { nodes: [] } });
  });
});
