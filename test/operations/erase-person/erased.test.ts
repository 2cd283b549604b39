import { asked } from "../../doors/writes/refusal";
import { type Person, expectDone, make } from "../../records/office";
import { ended } from "../../jobs/asking";
import { giveToken, uuidIn } from "../../support/api-tokens";
import { askGateway } from "../../support/gateway";
import { codesOfAct } from "../remove-user/house";
import { Workshop, allFour, makeFive, merged } from "../merge-duplicates/workshop";

let workshop: Workshop;
let anna: Person;
beforeAll(async () => {
  workshop = await Workshop.open({ WORKER: "on" });
  ({ anna } = workshop);
});
afterAll(() => workshop.close());

const erase = (by: Person, contactId: string, name: string) => codesOfAct(by, "erasePerson", { contactId, name });

/** Every row of every table, of people's affairs and records alike, as texts; hashes aside, which are any digits. */
async function everywhere(): Promise<string> {
  const tables = await workshop.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name <> 'duplicate_keys'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => workshop.rows<{ row: string }>(`select t::text as row from "${name}" t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join("\n");
}

test("with a person goes all that names the person: changes, links, what merges keep and a job found, and answers that are kept", async () => {
  const five = await makeFive(anna);
  const [id = "", ...others] = five.contacts;
  const scan = { resource: "CONTACT", threshold: 0 };
  const { job } = await anna.act<{ job: { id: string } }>("findDuplicates", scan, "job { id }");
  expect((await ended(anna, job.id)).state).toBe("DONE");
  await merged(anna, { survivorId: id, duplicateIds: others });
  const [bob = "", bobby = ""] = await make(anna, "lead", [
    { name: "Bob's", contactIds: [id], mainContactId: id },
    { name: "Bobby's", contactIds: [id], mainContactId: id },
  ]);
  expectDone(await anna.act("updateLead", { id: bob, mainContactId: null }, ""));
  await merged(anna, { resource: "LEAD", survivorId: bob, duplicateIds: [bobby] });
  const named = five.contacts.map(uuidIn);
  const before = await everywhere();
  for (const uuid of named) expect(before).toContain(uuid);
  expect(await erase(anna, others[1] ?? "", "Ada Lovelace")).toEqual([]);
  const after = await everywhere();
  for (const uuid of named) expect(after).not.toContain(uuid);
  for (const id of five.contacts) expect(after).not.toContain(id);
  expect(after).not.toMatch(/Lovelace|Byron|ada@|\+49 ?30|1815-12-10/);
  const { nodes, lead, task } = await anna.get<Record<string, unknown>>(
    `{ nodes(ids: ${JSON.stringify(five.contacts)}) { id }
      lead(id: "${five.leads[2] ?? ""}") { name mainContact { id } contacts { nodes { id } } }
      task(id: "${five.tasks[0] ?? ""}") { text card { id } } }`,
  );
  expect(nodes).toEqual(five.contacts.map(() => null));
  expect(lead).toMatchObject({ name: "Of both and the third", mainContact: null, contacts: { nodes: [] } });
  expect(task).toEqual({ text: "Call 0", card: null });
});

test("the change log of others stays, but for what named the person", async () => {
  const [one = "", other = ""] = await make(anna, "contact", [{ lastName: "Gone" }, { lastName: "Stays" }]);
  const [lead = ""] = await make(anna, "lead", [{ name: "A lead", contactIds: [one, other], mainContactId: one }]);
  expectDone(await anna.act("updateLead", { id: lead, mainContactId: other, name: "Renamed" }, ""));
  const log = `{ history(id: "${lead}") { nodes { action fields { field before after } } } }`;
  expect(await erase(anna, one, "Gone")).toEqual([]);
  const { history } = await anna.get<{ history: { nodes: { action: string; fields: Named[] }[] } }>(log);
  const of = (index: number, name: string) => history.nodes.at(index)?.fields.find(({ field }) => field === name);
  expect(history.nodes.map(({ action }) => action)).toEqual(["UPDATE", "CREATE"]);
  expect(of(0, "name")).toMatchObject({ before: "A lead", after: "Renamed" });
  expect(of(0, "mainContactId")).toMatchObject({ before: null, after: other });
  expect(of(1, "contactIds")).toMatchObject({ after: [other] });
});

interface Named {
  readonly field: string;
}

test("requests and entries of the person go as well, and events, documents and customers are without", async () => {
  const [id = ""] = await make(anna, "contact", [{ lastName: "Caller" }]);
  const [request = "", other = ""] = await make(anna, "request", [
    { source: "CALL", name: "Caller", phones: [{ number: "+4930777777" }], text: "A secret wish" },
    { source: "MAIL", name: "Somebody else" },
  ]);
  // What a request was made into is set by converting it.
  await workshop.rows(`update request set contact_id = $2 where id = $1`, [uuidIn(request), uuidIn(id)]);
  const [lead = ""] = await make(anna, "lead", [{ name: "A lead", contactIds: [id] }]);
  const [, trashed = "", , note = ""] = await make(anna, "activity", [
    { kind: "CHAT", text: "Words of the caller", direction: "INCOMING", cardId: id },
    { kind: "NOTE", text: "Words in the trash", cardId: id },
    { kind: "CHAT", text: "Words before there was a contact", cardId: request },
    { kind: "NOTE", text: "Of the lead", cardId: lead },
  ]);
  expectDone(await anna.act("deleteActivity", { id: trashed }, ""));
  const [event] = await make(anna, "event", [{ text: "Meet", startsOn: "2026-12-01", contactIds: [id], cardId: id }]);
  const [paper] = await make(anna, "document", [{ number: "7", kind: "INVOICE", cardId: id }]);
  const [customer] = await make(anna, "customer", [{ name: "A customer", contactIds: [id] }]);
  expect(await erase(anna, id, "Caller")).toEqual([]);
  const after = await everywhere();
  expect(after).not.toMatch(/A secret wish|\+4930777777|Words/);
  expect(after).not.toContain(uuidIn(id));
  expect(
    await anna.get(`{ nodes(ids: ["${request}", "${other}", "${note}"]) { id } event(id: "${event ?? ""}") { card { id } contacts { nodes { id } } }
      document(id: "${paper ?? ""}") { card { id } } customer(id: "${customer ?? ""}") { contacts { nodes { id } } } }`),
  ).toEqual({
    ...{
      nodes: [null, { id: other }, { id: note }],
      event: { card: null, contacts: { nodes: [] } },
      document: { card: null },
    },
    customer: { contacts: { nodes: [] } },
  });
});

test("the audit log says that it was done and by whom, and not about whom", async () => {
  const [id = ""] = await make(anna, "contact", [{ lastName: "Forgotten" }]);
  expect(await erase(anna, id, "Forgotten")).toEqual([]);
  const { auditLog } = await anna.get<{ auditLog: { nodes: object[] } }>(
    `{ auditLog(first: 1) { nodes { operation kind actorName fields { field after } } } }`,
  );
  const fields = [{ field: "personErased", after: true }];
  expect(auditLog.nodes).toEqual([{ operation: "erasePerson", kind: "ACCOUNT", actorName: "Founder", fields }]);
});

test("who lies in the trash is erased as well, and a merge into that one can't be taken back", async () => {
  const [one = "", other = ""] = await make(anna, "contact", [{ lastName: "Trashed" }, { lastName: "Absorbed" }]);
  const id = await merged(anna, { survivorId: one, duplicateIds: [other] });
  expectDone(await anna.act("deleteContact", { id: one }, ""));
  expect(await erase(anna, one, "Trashed")).toEqual([]);
  expect(await codesOfAct(anna, "undoMerge", { resource: "CONTACT", id })).toEqual(["NOT_FOUND"]);
  expect(await anna.get(`{ trash(resource: CONTACT) { nodes { id } } }`)).toEqual({ trash: { nodes: [] } });
});

describe("it is refused, and nothing is changed", () => {
  const unknown = "contact_00000000000000000000000000000000";
  let id: string;
  let stranger: Person;
  beforeAll(async () => {
    [id = ""] = await make(anna, "contact", [{ firstName: "Some", lastName: "Body" }]);
    stranger = await workshop.office.found();
  });

  test.each<readonly [string, () => Person | Promise<Person>, () => string, string, readonly string[]]>([
    ["with another name", () => anna, () => id, "somebody", ["input.name: INVALID"]],
    ["of nobody", () => anna, () => unknown, "Some Body", ["NOT_FOUND"]],
    ["of another account's", () => stranger, () => id, "Some Body", ["NOT_FOUND"]],
    ["by who is no administrator", () => workshop.office.add(anna, allFour), () => id, "Some Body", ["FORBIDDEN"]],
  ])("%s", async (_, who, whom, name, codes) => {
    const by = await who();
    const before = await workshop.state();
    expect(await erase(by, whom(), name)).toEqual(codes);
    expect(await workshop.state()).toEqual(before);
  });

  test("and who is no administrator is told whose it is", async () => {
    const { errors = [] } = await asked(await workshop.office.add(anna, allFour), "erasePerson", {
      contactId: id,
      name: "x",
    });
    expect(errors[0]?.extensions["reason"]).toBe("this is the administrators' alone");
  });

  test.each([
    [["contact:view", "contact:edit", "contact:delete", "settings:view", "settings:edit"], "FORBIDDEN"],
    [["contact:view", "contact:edit", "contact:delete", "person:view"], "FORBIDDEN"],
    [["person:view", "person:edit"], "NOT_FOUND"],
  ])("with a token that lists %j", async (scopes, code) => {
    const { gateway } = workshop.office;
    const { text } = await giveToken(gateway.databaseUrl, anna.id, { scopes });
    const query = `mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt userErrors { code } } }`;
    const { errors = [] } = await askGateway<object>(
      gateway.url,
      query,
      { input: { contactId: id, name: "Some Body" } },
      text,
    );
    expect(errors.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });
});
