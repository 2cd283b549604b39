import { type Person, expectDone, make } from "../../records/office";
import { Workshop, merge, merged, undo } from "./workshop";

let workshop: Workshop;
let anna: Person;
beforeAll(async () => {
  workshop = await Workshop.open();
  ({ anna } = workshop);
});
afterAll(() => workshop.close());

const rounds = Array.from({ length: 6 }, (_, index) => index);
const two = (): Promise<readonly string[]> => make(anna, "contact", [{ lastName: "One" }, { lastName: "Other" }]);

/** Ids of links and tasks that lead nowhere: a merge leaves none. */
const loose = (): Promise<readonly object[]> =>
  workshop.rows(`select l.id from lead l left join contact c on c.id = l.main_contact_id where l.main_contact_id is not null and c.id is null
    union all select t.id from task t left join contact c on c.id = t.card_id where t.card_kind = 'CONTACT' and c.id is null`);

test("of two who merge two records into each other, one does", async () => {
  for (const _ of rounds) {
    const [one = "", other = ""] = await two();
    const merges = await Promise.all([
      merge(anna, { survivorId: one, duplicateIds: [other] }),
      merge(anna, { survivorId: other, duplicateIds: [one] }),
    ]);
    expect(merges.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const { nodes } = await anna.get<{ nodes: { id: string }[] }>(`{ nodes(ids: ["${one}", "${other}"]) { id } }`);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(1);
  }
});

test("a chain that is merged from both ends at once is one record", async () => {
  for (const _ of rounds) {
    const [a = "", b = "", c = ""] = await make(anna, "contact", [
      { lastName: "A" },
      { lastName: "B" },
      { lastName: "C" },
    ]);
    const merges = await Promise.all([
      merge(anna, { survivorId: a, duplicateIds: [b] }),
      merge(anna, { survivorId: b, duplicateIds: [c] }),
    ]);
    for (const payload of merges) expectDone(payload);
    const { nodes } = await anna.get<{ nodes: { id: string }[] }>(`{ nodes(ids: ["${a}", "${b}", "${c}"]) { id } }`);
    expect(nodes.map(({ id }) => id)).toEqual([a, a, a]);
  }
});

test("what is made, linked and changed while a record is absorbed is the survivor's", async () => {
  for (const round of rounds) {
    const [one = "", other = ""] = await two();
    const item = { name: `Lead ${round}`, contactIds: [other], mainContactId: other };
    const [, [lead = ""], [task = ""], update] = await Promise.all([
      merged(anna, { survivorId: one, duplicateIds: [other] }),
      make(anna, "lead", [item]),
      make(anna, "task", [{ text: `Task ${round}`, cardId: other }]),
      anna.act("updateContact", { id: other, position: "Changed" }, ""),
    ]);
    expectDone(update);
    const shown = await anna.get(`{ lead(id: "${lead}") { mainContact { id } contacts { nodes { id } } }
      task(id: "${task}") { card { id } } contact(id: "${other}") { id position } }`);
    expect(shown).toEqual({
      lead: { mainContact: { id: one }, contacts: { nodes: [{ id: one }] } },
      task: { card: { id: one } },
      contact: { id: one, position: "Changed" },
    });
    expect(await loose()).toEqual([]);
  }
});

test("of two who take a merge back, one does, and nothing is there twice", async () => {
  const [one = "", other = ""] = await two();
  const id = await merged(anna, { survivorId: one, duplicateIds: [other] });
  const undone = await Promise.all([undo(anna, id), undo(anna, id)]);
  expect(undone.map(({ userErrors }) => userErrors.map(({ code }) => code)).sort()).toEqual([[], ["EXPIRED"]]);
});

test("a removal of the responsible user and a merge at once leave nobody's behind", async () => {
  const leo = await workshop.office.add(anna);
  const contacts = await make(
    anna,
    "contact",
    ["One", "Other"].map((lastName) => ({ lastName, responsibleId: leo.id })),
  );
  await make(anna, "lead", [{ name: "His", responsibleId: leo.id, mainContactId: contacts[1] }]);
  const [payload] = await Promise.all([
    merge(anna, { survivorId: contacts[0] ?? "", duplicateIds: contacts.slice(1) }),
    anna.act("removeUser", { userId: leo.id, reassignTo: anna.id }, ""),
  ]);
  expectDone(payload);
  expect(
    await workshop.rows(`select id from contact where responsible_id = (select id from "user" where id::text = $1)`, [
      leo.id,
    ]),
  ).toEqual([]);
});

test("a merge is as many statements, whatever hangs on the records; so is taking it back", async () => {
  const counts: (readonly number[])[] = [];
  for (const size of [1, 60]) {
    const [one = "", other = ""] = await two();
    const many = Array.from({ length: size }, (_, index) => index);
    await make(
      anna,
      "task",
      many.map((index) => ({ text: `Task ${index}`, cardId: other })),
    );
    await make(
      anna,
      "lead",
      many.map((index) => ({ name: `Lead ${index}`, contactIds: [other], mainContactId: other })),
    );
    const { statements } = workshop.office.gateway;
    const before = statements.length;
    const id = await merged(anna, { survivorId: one, duplicateIds: [other] });
    const between = statements.length;
    expectDone(await undo(anna, id));
    counts.push([between - before, statements.length - between]);
  }
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[0]?.[0]).toBeLessThan(50);
});
