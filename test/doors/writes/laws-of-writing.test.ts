import { expectDone, faultsOf, make, namesOf, restrict, setCells } from "../../records/office";
import { refusalOf } from "./refusal";
import { type Writers, oneOfEach, writers } from "./writers";

let all: Writers;

beforeAll(async () => {
  all = await writers();
});

afterAll(() => all.close());

/** The statements of a mutation that change rows of a table. */
async function updatesBy(work: () => Promise<unknown>, table: string): Promise<readonly string[]> {
  const { statements } = all.office.gateway;
  const before = statements.length;
  await work();
  return statements.slice(before).filter((text) => text.includes(`update "${table}" r set`));
}

describe("door 14: the statement that writes carries by itself", () => {
  const [own, version] = [/\("r"\."responsible_id" = \$\d+::uuid\) is true/, /r\.version = (v|old)\.version/];
  const [kept, trashed] = [/"r"\."deleted_at" is null/, /"r"\."deleted_at" is not null/];

  test("the scope of its action, the version that was judged, and where its record lies", async () => {
    const { eva, anna } = all;
    const { lead } = await oneOfEach(eva);
    expect(await refusalOf(eva, "updateLead", { id: lead, name: "By rights that are known" })).toEqual([]);
    const gift = { recordIds: [lead], responsibleId: anna.id };
    const writings: readonly (readonly [string, object, RegExp])[] = [
      ["updateLead", { id: lead, name: "New" }, kept],
      ["deleteLead", { id: lead }, kept],
      ["restoreLead", { id: lead }, trashed],
      ["changeResponsible", gift, kept],
    ];
    for (const [mutation, input, place] of writings) {
      const updates = await updatesBy(async () => expect(await refusalOf(eva, mutation, input)).toEqual([]), "lead");
      expect([mutation, updates.length]).toEqual([mutation, 1]);
      for (const law of [own, version, place, /s\.rights_version = \$\d+/]) expect(updates[0]).toMatch(law);
    }
  });
});

test("door 35: a right that was given is there for the next write", async () => {
  const fred = await all.office.add(all.anna, ["LEAD CREATE ALL", "LEAD VIEW OWN", "LEAD EDIT NONE"]);
  const [id = ""] = await make(fred, "lead", [{ name: "Fred's" }]);
  expect(await namesOf(fred, "leads")).toEqual(["Fred's"]);
  await setCells(all.anna, { userId: fred.id }, ["LEAD EDIT OWN"]);
  expect(await refusalOf(fred, "updateLead", { id, name: "Changed" })).toEqual([]);
});

test("door 15: whom ASSIGN reaches gives a record away, EDIT or not", async () => {
  const { lead } = await oneOfEach(all.anna);
  const kim = await all.office.add(all.anna, ["LEAD VIEW ALL", "LEAD EDIT OWN", "LEAD ASSIGN ALL"]);
  expect(await refusalOf(kim, "updateLead", { id: lead, name: "x" })).toEqual(["FORBIDDEN"]);
  expect(await refusalOf(kim, "changeResponsible", { recordIds: [lead], responsibleId: all.eva.id })).toEqual([]);
});

test("door 15: whom COMPLETE alone reaches completes a task, and does not open it again", async () => {
  const { task } = await oneOfEach(all.anna);
  const kim = await all.office.add(all.anna, ["TASK VIEW ALL", "TASK EDIT OWN", "TASK COMPLETE ALL"]);
  expect(await refusalOf(kim, "completeTask", { id: task })).toEqual([]);
  expect(await refusalOf(kim, "reopenTask", { id: task })).toEqual(["FORBIDDEN"]);
  expect(await refusalOf(kim, "updateTask", { id: task, text: "x" })).toEqual(["FORBIDDEN"]);
});

