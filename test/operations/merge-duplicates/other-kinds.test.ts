import { type Person, expectDone, make } from "../../records/office";
import { uuidIn } from "../../support/api-tokens";
import { Workshop, merged, undo } from "./workshop";

let workshop: Workshop;
let anna: Person;
beforeAll(async () => {
  workshop = await Workshop.open();
  ({ anna } = workshop);
});
afterAll(() => workshop.close());

/** What is otherwise once a merge was taken back: that something was done. */
const columnsOfUndo = ["version", "updated_at"];

test("companies lead on their contacts, leads and subsidiaries, and none belongs to itself", async () => {
  const [one = "", other = "", third = ""] = await make(anna, "company", [
    { name: "One" },
    { name: "Other" },
    { name: "Third" },
  ]);
  const update = (id: string, parentId: string) => anna.act("updateCompany", { id, parentId }, "");
  for (const [id, parent] of [
    [one, other],
    [other, third],
    [third, other],
  ] as const)
    expectDone(await update(id, parent));
  await make(anna, "contact", [{ lastName: "Employed", companyId: other }]);
  await make(anna, "lead", [{ name: "About the other", companyId: other }]);
  const before = await workshop.everything(columnsOfUndo);
  const mergeId = await merged(anna, { resource: "COMPANY", survivorId: one, duplicateIds: [other] });
  const shows = `query ($id: ID!) { company(id: $id) { id parent { id } subsidiaries { nodes { id } }
    contacts { nodes { name } } leads { nodes { name } } } }`;
  expect(await anna.get(shows, { id: other })).toEqual({
    company: {
      ...{ id: one, parent: { id: third }, subsidiaries: { nodes: [{ id: third }] } },
      ...{ contacts: { nodes: [{ name: "Employed" }] }, leads: { nodes: [{ name: "About the other" }] } },
    },
  });
  expectDone(await undo(anna, mergeId, "COMPANY"));
  expect(await workshop.everything(columnsOfUndo)).toEqual(before);
});

test("leads unite their contacts, and go where the stage that was chosen is", async () => {
  const pipelines = await anna.get<{
    pipelines: { nodes: { id: string; stages: { nodes: { id: string; kind: string }[] } }[] };
  }>(`{ pipelines { nodes { id stages { nodes { id kind } } } } }`);
  const won = pipelines.pipelines.nodes[0]?.stages.nodes.find(({ kind }) => kind === "WON")?.id ?? "";
  const [ada = "", bob = ""] = await make(anna, "contact", [{ lastName: "Ada" }, { lastName: "Bob" }]);
  const [one = "", other = ""] = await make(anna, "lead", [
    { name: "One", contactIds: [ada], price: { amount: "10.50", currencyCode: "EUR" } },
    { name: "Other", contactIds: [ada, bob], stageId: won },
  ]);
  await make(anna, "task", [
    { text: "On one", cardId: one },
    { text: "On the other", cardId: other },
  ]);
  const before = await workshop.everything(columnsOfUndo);
  const values = [{ field: "stageId", fromId: other }];
  const mergeId = await merged(anna, { resource: "LEAD", survivorId: one, duplicateIds: [other], values });
  const shows = `query ($id: ID!) { lead(id: $id) { id stage { kind } closedAt price { amount }
    contacts { nodes { id } } tasks { nodes { text } } } }`;
  const { lead } = await anna.get<{ lead: Record<string, unknown> }>(shows, { id: other });
  expect(lead).toMatchObject({ id: one, stage: { kind: "WON" }, price: { amount: "10.5" } });
  expect(lead["closedAt"]).not.toBeNull();
  const stages = await workshop.rows(
    `select distinct card_stage_id, card_id from task where card_kind = 'LEAD' and card_id = $1`,
    [uuidIn(one)],
  );
  expect(stages).toEqual([{ card_stage_id: uuidIn(won), card_id: uuidIn(one) }]);
  expectDone(await undo(anna, mergeId, "LEAD"));
  expect(await workshop.everything(columnsOfUndo)).toEqual(before);
});

test("customers unite the people who buy, and whatever kind leads to a contact is led on and back", async () => {
  const [ada = "", bob = "", twin = ""] = await make(anna, "contact", [
    { lastName: "Ada" },
    { lastName: "Bob" },
    { lastName: "Ada's twin" },
  ]);
  const [one = "", other = ""] = await make(anna, "customer", [
    { name: "One", contactIds: [ada], tags: ["one"] },
    { name: "Other", contactIds: [ada, bob, twin], periodDays: 30, tags: ["other"] },
  ]);
  const [paper = ""] = await make(anna, "document", [{ number: "1", kind: "INVOICE", cardId: twin }]);
  const [meeting = ""] = await make(anna, "event", [
    { text: "Meet", startsOn: "2026-12-01", endsOn: "2026-12-01", cardId: twin, contactIds: [twin, bob] },
  ]);
  const before = await workshop.everything(columnsOfUndo);
  const customers = await merged(anna, { resource: "CUSTOMER", survivorId: one, duplicateIds: [other] });
  const contacts = await merged(anna, { survivorId: ada, duplicateIds: [twin] });
  const shows = `{ customer(id: "${other}") { id name periodDays tags contacts { nodes { name } } }
    document(id: "${paper}") { card { id } } event(id: "${meeting}") { card { id } contacts { nodes { name } } } }`;
  const { customer, document, event } =
    await anna.get<Record<string, { contacts: { nodes: { name: string }[] } }>>(shows);
  const namesIn = (shown?: { contacts: { nodes: { name: string }[] } }) =>
    shown?.contacts.nodes.map(({ name }) => name).sort();
  expect(customer).toMatchObject({ id: one, name: "One", periodDays: 30, tags: ["one", "other"] });
  expect([namesIn(customer), namesIn(event)]).toEqual([
    ["Ada", "Bob"],
    ["Ada", "Bob"],
  ]);
  expect([document, event]).toMatchObject([{ card: { id: ada } }, { card: { id: ada } }]);
  expectDone(await undo(anna, contacts));
  expectDone(await undo(anna, customers, "CUSTOMER"));
  expect(await workshop.everything(columnsOfUndo)).toEqual(before);
});
