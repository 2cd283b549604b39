import { Office, type Person, faultsOf, make } from "../../records/office";
import { refusalOf } from "./workshop";

let office: Office;
let anna: Person;
let one: string;
let other: string;
beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  [one = "", other = ""] = await make(anna, "contact", [{ lastName: "One" }, { lastName: "Other" }]);
});
afterAll(() => office.close());

test.each(["TASK", "USER", "IMPORT", "DOCUMENT"])(
  "Merging %s is refused as looking for doubles of it is, with all that is wrong, in calls and questions",
  async (resource) => {
    const input = { resource, survivorId: one, duplicateIds: [other, one] };
    expect(await refusalOf(anna, "merge", input)).toEqual(["input.resource: INVALID", "input.duplicateIds.1: INVALID"]);
    expect(await refusalOf(anna, "merge", { ...input, duplicateIds: [] })).toEqual([
      ...["input.resource: INVALID", "input.duplicateIds: REQUIRED"],
    ]);
    expect(await refusalOf(anna, "undo", { resource, id: one })).toEqual(["input.resource: INVALID"]);
    const finding = await anna.act("findDuplicates", { resource, threshold: 2 }, "job { id }");
    expect(faultsOf(finding)).toEqual(["input.resource: INVALID", "input.threshold: INVALID"]);
    const query = `query ($input: MergeDuplicatesInput!) { mergePreview(input: $input) { fields { field } } }`;
    const preview = await anna.ask(query, { input });
    expect(preview.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      faults: [{ field: ["input", "resource"] }, { field: ["input", "duplicateIds", "1"] }],
    });
    const merges = await anna.ask(`{ merges(resource: ${resource}, survivorId: "${one}") { id } }`);
    expect(merges.errors?.[0]?.extensions).toMatchObject({
      ...{ code: "BAD_USER_INPUT", faults: [{ field: ["resource"], code: "INVALID" }] },
    });
  },
);