test("door 26: only DELETE deletes, whatever EDIT reaches", async () => {
  const gina = await all.office.add(all.anna, ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD DELETE OWN"]);
  const { lead } = await oneOfEach(all.anna);
  expect(await refusalOf(gina, "deleteLead", { id: lead })).toEqual(["FORBIDDEN"]);
  expect(await refusalOf(gina, "deleteLeads", { ids: [lead] })).toEqual(["input.ids.0: FORBIDDEN"]);
  expect(await namesOf(all.anna, `leads(filter: { id: { eq: "${lead}" } })`)).toHaveLength(1);
});

test("door 13: what was not deleted for its version is not said to be", async () => {
  const { lead } = await oneOfEach(all.eva);
  const payload = await all.eva.act("deleteLead", { id: lead, expectedVersion: 7 }, "deletedLeadId");
  expect(payload).toMatchObject({ deletedLeadId: null, userErrors: [{ code: "STALE_VERSION" }] });
});

test("door 16: nothing is hung on a card that one only sees, where seeing is not enough", async () => {
  const { lead } = await oneOfEach(all.anna);
  expect(await refusalOf(all.eva, "createTask", { text: "x", cardId: lead })).toEqual(["input.cardId: FORBIDDEN"]);
});

test("door 11: a list over links that one does not see leaves those alone", async () => {
  const { anna, boris } = all;
  const { lead, contact } = await oneOfEach(boris);
  const [hidden = ""] = await make(anna, "contact", [{ lastName: "Hidden" }]);
  expectDone(await anna.act("linkLeadContacts", { id: lead, contactIds: [hidden] }, ""));
  const linked = async (): Promise<readonly string[]> => {
    const { lead: found } = await anna.get<{ lead: { contacts: { nodes: { id: string }[] } } }>(
      `{ lead(id: "${lead}") { contacts { nodes { id } } } }`,
    );
    return found.contacts.nodes.map(({ id }) => id).sort();
  };
  expectDone(await boris.act("updateLead", { id: lead, contactIds: [contact] }, ""));
  expect(await linked()).toEqual([contact, hidden].sort());
  expectDone(await boris.act("updateLead", { id: lead, contactIds: [] }, ""));
  expect(await linked()).toEqual([hidden]);
  expect(await refusalOf(boris, "unlinkLeadContacts", { id: lead, contactIds: [hidden] })).toEqual([
    "input.contactIds.0: NOT_FOUND",
  ]);
  expect(await linked()).toEqual([hidden]);
});

test("door 43: an upsert tells a hidden record from one in the trash by nothing", async () => {
  const { anna, boris } = all;
  const [, deleted = ""] = await make(anna, "lead", [
    { name: "Hidden", externalId: "hidden" },
    { name: "Deleted", externalId: "deleted" },
  ]);
  expectDone(await anna.act("deleteLead", { id: deleted }, ""));
  for (const externalId of ["hidden", "deleted"]) {
    const batch = { items: [{ name: "x", externalId }], onConflict: "UPDATE" };
    expect(faultsOf(await boris.act("createLeads", batch, ""))).toEqual(["input.items.0.externalId: TAKEN"]);
  }
});

test("door 9: what is followed from a card is there as long as the card is", async () => {
  const { anna, boris } = all;
  const { lead } = await oneOfEach(boris);
  await make(anna, "task", [{ text: "Followed", cardId: lead }]);
  const found = (): Promise<readonly string[]> => namesOf(boris, 'tasks(filter: { text: { eq: "Followed" } })');
  expect(await found()).toEqual(["Followed"]);
  expectDone(await boris.act("deleteLead", { id: lead }, ""));
  expect(await found()).toEqual([]);
  expectDone(await boris.act("restoreLead", { id: lead }, ""));
  expect(await found()).toEqual(["Followed"]);
});

test("door 3: a list and its count leave out what an exception of a stage leaves out", async () => {
  const { stages } = await all.anna.get<{ stages: { nodes: { id: string }[] } }>("{ stages { nodes { id } } }");
  const [light, dark] = stages.nodes.map(({ id }) => id);
  const ines = await all.office.add(all.anna, ["LEAD CREATE ALL", "LEAD VIEW OWN"]);
  await make(ines, "lead", [
    { name: "Light", stageId: light },
    { name: "Dark", stageId: dark },
  ]);
  const cell = { resource: "LEAD", action: "VIEW", reach: "OWN", exceptions: [{ stageId: dark, reach: "NONE" }] };
  expectDone(await all.anna.act("setUserRights", { userId: ines.id, cells: [cell] }, ""));
  expect(await ines.get("{ leads { totalCount { count } nodes { name } } }")).toEqual({
    leads: { totalCount: { count: 1 }, nodes: [{ name: "Light" }] },
  });
});

test("door 4: a custom field that is hidden is asked by nobody, and is in no answer", async () => {
  const { anna, boris } = all;
  const field = { resource: "LEAD", key: "secret", label: "Secret", type: "TEXT", position: 0 };
  expectDone(await anna.act("createCustomField", field, ""));
  const { lead } = await oneOfEach(boris);
  expectDone(await anna.act("updateLead", { id: lead, custom: [{ key: "secret", value: "told" }] }, ""));
  const shown = `{ lead(id: "${lead}") { custom { key value } } }`;
  expect(await boris.get(shown)).toEqual({ lead: { custom: [{ key: "secret", value: "told" }] } });
  await restrict(anna, { userId: boris.id }, { "LEAD.custom.secret": "HIDDEN" });
  expect(await boris.get(shown)).toEqual({ lead: { custom: [] } });
  const { errors } = await boris.ask('{ leads(filter: { custom: [{ key: "secret", eq: "told" }] }) { nodes { id } } }');
  expect(errors?.[0]?.message).toContain("custom.secret");
  const write = { id: lead, custom: [{ key: "secret", value: "x" }] };
  expect(await refusalOf(boris, "updateLead", write)).toEqual(["input.custom: FIELD_CLOSED"]);
});
