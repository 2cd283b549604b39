import { type Person, expectDone, make } from "../../records/office";
import { type Five, Workshop, hangOnFive, makeFive, merge, merged, undo } from "./workshop";

let workshop: Workshop;
let anna: Person;
beforeAll(async () => {
  workshop = await Workshop.open();
  ({ anna } = workshop);
});
afterAll(() => workshop.close());

const shown = `id firstName lastName name position birthday tags phones { number } emails { address }
  company { id } leads(first: 50) { nodes { name } } tasks(first: 50) { nodes { text } } createdAt externalId`;

interface Shown {
  readonly [part: string]: unknown;
  readonly id: string;
  readonly leads: { readonly nodes: readonly { readonly name: string }[] };
  readonly tasks: { readonly nodes: readonly { readonly text: string }[] };
}

interface Timeline {
  readonly timeline: { readonly nodes: readonly { readonly __typename: string; readonly text?: string }[] };
}

async function contactOf(by: Person, id: string): Promise<Shown | null> {
  const { contact } = await by.get<{ contact: Shown | null }>(`query ($id: ID!) { contact(id: $id) { ${shown} } }`, {
    id,
  });
  return contact;
}

describe("five contacts that are one person", () => {
  let five: Five;
  let survivor: string;
  let before: Awaited<ReturnType<Workshop["everything"]>>;
  let mergeId: string;

  beforeAll(async () => {
    five = await makeFive(anna);
    await hangOnFive(anna, five);
    [survivor = ""] = five.contacts;
    before = await workshop.everything(columnsOfUndo);
    mergeId = await merged(anna, {
      survivorId: survivor,
      duplicateIds: five.contacts.slice(1),
      values: [
        { field: "lastName", fromId: five.contacts[2] ?? "" },
        { field: "companyId", fromId: five.contacts[2] ?? "" },
      ],
    });
  });

  test("have the values that were chosen, the survivor's where none was, and what it lacks of the first that has it", async () => {
    expect(await contactOf(anna, survivor)).toMatchObject({
      ...{ id: survivor, firstName: "Ada", lastName: "King", name: "Ada King", company: { id: five.companies[1] } },
      ...{ position: "Countess", birthday: "1815-12-10", externalId: "old-4" },
    });
  });

  test("have all telephone numbers, addresses and tags, each once", async () => {
    expect(await contactOf(anna, survivor)).toMatchObject({
      tags: ["a", "b", "c"],
      phones: [{ number: "+4930123456" }, { number: "+4930999999" }],
      emails: [{ address: "ada@one.example" }, { address: "ada@two.example" }],
    });
  });

  test("have the leads and the tasks of all of them, each once", async () => {
    const contact = await contactOf(anna, survivor);
    const names = contact?.leads.nodes.map(({ name }) => name).sort();
    expect(names).toEqual(["Of both and the third", "Of the first", "Of the last two", "Of the second"]);
    expect(contact?.tasks.nodes).toHaveLength(9);
  });

  test("answer by each of their ids, under the survivor's own", async () => {
    for (const id of five.contacts) {
      expect((await contactOf(anna, id))?.id).toBe(survivor);
      const asked = await anna.get(`query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }`, { id });
      expect(asked).toEqual({ node: { id: survivor }, nodes: [{ id: survivor }] });
    }
    const plain = `query ($id: ID!) { contact(id: $id) { id can { edit } } history(id: $id) { nodes { id } }
      duplicatesOf(id: $id, threshold: 0) { score } merges(resource: CONTACT, survivorId: $id) { id } }`;
    const byOwnId = await anna.get(plain, { id: survivor });
    expect(byOwnId).toMatchObject({ duplicatesOf: [], merges: [{ id: mergeId }] });
    expect(await anna.get(plain, { id: five.contacts[4] })).toEqual(byOwnId);
  });

  test("have one timeline, by each of their ids", async () => {
    const asked = `query ($id: ID!) { timeline(id: $id, types: [TASK, EVENT, ACTIVITY]) {
      nodes { __typename ... on Task { text } ... on Event { text } ... on Activity { said: text } } } }`;
    const timelines = await Promise.all(five.contacts.map((id) => anna.get<Timeline>(asked, { id })));
    const [own] = timelines;
    for (const other of timelines) expect(other).toEqual(own);
    const kinds = own?.timeline.nodes.map(({ __typename }) => __typename) ?? [];
    expect(kinds.filter((kind) => kind === "Task")).toHaveLength(9);
    expect(kinds.filter((kind) => kind === "Activity")).toHaveLength(10);
    expect(own?.timeline.nodes).toContainEqual({ __typename: "Event", text: "Of both" });
  });

  test("are written to by each of their ids, and linked to", async () => {
    const [lead = ""] = await make(anna, "lead", [
      { name: "By an absorbed id", contactIds: [five.contacts[3]], mainContactId: five.contacts[4] },
    ]);
    const task = await make(anna, "task", [{ text: "By an absorbed id", cardId: five.contacts[2] }]);
    const { leads, tasks } = (await contactOf(anna, survivor)) ?? { leads: { nodes: [] }, tasks: { nodes: [] } };
    expect(leads.nodes.map(({ name }) => name)).toContain("By an absorbed id");
    expect(tasks.nodes.map(({ text }) => text)).toContain("By an absorbed id");
    const update = { id: five.contacts[1], position: "Countess" };
    const { contact } = await anna.act<{ contact: { id: string } }>("updateContact", update, "contact { id }");
    expect(contact.id).toBe(survivor);
    for (const [mutation, id] of [
      ["deleteLead", lead],
      ["deleteTask", task[0]],
    ] as const)
      expectDone(await anna.act(mutation, { id }, ""));
  });

  test("are found by the external ids of all of them", async () => {
    const upsert = { items: [{ externalId: "old-4", position: "Countess" }], onConflict: "UPDATE" };
    const { contacts } = await anna.act<{ contacts: { id: string }[] }>("createContacts", upsert, "contacts { id }");
    expect(contacts).toEqual([{ id: survivor }]);
  });

  test("are no more in lists, counts, search and trash", async () => {
    const lists = await anna.get(`{ contacts { nodes { id } totalCount { count } }
      search(text: "Byron", types: [CONTACT]) { nodes { __typename } } trash(resource: CONTACT) { nodes { id } } }`);
    expect(lists).toEqual({
      contacts: { nodes: [{ id: survivor }], totalCount: { count: 1 } },
      search: { nodes: [] },
      trash: { nodes: [] },
    });
  });

  test("leave a change row for each record that moved, and for each of themselves", async () => {
    const rows = await workshop.rows<{ kind: string; action: string; count: number }>(
      `select kind, action, count(*)::integer as count from change c
        where transaction = (select transaction from change where action = 'DELETE' and after ? 'survivorId' limit 1)
        group by kind, action order by kind, action`,
    );
    expect(rows).toEqual([
      // Two entries of each, and one in the trash.
      { kind: "ACTIVITY", action: "UPDATE", count: 9 },
      { kind: "CONTACT", action: "DELETE", count: 4 },
      { kind: "CONTACT", action: "UPDATE", count: 1 },
      { kind: "CUSTOMER", action: "UPDATE", count: 1 },
      { kind: "DOCUMENT", action: "UPDATE", count: 1 },
      // Lists of two, and the card of one.
      { kind: "EVENT", action: "UPDATE", count: 3 },
      // Lists of four leads, and who is to be talked to first of three.
      { kind: "LEAD", action: "UPDATE", count: 7 },
      { kind: "REQUEST", action: "UPDATE", count: 1 },
      { kind: "TASK", action: "UPDATE", count: 8 },
    ]);
  });

  test("are what they were once the merge is taken back, row for row", async () => {
    const payload = await undo(anna, mergeId);
    expect(payload).toEqual({
      ...{ survivor: { id: survivor }, left: [], userErrors: [] },
      restored: five.contacts.slice(1).map((id) => ({ id })),
    });
    await workshop.rows(
      `delete from lead_contact y using lead l where l.id = y.lead_id and l.name = 'By an absorbed id'`,
    );
    await workshop.rows(`delete from lead where name = 'By an absorbed id'`);
    await workshop.rows(`delete from task where text = 'By an absorbed id'`);
    expect(await workshop.everything(columnsOfUndo)).toEqual(before);
    for (const id of five.contacts) expect((await contactOf(anna, id))?.id).toBe(id);
  });
});

/** What is otherwise once a merge was taken back: that something was done. */
const columnsOfUndo = ["version", "updated_at"];

test("the survivor keeps its responsible user and its creator, and has the earliest creation time", async () => {
  const leo = await workshop.office.add(anna);
  const [older = ""] = await make(anna, "contact", [{ lastName: "Older", responsibleId: leo.id }]);
  const [younger = ""] = await make(anna, "contact", [{ lastName: "Younger" }]);
  const at = `query ($id: ID!) { contact(id: $id) { createdAt responsible { id } creator { id } } }`;
  const created = (await anna.get<{ contact: { createdAt: string } }>(at, { id: older })).contact.createdAt;
  expectDone(await merge(anna, { survivorId: younger, duplicateIds: [older] }));
  expect(await anna.get(at, { id: younger })).toEqual({
    contact: { createdAt: created, responsible: { id: anna.id }, creator: { id: anna.id } },
  });
});
