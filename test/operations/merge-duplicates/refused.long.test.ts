import { type Person, expectDone, make } from "../../records/office";
import { askGateway } from "../../support/gateway";
import { giveToken } from "../../support/api-tokens";
import { every } from "../remove-user/house";
import { Workshop, allFour, four, merge, merged, refusalOf, undo } from "./workshop";

let workshop: Workshop;
let anna: Person;
let contacts: readonly string[];
let company: string;
let stranger: Person;
let strangers: readonly string[];
beforeAll(async () => {
  workshop = await Workshop.open();
  ({ anna } = workshop);
  stranger = await workshop.office.found();
  strangers = await make(stranger, "contact", [{ lastName: "Strange" }]);
  contacts = await make(
    anna,
    "contact",
    ["One", "Two", "Three", "Four", "Deleted"].map((lastName) => ({ lastName })),
  );
  [company = ""] = await make(anna, "company", [{ name: "A company" }]);
  expectDone(await anna.act("deleteContact", { id: contacts[4] }, ""));
});
afterAll(() => workshop.close());

const unknown = "contact_00000000000000000000000000000000";
const of = (index: number): string => contacts[index] ?? "";

describe("door 20: a merge is refused, says all that is wrong at once, and leaves everything as it is", () => {
  test.each<readonly [string, () => object, readonly string[]]>([
    ["with itself", () => ({ duplicateIds: [of(0)] }), ["input.duplicateIds.0: INVALID"]],
    ["with one twice", () => ({ duplicateIds: [of(1), of(1)] }), ["input.duplicateIds.1: INVALID"]],
    ["with another kind", () => ({ duplicateIds: [company] }), ["input.duplicateIds.0: NOT_FOUND"]],
    ["with another account's", () => ({ duplicateIds: [strangers[0]] }), ["input.duplicateIds.0: NOT_FOUND"]],
    ["with a deleted one", () => ({ duplicateIds: [of(4)] }), ["input.duplicateIds.0: NOT_FOUND"]],
    ["with none that there is", () => ({ duplicateIds: [unknown] }), ["input.duplicateIds.0: NOT_FOUND"]],
    ["into a deleted one", () => ({ survivorId: of(4), duplicateIds: [of(1)] }), ["input.survivorId: NOT_FOUND"]],
    [
      "with nothing, into none that there is",
      () => ({ survivorId: unknown, duplicateIds: [], values: [{ field: "none", fromId: unknown }] }),
      ["input.duplicateIds: REQUIRED", "input.survivorId: NOT_FOUND", "input.values.0.field: INVALID"],
    ],
    ["with nothing", () => ({ duplicateIds: [] }), ["input.duplicateIds: REQUIRED"]],
    ["with too many", () => ({ duplicateIds: new Array<string>(21).fill(unknown) }), ["input.duplicateIds: TOO_MANY"]],
    [
      "with whatever else is wrong",
      () => ({
        duplicateIds: [of(1), "no id", of(0)],
        values: [
          { field: "responsibleId", fromId: of(0) },
          { field: "phones", fromId: of(0) },
          { field: "externalId", fromId: of(0) },
          { field: "position", fromId: of(2) },
          { field: "position", fromId: of(0) },
        ],
      }),
      [
        ...["input.duplicateIds.1: NOT_FOUND", "input.duplicateIds.2: INVALID", "input.values.0.field: INVALID"],
        ...["input.values.1.field: INVALID", "input.values.2.field: INVALID", "input.values.3.fromId: NOT_FOUND"],
        "input.values.4.field: INVALID",
      ],
    ],
  ])("%s", async (_, input, faults) => {
    const before = await workshop.state();
    const said = { resource: "CONTACT", survivorId: of(0), ...input() };
    expect([...(await refusalOf(anna, "merge", said))].sort()).toEqual([...faults].sort());
    expect(await workshop.state()).toEqual(before);
  });

  test("the deleted, the unknown and another account's are one answer, byte for byte", async () => {
    const answers = await Promise.all(
      [of(4), unknown, strangers[0] ?? ""].map(async (id) =>
        JSON.stringify(await merge(anna, { survivorId: of(0), duplicateIds: [id] })),
      ),
    );
    expect(new Set(answers).size).toBe(1);
  });

  test("where the values that were chosen make no record", async () => {
    const [one = "", other = ""] = await make(anna, "contact", [{ lastName: "L" }, { firstName: "F" }]);
    const input = {
      ...{ resource: "CONTACT", survivorId: one, duplicateIds: [other] },
      values: [
        { field: "lastName", fromId: other },
        { field: "firstName", fromId: one },
      ],
    };
    expect(await refusalOf(anna, "merge", input)).toEqual(["input.values: REQUIRED"]);
  });
});

const missingAt: readonly (readonly [cell: string, missing: readonly string[]])[] = [
  ["VIEW GROUP", ["VIEW", "EDIT", "DELETE"]],
  ["EDIT GROUP", ["EDIT", "DELETE"]],
  ["DELETE GROUP", ["DELETE"]],
  ["CREATE NONE", ["CREATE"]],
  ["DELETE OWN", ["DELETE"]],
  ["EDIT SUBORDINATES", ["EDIT", "DELETE"]],
];

