import { Office, type Person, expectDone, setCells } from "../../records/office";
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

describe("What was taken back once, its importer's own work since is left alone by another undoing:", () => {
  const again = async (importId: string, kept: number): Promise<void> =>
    expect(await undo(anna, importId)).toEqual({ state: "DONE", result: { takenBack: 0, kept, changed: [] } });

  test("a field that the import had changed", async () => {
    await importText(office, anna, people);
    const { sent, lines } = await importText(office, anna, withTags, { duplicates: "UPDATE" });
    const id = lines[0]?.recordId ?? "";
    await undo(anna, sent.id);
    expectDone(await anna.act("updateContact", { id, firstName: "Mine" }, "contact { id }"));
    await again(sent.id, 2);
    expect((await contacts(anna)).find(({ externalId }) => externalId === "p1")).toMatchObject({ name: "Mine Berg" });
  });

  test("what the import had made, and its importer has brought back out of the trash", async () => {
    const { sent, lines } = await importText(office, anna, people);
    await undo(anna, sent.id);
    expectDone(await anna.act("restoreContact", { id: lines[0]?.recordId }, "contact { id }"));
    await again(sent.id, 4);
    expect((await contacts(anna)).map(({ name }) => name)).toEqual(["Anna Berg"]);
  });

  test("a field that its importer had put back by hand before it was undone", async () => {
    await importText(office, anna, people);
    const text = "External ID,First name\np1,Changed\n";
    const { sent, lines } = await importText(office, anna, text, { duplicates: "UPDATE" });
    const id = lines[0]?.recordId ?? "";
    expectDone(await anna.act("updateContact", { id, firstName: "Anna" }, "contact { id }"));
    await again(sent.id, 1);
    expectDone(await anna.act("updateContact", { id, firstName: "Mine" }, "contact { id }"));
    await again(sent.id, 1);
    expect((await contacts(anna)).find(({ externalId }) => externalId === "p1")).toMatchObject({ name: "Mine Berg" });
  });

  test("a record that somebody else has changed after that is not listed", async () => {
    const { sent, lines } = await importText(office, anna, people);
    await undo(anna, sent.id);
    const id = lines[0]?.recordId ?? "";
    expectDone(await anna.act("restoreContact", { id }, "contact { id }"));
    const boss = await office.add(anna, ["CONTACT VIEW ALL", "CONTACT EDIT ALL"]);
    expectDone(await boss.act("updateContact", { id, position: "Captain" }, "contact { id }"));
    await again(sent.id, 4);
  });
});

test("What could not be taken back at first, being out of sight, is by another undoing, its importer's changes with it", async () => {
  const boris = await office.add(anna, ["CONTACT VIEW OWN", "COMPANY VIEW OWN", "CONTACT ASSIGN ALL"]);
  const { sent, lines } = await importText(office, boris, people);
  const id = lines[0]?.recordId ?? "";
  await setCells(anna, { userId: boris.id }, ["CONTACT VIEW NONE"]);
  expect((await undo(boris, sent.id)).result).toMatchObject({ takenBack: 1, kept: 3 });
  await setCells(anna, { userId: boris.id }, ["CONTACT VIEW OWN", "CONTACT EDIT OWN"]);
  expectDone(await boris.act("updateContact", { id, position: "Captain" }, "contact { id }"));
  expect((await undo(boris, sent.id)).result).toEqual({ takenBack: 3, kept: 1, changed: [] });
  expect(await contacts(anna)).toEqual([]);
});
