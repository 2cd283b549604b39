import { Office, type Person, codesOf, expectDone, faultsOf, make, setCells } from "../../records/office";
import { contacts, people } from "./contacts";
import { importText, start } from "./importing";
import { send } from "./sending";
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

const ask =
  "mutation ($input: UndoImportInput!) { undoImport(input: $input) { job { id } userErrors { field code } } }";

const trashed = async (person: Person): Promise<readonly string[]> => {
  const answer = await person.get<{ trash: { nodes: readonly { id: string }[] } }>(
    "{ trash(resource: CONTACT, first: 50) { nodes { id } } }",
  );
  return answer.trash.nodes.map(({ id }) => id);
};

test("What was made goes to the trash, with what it named; what was changed is as it was before", async () => {
  await importText(office, anna, people);
  const before = await contacts(anna);
  const { sent, result, lines } = await importText(office, anna, withTags, { duplicates: "UPDATE" });
  expect(result).toMatchObject({ created: 1, updated: 1 });
  expect(await undo(anna, sent.id)).toEqual({ state: "DONE", result: { takenBack: 2, kept: 0, changed: [] } });
  expect(await contacts(anna)).toEqual(before);
  expect(await trashed(anna)).toEqual([lines[1]?.recordId]);
});

test("Once more there is nothing left to take back", async () => {
  const { sent } = await importText(office, anna, people);
  expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 4, kept: 0, changed: [] });
  expect((await undo(anna, sent.id)).result).toEqual({ takenBack: 0, kept: 4, changed: [] });
  expect(await contacts(anna)).toEqual([]);
});

test("It needs no DELETE and no EDIT, and reaches what is still in VIEW: what is not is not told of", async () => {
  const boris = await office.add(anna, [
    "CONTACT DELETE NONE",
    "CONTACT EDIT NONE",
    "CONTACT VIEW OWN",
    "COMPANY VIEW OWN",
  ]);
  const { sent, lines } = await importText(office, boris, people);
  const away = lines[0]?.recordId ?? "";
  const { userErrors } = await anna.act(
    "changeResponsible",
    { recordIds: [away], responsibleId: anna.id, related: { contacts: "NONE", companies: "NONE" } },
    "changed { id }",
  );
  expect(userErrors).toEqual([]);
  const { result } = await undo(boris, sent.id);
  expect(result).toEqual({ takenBack: 3, kept: 1, changed: [] });
  expect((await contacts(anna)).map(({ name }) => name)).toEqual(["Anna Berg"]);
});

describe("climb 32: taking back another's import", () => {
  test("is refused as an unknown one, to administrators too", async () => {
    const boris = await office.add(anna, []);
    const { sent } = await importText(office, boris, people);
    const answers = [];
    for (const importId of [sent.id, `import_${"0".repeat(32)}`])
      answers.push(await anna.ask(ask, { input: { importId } }));
    for (const answer of answers) expect(codesOf(answer)).toEqual(["NOT_FOUND"]);
    expect(answers[0]?.errors).toEqual(answers[1]?.errors);
    expect((await contacts(anna)).length).toBe(3);
  });

  test("nobody may whose account or CRM access is closed", async () => {
    const boris = await office.add(anna, []);
    const { sent } = await importText(office, boris, people);
    await setCells(anna, { userId: boris.id }, ["IMPORT CREATE NONE"]);
    expect((await undo(boris, sent.id)).result).toMatchObject({ takenBack: 4 });
  });
});

test("Nothing is taken back of what was not imported", async () => {
  const sent = await send(office, anna, people);
  expect(faultsOf(await anna.act("undoImport", { importId: sent.id }, "job { id }"))).toEqual([
    "input.importId: INVALID",
  ]);
  await make(anna, "contact", [{ lastName: "Else" }]);
  expectDone(await start(anna, { importId: sent.id, dryRun: true }));
  expect(faultsOf(await anna.act("undoImport", { importId: sent.id }, "job { id }"))).toEqual([
    "input.importId: INVALID",
  ]);
});

test("The change log tells both: the import, and the job that took it back", async () => {
  const { sent, lines } = await importText(office, anna, people);
  await undo(anna, sent.id);
  expectDone(await anna.act("restoreContact", { id: lines[0]?.recordId }, "contact { id }"));
  const answer = await anna.get("query ($id: ID!) { history(id: $id) { nodes { action via } } }", {
    id: lines[0]?.recordId,
  });
  expect(answer).toEqual({
    history: {
      nodes: [
        { action: "RESTORE", via: "SESSION" },
        { action: "DELETE", via: "JOB" },
        { action: "CREATE", via: "IMPORT" },
      ],
    },
  });
});
