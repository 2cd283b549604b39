import { Office, type Person } from "../../records/office";
import { anna, duplicatesOf, make, makeAsking, namesOf } from "./asking";

let office: Office;
let founder: Person;

beforeAll(async () => {
  office = await Office.share();
});
beforeEach(async () => {
  founder = await office.found();
});
afterAll(() => office.close());

const own = ["CONTACT VIEW OWN", "CONTACT CREATE ALL"];

test("door 8: duplicates are looked for among what one sees, and nothing tells of the others", async () => {
  const seller = await office.add(founder, own);
  const hidden = await make(founder, "Contact", anna);
  const { id, possible } = await makeAsking(seller, "Contact", anna);
  expect(possible).toEqual([]);
  expect(await duplicatesOf(seller, id, 0)).toEqual([]);
  expect(namesOf(await duplicatesOf(founder, id))).toEqual(["Анна Щукина"]);
  expect(await duplicatesOf(seller, hidden)).toBeNull();
});

test("door 8: how rare a name is among hidden records changes no score", async () => {
  const seller = await office.add(founder, own);
  const id = await make(seller, "Contact", { lastName: "Quimby" });
  await make(seller, "Contact", { lastName: "Quimby" });
  const alone = await duplicatesOf(seller, id, 0);
  const items = Array.from({ length: 100 }, () => ({ lastName: "Quimby" }));
  await founder.act("createContacts", { items }, "outcomes");
  const later = await office.add(founder, own);
  const its = await make(later, "Contact", { lastName: "Quimby" });
  await make(later, "Contact", { lastName: "Quimby" });
  const scores = (found: typeof alone) => found?.map(({ score }) => score);
  expect(scores(await duplicatesOf(later, its, 0))).toEqual(scores(alone));
  expect(scores(await duplicatesOf(seller, id, 0))).toEqual(scores(alone));
});

test("door 10: of a hidden record, an unknown one and one of another kind the answer is one", async () => {
  const seller = await office.add(founder, own);
  const hidden = await make(founder, "Contact", anna);
  const unknown = `contact_${"0".repeat(32)}`;
  const { companies } = await founder.get<{ companies: { nodes: object[] } }>("{ companies { nodes { id } } }");
  expect(companies.nodes).toEqual([]);
  for (const id of [hidden, unknown, `task_${"0".repeat(32)}`, "nothing"])
    expect(await duplicatesOf(seller, id)).toBeNull();
});

test("door 39: a hidden field neither finds a duplicate nor is named among the reasons", async () => {
  const seller = await office.add(founder, ["CONTACT VIEW ALL"], { "CONTACT.emails": "HIDDEN" });
  const id = await make(founder, "Contact", { lastName: "Ivanova", emails: anna.emails, phones: anna.phones });
  await make(founder, "Contact", { lastName: "Petrova", emails: anna.emails });
  await make(founder, "Contact", { lastName: "Ivanova", emails: anna.emails, phones: anna.phones });
  expect(namesOf(await duplicatesOf(founder, id, 0.01))).toEqual(["Ivanova", "Petrova"]);
  const found = await duplicatesOf(seller, id, 0.01);
  expect(namesOf(found)).toEqual(["Ivanova"]);
  expect(found?.flatMap(({ reasons }) => reasons.map(({ field }) => field))).not.toContain("emails");
});

test("who makes a record and may not see it is told of no duplicate", async () => {
  const typist = await office.add(founder, ["CONTACT CREATE ALL", "CONTACT VIEW NONE"]);
  await make(founder, "Contact", anna);
  const { id, possible } = await makeAsking(typist, "Contact", anna);
  expect({ id, possible }).toEqual({ id: "", possible: [] });
});
