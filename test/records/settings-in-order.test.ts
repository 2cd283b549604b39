import { Office, type Person, expectDone, faultsOf } from "./office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

type Made = Readonly<Record<string, { readonly id: string; readonly position: number }>> & {
  readonly userErrors: readonly {
    readonly field: readonly string[];
    readonly code: string;
    readonly message: string;
  }[];
};

async function made(
  kind: "pipeline" | "stage" | "customField",
  input: object,
): Promise<{ id: string; position: number }> {
  const mutation = `create${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const payload = await anna.act<Made>(mutation, input, `${kind} { id position }`);
  expectDone(payload);
  return payload[kind] ?? { id: "", position: -1 };
}

test("a setting of which nothing is said where it stands stands behind the last of those beside it", async () => {
  const far = await made("pipeline", { name: "Far", position: 40 });
  expect((await made("pipeline", { name: "Farther" })).position).toBe(41);
  expect((await made("stage", { name: "First", kind: "OPEN", pipelineId: far.id })).position).toBe(0);
  expect((await made("stage", { name: "Second", kind: "OPEN", pipelineId: far.id })).position).toBe(1);
  const field = (resource: string, key: string) => made("customField", { resource, key, label: key, type: "TEXT" });
  expect((await field("LEAD", "size")).position).toBe(0);
  expect((await field("LEAD", "shape")).position).toBe(1);
  expect((await field("CONTACT", "size")).position).toBe(0);
});

test("behind the greatest position there is none: the next one stands there, too", async () => {
  const greatest = 2_147_483_647;
  const { id: pipelineId } = await made("pipeline", { name: "Greatest", position: greatest });
  expect((await made("pipeline", { name: "Greatest, too" })).position).toBe(greatest);
  expect((await made("stage", { name: "One", kind: "OPEN", pipelineId, position: greatest })).position).toBe(greatest);
});

test("nobody takes the position of one that has it", async () => {
  const { id } = await made("pipeline", { name: "Placed" });
  const payload = await anna.act<Made>("updatePipeline", { id, position: null }, "pipeline { id }");
  expect(faultsOf(payload)).toEqual(["input.position: REQUIRED"]);
});
