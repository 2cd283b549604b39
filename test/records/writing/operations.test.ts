import { Office, type Person, codesOf, faultsOf, namesOf } from "../office";
import { makeOne } from "./written";

let office: Office;
let anna: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN", "LEAD DELETE OWN", "COMPANY VIEW OWN"]);
});

afterAll(async () => {
  await office.close();
});

test("a task is completed by whom COMPLETE reaches, once, and opened again by whom EDIT reaches", async () => {
  const hugo = await office.add(anna, ["TASK VIEW ALL", "TASK EDIT NONE", "TASK COMPLETE ALL"]);
  const id = await makeOne(anna, "task", { text: "Call" });
  const shows = "task { completedAt result version can { edit complete } }";
  const done = await hugo.act("completeTask", { id, result: "Nobody there" }, shows);
  expect(done).toMatchObject({
    task: { completedAt: expect.any(String) as unknown, result: "Nobody there", version: 2 },
  });
  expect(faultsOf(await hugo.act("completeTask", { id, result: "Again" }, shows))).toEqual(["input.id: INVALID"]);
  expect(codesOf(await hugo.ask(`mutation { reopenTask(input: { id: "${id}" }) { task { id } } }`))).toEqual([
    "FORBIDDEN",
  ]);
  expect(await anna.act("reopenTask", { id }, shows)).toMatchObject({
    task: { completedAt: null, result: "Nobody there" },
  });
});

test("records of several kinds are given to somebody, each by its own rights", async () => {
  const lead = await makeOne(boris, "lead", { name: "Boris's" });
  const company = await makeOne(anna, "company", { name: "Unseen" });
  const task = await makeOne(anna, "task", { text: "On it", cardId: lead });
  const shows = "changed { id ... on Lead { responsible { id } } } outcomes";
  const given = await anna.act("changeResponsible", { recordIds: [task, lead], responsibleId: anna.id }, shows);
  expect(given).toEqual({
    ...{
      changed: [{ id: task }, { id: lead, responsible: { id: anna.id } }],
      outcomes: ["UNCHANGED", "UPDATED"],
      userErrors: [],
    },
  });
  const refused = await boris.act("changeResponsible", { recordIds: [lead, company], responsibleId: boris.id }, shows);
  expect(faultsOf(refused)).toEqual(["input.recordIds.0: FORBIDDEN", "input.recordIds.1: NOT_FOUND"]);
  expect(
    await namesOf(anna, `leads(filter: { responsibleId: { eq: "${boris.id}" }, name: { eq: "Boris's" } })`),
  ).toEqual([]);
});
