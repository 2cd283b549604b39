import type { Client } from "pg";
import { Office, type Person, codesOf, expectDone, faultsOf, make } from "../office";
import { lookInto, rowsWritten } from "./rows-written";

const nul = "a\u0000b";
const unknown = (prefix: string): string => `${prefix}_${"0".repeat(32)}`;

let office: Office;
let anna: Person;
let client: Client;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  client = await lookInto(office);
  const size = { resource: "LEAD", key: "size", label: "Size", type: "NUMBER", position: 0 };
  expectDone(await anna.act("createCustomField", size, "customField { id }"));
});

afterAll(async () => {
  await client.end();
  await office.close();
});

describe("a stage and its pipeline", () => {
  test("a stage of another pipeline is refused beside a pipeline that it is not of", async () => {
    const other = await anna.act<{ pipeline: { id: string } }>(
      "createPipeline",
      { name: "Other", position: 1 },
      "pipeline { id }",
    );
    const { stages } = await anna.get<{ stages: { nodes: { id: string }[] } }>("{ stages(first: 1) { nodes { id } } }");
    const payload = await anna.act(
      "createLead",
      { name: "x", pipelineId: other.pipeline.id, stageId: stages.nodes[0]?.id },
      "lead { id }",
    );
    expect(faultsOf(payload)).toEqual(["input.stageId: INVALID"]);
    expect(faultsOf(await anna.act("createLead", { name: "x", pipelineId: other.pipeline.id }, "lead { id }"))).toEqual(
      ["input.stageId: INVALID"],
    );
  });

  test.each([
    ["createPipeline", { name: nul, position: 0 }, ["input.name: INVALID"]],
    ["createPipeline", { name: "Other", position: 0 }, ["input.name: TAKEN"]],
    [
      "createStage",
      { name: "x", position: 0, kind: "OPEN", pipelineId: unknown("pipeline") },
      ["input.pipelineId: NOT_FOUND"],
    ],
    [
      "createCustomField",
      { resource: "LEAD", key: "A b", label: "x", type: "TEXT", position: 0 },
      ["input.key: INVALID"],
    ],
    [
      "createCustomField",
      { resource: "LEAD", key: "size", label: "x", type: "TEXT", position: 0 },
      ["input.key: TAKEN"],
    ],
    [
      "createCustomField",
      { resource: "LEAD", key: "a", label: "x", type: "CHOICE", position: 0 },
      ["input.options: REQUIRED"],
    ],
    [
      "createCustomField",
      { resource: "LEAD", key: "a", label: "x", type: "CHOICE", options: ["b", nul], position: 0 },
      ["input.options.1: INVALID"],
    ],
    [
      "createCustomField",
      { resource: "LEAD", key: "a", label: "x", type: "CHOICE", options: ["b", "b"], position: 0 },
      ["input.options: INVALID"],
    ],
    ["createLossReason", { name: " " }, ["input.name: REQUIRED"]],
  ])("%s with %j is refused", async (mutation, input, faults) => {
    const before = await rowsWritten(client);
    expect(faultsOf(await anna.act(mutation, input, ""))).toEqual(faults);
    expect(await rowsWritten(client)).toEqual(before);
  });
});

describe("a batch", () => {
  const createLeads =
    "mutation ($input: CreateLeadsInput!) { createLeads(input: $input) { leads { name } outcomes userErrors { field code message } } }";
  const leadsNamed = (count: number): object[] =>
    Array.from({ length: count }, (_, number) => ({ name: `Lead ${number}` }));

  test.each([[0], [251], [300]])("of %d is refused before anything is looked at", async (count) => {
    const before = await rowsWritten(client);
    const answer = await anna.ask(createLeads, { input: { items: leadsNamed(count) } });
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(await rowsWritten(client)).toEqual(before);
  });

  test("with one fault in it leaves nothing behind, and tells the place of each fault", async () => {
    const before = await rowsWritten(client);
    const items = [...leadsNamed(2), { name: "" }, { name: "x", companyId: unknown("company") }];
    const { createLeads: payload } = await anna.get<{
      createLeads: { leads: unknown; outcomes: unknown; userErrors: never[] };
    }>(createLeads, { input: { items } });
    expect(faultsOf(payload)).toEqual(["input.items.2.name: REQUIRED", "input.items.3.companyId: NOT_FOUND"]);
    expect(payload).toMatchObject({ leads: [], outcomes: [] });
    expect(await rowsWritten(client)).toEqual(before);
  });

  test("that is partial makes the others, each with its change row", async () => {
    const items = [{ name: "Fine" }, { name: "" }, { name: "Fine, too" }];
    const { createLeads: payload } = await anna.get<{
      createLeads: { leads: unknown; outcomes: unknown; userErrors: never[] };
    }>(createLeads, { input: { items, partial: true } });
    expect(payload).toMatchObject({
      leads: [{ name: "Fine" }, null, { name: "Fine, too" }],
      outcomes: ["CREATED", "REFUSED", "CREATED"],
    });
    expect(faultsOf(payload)).toEqual(["input.items.1.name: REQUIRED"]);
    const { rows } = await client.query(
      "select after->>'name' as name from change where kind = 'LEAD' and action = 'CREATE' and after->>'name' like 'Fine%' order by 1",
    );
    expect(rows).toEqual([{ name: "Fine" }, { name: "Fine, too" }]);
  });

  test("does not take one external id twice, nor one that is taken", async () => {
    await make(anna, "lead", [{ name: "x", externalId: "e1" }]);
    const items = [
      { name: "a", externalId: "e2" },
      { name: "b", externalId: "e2" },
      { name: "c", externalId: "e1" },
    ];
    const payload = await anna.act("createLeads", { items }, "outcomes");
    expect(faultsOf(payload)).toEqual(["input.items.1.externalId: TAKEN", "input.items.2.externalId: TAKEN"]);
  });
});
