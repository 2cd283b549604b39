import { type Person, codesOf, make } from "../../records/office";
import { every } from "../remove-user/house";
import { type Five, type Merge, Workshop, allFour, four, makeFive, merged } from "./workshop";

let workshop: Workshop;
let anna: Person;
let five: Five;
beforeAll(async () => {
  workshop = await Workshop.open();
  ({ anna } = workshop);
  five = await makeFive(anna);
});
afterAll(() => workshop.close());

const previewing = `query ($input: MergeDuplicatesInput!) { mergePreview(input: $input) {
  fields { field value fromId isConflicting isChoosable choices { fromId value } } moving { resource count } } }`;

interface Preview {
  readonly fields: readonly { readonly field: string; readonly [part: string]: unknown }[];
  readonly moving: readonly object[];
}

const ask = (by: Person, input: Merge) =>
  by.ask<{ mergePreview: Preview }>(previewing, { input: { resource: "CONTACT", ...input } });
const previewOf = async (by: Person, input: Merge): Promise<Preview> => (await ask(by, input)).data.mergePreview;
const all = (): Merge => ({ survivorId: five.contacts[0] ?? "", duplicateIds: five.contacts.slice(1) });

test("a preview tells what would stay and what there is to choose, and does nothing", async () => {
  const before = await workshop.state();
  const { fields, moving } = await previewOf(anna, {
    ...all(),
    values: [{ field: "lastName", fromId: five.contacts[2] ?? "" }],
  });
  const of = (name: string) => fields.find(({ field }) => field === name);
  expect(of("lastName")).toMatchObject({
    value: "King",
    fromId: five.contacts[2],
    isConflicting: true,
    isChoosable: true,
  });
  expect(of("birthday")).toEqual({
    ...{ field: "birthday", value: "1815-12-10", fromId: five.contacts[3], isConflicting: false, isChoosable: true },
    choices: [{ fromId: five.contacts[3], value: "1815-12-10" }],
  });
  expect(of("companyId")).toMatchObject({ value: five.companies[0], isConflicting: true });
  expect(of("tags")).toMatchObject({ value: ["a", "b", "c"], fromId: null, isConflicting: false, isChoosable: false });
  expect(of("phones")?.["value"]).toEqual([
    { number: "+4930123456", label: "work" },
    { number: "+4930999999", label: "work" },
  ]);
  expect(moving).toEqual([
    { resource: "LEAD", count: 3 },
    { resource: "TASK", count: 7 },
  ]);
  expect(await workshop.state()).toEqual(before);
});

test("a merge makes just what its preview has told", async () => {
  const contacts = await make(anna, "contact", [
    { firstName: "X", position: "P" },
    { lastName: "Y", position: "Q", tags: ["t"] },
  ]);
  const input = { survivorId: contacts[0] ?? "", duplicateIds: contacts.slice(1) };
  const { fields } = await previewOf(anna, input);
  await merged(anna, input);
  const { contact } = await anna.get<{ contact: Record<string, unknown> }>(
    `{ contact(id: "${input.survivorId}") { firstName lastName position tags } }`,
  );
  expect(Object.fromEntries(fields.map(({ field, value }) => [field, value]))).toEqual(contact);
});

describe("door 39: a preview", () => {
  test("leaves out what is hidden from the caller, and can't choose what is read-only", async () => {
    const closed = {
      "CONTACT.position": "HIDDEN",
      "CONTACT.phones": "HIDDEN",
      "CONTACT.birthday": "READ_ONLY",
    } as const;
    const leo = await workshop.office.add(anna, allFour, closed);
    const { fields } = await previewOf(leo, all());
    const names = fields.map(({ field }) => field);
    expect(names).not.toContain("position");
    expect(names).not.toContain("phones");
    expect(JSON.stringify(fields)).not.toMatch(/Countess|Analyst|\+4930/);
    expect(fields.find(({ field }) => field === "birthday")).toMatchObject({ value: null, isChoosable: false });
  });

  test("shows no id of a hidden record, and counts none", async () => {
    const leo = await workshop.office.add(anna, [
      ...four.map((cell) => `CONTACT ${cell}`),
      ...["LEAD VIEW OWN", "COMPANY VIEW OWN", "TASK VIEW NONE"],
    ]);
    const { fields, moving } = await previewOf(leo, all());
    expect(fields.map(({ field }) => field)).not.toContain("companyId");
    expect(JSON.stringify(fields)).not.toMatch(/company_|lead_|task_/);
    expect(moving).toEqual([]);
  });

  test("is refused to whom a right is missing, and tells all that is wrong with the input", async () => {
    const leo = await workshop.office.add(anna, every("CREATE ALL", "VIEW ALL", "EDIT ALL", "DELETE GROUP"));
    expect(codesOf(await ask(leo, all()))).toEqual(["FORBIDDEN"]);
    const [one = "", other = ""] = five.contacts;
    expect(await previewOf(anna, { survivorId: one, duplicateIds: ["no id", one] })).toBeNull();
    const wrong = await ask(anna, { survivorId: one, duplicateIds: [other, one, other] });
    expect(codesOf(wrong)).toEqual(["BAD_USER_INPUT"]);
    expect(wrong.errors?.[0]?.extensions["faults"]).toHaveLength(2);
  });
});