describe.each(missingAt)("climb 31, climb 32: with %s beside three rights at ALL", (cell, missing) => {
  let leo: Person;
  let mergeId: string;
  beforeAll(async () => {
    const others = four.filter((each) => !each.startsWith(cell.split(" ")[0] ?? ""));
    leo = await workshop.office.add(anna, every(...others, cell));
    expectDone(await anna.act("createGroup", { name: cell, userIds: [leo.id, anna.id] }, ""));
    const [one = "", other = ""] = await make(anna, "contact", [{ lastName: "Kept" }, { lastName: "Absorbed" }]);
    mergeId = await merged(anna, { survivorId: one, duplicateIds: [other] });
  });

  test.each([
    ["merging", "merge", () => ({ survivorId: of(0), duplicateIds: [of(1)] })],
    ["merging what there is not", "merge", () => ({ survivorId: unknown, duplicateIds: [of(1)] })],
    ["taking another's merge back", "undo", () => ({ id: mergeId })],
    ["taking back what there is not", "undo", () => ({ id: "merge_00000000000000000000000000000000" })],
  ] as const)("%s is refused, and the refusal names what is missing", async (_, what, input) => {
    const before = await workshop.state();
    const type = what === "merge" ? "MergeDuplicatesInput" : "UndoMergeInput";
    const mutation = what === "merge" ? "mergeDuplicates" : "undoMerge";
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`;
    const { errors = [] } = await leo.ask(query, { input: { resource: "CONTACT", ...input() } });
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: "FORBIDDEN", resource: "CONTACT", action: missing[0], missing },
    ]);
    expect(errors[0]?.extensions["reason"]).toContain(
      `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not`,
    );
    expect(await workshop.state()).toEqual(before);
  });

  test("merges are not seen", async () => {
    const { errors = [] } = await leo.ask(`{ merges(resource: CONTACT, survivorId: "${of(0)}") { id } }`);
    expect(errors.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
    expect(await leo.get(`{ node(id: "${mergeId}") { id } }`)).toEqual({ node: null });
  });
});

test("climb 31: with the four rights, and a token that does not list one of them", async () => {
  const leo = await workshop.office.add(anna, allFour);
  const scopes = ["contact:create", "contact:view", "contact:edit"];
  const { text } = await giveToken(workshop.office.gateway.databaseUrl, leo.id, { scopes });
  const input = { resource: "CONTACT", survivorId: of(0), duplicateIds: [of(1)] };
  const query = `mutation ($input: MergeDuplicatesInput!) { mergeDuplicates(input: $input) { userErrors { code } } }`;
  const { errors = [] } = await askGateway<object>(workshop.office.gateway.url, query, { input }, text);
  expect(errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN", action: "DELETE", missing: ["DELETE"] });
  expect(errors[0]?.extensions["reason"]).toContain("the token does not list contact:delete");
});

describe("a merge that can't be taken back", () => {
  test("is one that is unknown, another kind's or another account's: all the same", async () => {
    const [one = "", other = ""] = await make(anna, "contact", [{ lastName: "Kept" }, { lastName: "Absorbed" }]);
    const id = await merged(anna, { survivorId: one, duplicateIds: [other] });
    const none = "merge_00000000000000000000000000000000";
    expect(await refusalOf(anna, "undo", { resource: "COMPANY", id })).toEqual(["NOT_FOUND"]);
    expect(await refusalOf(anna, "undo", { resource: "CONTACT", id: none })).toEqual(["NOT_FOUND"]);
    expect(await refusalOf(anna, "undo", { resource: "CONTACT", id: one })).toEqual(["NOT_FOUND"]);
    expect(await refusalOf(stranger, "undo", { resource: "CONTACT", id })).toEqual(["NOT_FOUND"]);
    expect(await stranger.get(`{ node(id: "${id}") { id } }`)).toEqual({ node: null });
    expectDone(await undo(anna, id));
    expect(await refusalOf(anna, "undo", { resource: "CONTACT", id })).toEqual(["input.id: EXPIRED"]);
  });

  test("is one whose survivor was merged into another, until that one is taken back, or lies in the trash", async () => {
    const three = await make(anna, "contact", [{ lastName: "A" }, { lastName: "B" }, { lastName: "C" }]);
    const [a = "", b = "", c = ""] = three;
    const before = await workshop.everything(["version", "updated_at"]);
    const first = await merged(anna, { survivorId: b, duplicateIds: [a] });
    const second = await merged(anna, { survivorId: c, duplicateIds: [b] });
    const idOf = async (id: string) =>
      (await anna.get<{ node: { id: string } }>(`{ node(id: "${id}") { id } }`)).node.id;
    expect([await idOf(a), await idOf(b)]).toEqual([c, c]);
    expect(await refusalOf(anna, "undo", { resource: "CONTACT", id: first })).toEqual(["input.id: IN_USE"]);
    expectDone(await undo(anna, second));
    expect([await idOf(a), await idOf(b)]).toEqual([b, b]);
    expectDone(await anna.act("deleteContact", { id: b }, ""));
    expect(await refusalOf(anna, "undo", { resource: "CONTACT", id: first })).toEqual(["input.id: INVALID"]);
    expectDone(await anna.act("restoreContact", { id: b }, ""));
    expectDone(await undo(anna, first));
    expect(await workshop.everything(["version", "updated_at"])).toEqual(before);
  });
});
