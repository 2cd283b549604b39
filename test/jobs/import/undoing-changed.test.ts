import { Office, type Person, expectDone, make } from "../../records/office";
import { contacts, people } from "./contacts";
import { importText } from "./importing";
import { undo, withTags } from "./undone";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});

afterAll(() => office.close());

beforeEach(async () => {
  anna = await office.found();
});

describe("What somebody else has changed since stays, and is listed:", () => {
  const boss = async (): Promise<Person> => office.add(anna, ["CONTACT VIEW ALL", "CONTACT EDIT ALL"]);

  test("what was made", async () => {
    const { sent, lines } = await importText(office, anna, people);
    const id = lines[1]?.recordId ?? "";
    expectDone(await (await boss()).act("updateContact", { id, position: "Captain" }, "contact { id }"));
    expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 3, kept: 1, changed: [id] });
    expect((await contacts(anna)).map(({ name }) => name)).toEqual(["Boris Berg"]);
  });

  test("what was brought up to date, and by its importer after that", async () => {
    await importText(office, anna, people);
    const { sent, lines } = await importText(office, anna, withTags, { duplicates: "UPDATE" });
    const id = lines[0]?.recordId ?? "";
    expectDone(await (await boss()).act("updateContact", { id, lastName: "Fels" }, "contact { id }"));
    expectDone(await anna.act("updateContact", { id, position: "Captain" }, "contact { id }"));
    expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 1, kept: 1, changed: [id] });
    const kept = (await contacts(anna)).find(({ externalId }) => externalId === "p1");
    expect(kept).toMatchObject({ name: "Changed Fels", position: "Captain" });
  });
});

describe("What its importer alone has changed since is taken back:", () => {
  test("what was made goes to the trash", async () => {
    const { sent, lines } = await importText(office, anna, people);
    const id = lines[1]?.recordId ?? "";
    expectDone(await anna.act("updateContact", { id, position: "Captain" }, "contact { id }"));
    expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 4, kept: 0, changed: [] });
    expect(await contacts(anna)).toEqual([]);
  });

  test("of what was brought up to date the fields that the import wrote, and the parts of a name together", async () => {
    await importText(office, anna, people);
    const [before] = await contacts(anna);
    const { sent, lines } = await importText(office, anna, withTags, { duplicates: "UPDATE" });
    const id = lines[0]?.recordId ?? "";
    const since = { id, position: "Captain", lastName: "Fels", tags: ["mine"], phones: [{ number: "+49 30 555" }] };
    expectDone(await anna.act("updateContact", since, "contact { id }"));
    expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 2, kept: 0, changed: [] });
    const after = (await contacts(anna)).find(({ externalId }) => externalId === "p1");
    expect(after).toEqual({ ...before, phones: [{ number: "+4930555", label: null }] });
  });

  test("custom fields each by itself", async () => {
    for (const [position, key] of ["size", "colour"].entries()) {
      const input = { resource: "CONTACT", key, label: key, type: "TEXT", position };
      expectDone(await anna.act("createCustomField", input, "customField { id }"));
    }
    const [id] = await make(anna, "contact", [
      { lastName: "Else", externalId: "e1", custom: [{ key: "size", value: "S" }] },
    ]);
    const { sent } = await importText(office, anna, "External ID,Last name,size\ne1,Else,M\n", {
      duplicates: "UPDATE",
    });
    const since = [
      { key: "size", value: "L" },
      { key: "colour", value: "red" },
    ];
    expectDone(await anna.act("updateContact", { id, custom: since }, "contact { id }"));
    expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 1, kept: 0, changed: [] });
    expect(await anna.get("query ($id: ID!) { contact(id: $id) { custom { key value } } }", { id })).toEqual({
      contact: { custom: [{ key: "size", value: "S" }, since[1]] },
    });
  });

  test("links to several, as they were before", async () => {
    const [one, two] = await make(anna, "contact", [{ lastName: "One" }, { lastName: "Two" }]);
    const [id] = await make(anna, "lead", [{ name: "Roof", externalId: "l1" }]);
    const { sent } = await importText(office, anna, "External ID,Name,Contacts\nl1,Roof,One\n", {
      ...{ resource: "LEAD", duplicates: "UPDATE" },
    });
    const contactsOf = "query ($id: ID!) { lead(id: $id) { contacts { nodes { id } } } }";
    expect(await anna.get(contactsOf, { id })).toEqual({ lead: { contacts: { nodes: [{ id: one }] } } });
    expectDone(await anna.act("updateLead", { id, contactIds: [one, two] }, "lead { id }"));
    expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 1, kept: 0, changed: [] });
    expect(await anna.get(contactsOf, { id })).toEqual({ lead: { contacts: { nodes: [] } } });
  });

  test("and once more there is nothing to take back of it", async () => {
    await importText(office, anna, people);
    const { sent } = await importText(office, anna, withTags, { duplicates: "UPDATE" });
    await undo(anna, sent.id);
    expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 0, kept: 2, changed: [] });
  });
});

test("What a record led to before and that was merged since is what it was merged into, in links to one and to several", async () => {
  const [former, , kept] = await make(anna, "company", [{ name: "Former" }, { name: "Now" }, { name: "Kept" }]);
  const [who, survivor] = await make(anna, "contact", [{ lastName: "Who" }, { lastName: "Survivor" }]);
  const [id] = await make(anna, "lead", [
    { name: "Roof", externalId: "l1", companyId: former, contactIds: [who], mainContactId: who },
  ]);
  const text = "External ID,Name,Company,Main contact\nl1,Roof,Now,Survivor\n";
  const { sent } = await importText(office, anna, text, { resource: "LEAD", duplicates: "UPDATE" });
  for (const [resource, survivorId, duplicateId] of [
    ["COMPANY", kept, former],
    ["CONTACT", survivor, who],
  ])
    expectDone(
      await anna.act("mergeDuplicates", { resource, survivorId, duplicateIds: [duplicateId] }, "merge { id }"),
    );
  expect(await undo(anna, sent.id)).toEqual({ state: "DONE", result: { takenBack: 1, kept: 0, changed: [] } });
  const [since] = await make(anna, "company", [{ name: "Since" }]);
  for (const companyId of [since, kept]) expectDone(await anna.act("updateLead", { id, companyId }, "lead { id }"));
  expect((await undo(anna, sent.id)).result).toMatchObject({ takenBack: 0, kept: 1 });
  const query =
    "query ($id: ID!) { lead(id: $id) { company { name } mainContact { name } contacts { nodes { name } } } }";
  expect(await anna.get(query, { id })).toEqual({
    lead: {
      ...{ company: { name: "Kept" }, mainContact: { name: "Survivor" } },
      contacts: { nodes: [{ name: "Survivor" }] },
    },
  });
});
