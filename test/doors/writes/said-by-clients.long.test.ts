import { getNamedType, isInputObjectType } from "graphql";
import { gatewaySchema } from "../../../src/app";
import { type Person, codesOf, expectDone, make, namesOf } from "../../records/office";
import { everyRow } from "./every-row";
import { absent, refusalOf } from "./refusal";
import { type Records, type Writers, oneOfEach, writers } from "./writers";

let all: Writers;
let anna: Person;
let own: Records;

beforeAll(async () => {
  all = await writers();
  ({ anna } = all);
  own = await oneOfEach(anna);
});

afterAll(() => all.close());

const forged = ["accountId", "userId", "creatorId", "actorId", "role", "admin", "isAdministrator", "ignorePermissions"];
const forgedOfRecords = [...forged, "version", "createdAt", "deletedAt", "cardResponsibleId"];
const aboutPeople =
  /user|administrator|group|role|account|crm|share|supervisor|licence|rights|restriction|polic|channel|navigation|module|invitation|secondFactor/i;
const signing = /^(sign|refresh|change[PA]|updateProfile)/;

/** Every mutation over an input, with what its input can't be told. */
const inputs = Object.values(gatewaySchema().getMutationType()?.getFields() ?? {}).flatMap((field) => {
  const type = field.args[0] && getNamedType(field.args[0].type);
  return type && isInputObjectType(type) ? [{ mutation: field.name, type }] : [];
});
const ofRecords = inputs.filter(({ mutation }) => !aboutPeople.test(mutation) && !signing.test(mutation));

describe("door 36: an account, a user or a right that a client sends along", () => {
  test("has no place in an input about records", () => {
    expect(ofRecords.length).toBeGreaterThan(40);
    const places = ofRecords.flatMap(({ mutation, type }) => {
      const names = [type, ...Object.values(type.getFields()).map((field) => getNamedType(field.type))]
        .filter(isInputObjectType)
        // Which records are meant may be told by who made them, and when: it is not written.
        .filter((each) => !each.name.endsWith("Filter"))
        .flatMap((each) => Object.keys(each.getFields()));
      return names.filter((name) => forgedOfRecords.includes(name)).map((name) => `${mutation}: ${name}`);
    });
    expect(places).toEqual([]);
  });

  test.each(inputs)("is refused by $mutation, and nothing is done", async ({ mutation, type }) => {
    const known = Object.keys(type.getFields());
    const unknown = forged.filter((name) => !known.includes(name));
    const input = Object.fromEntries(unknown.map((name) => [name, name === "role" ? "ADMIN" : true]));
    const before = await everyRow(all.client);
    const shape = `mutation ($input: ${type.name}!) { ${mutation}(input: $input) { __typename } }`;
    const answer = await all.boris.ask(shape, { input });
    expect(new Set(codesOf(answer))).toEqual(new Set(["BAD_USER_INPUT"]));
    expect(answer.data).toBeUndefined();
    expect(await everyRow(all.client)).toEqual(before);
  });

  test("does not count where it stands beside the question", async () => {
    const stranger = await all.office.found();
    const query = "mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }";
    const answer = await fetch(`${all.office.gateway.url}/graphql?accountId=${anna.id}&admin=true`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", authorization: `Bearer ${stranger.token}`, "x-user-id": anna.id },
        ...{ "x-account-id": anna.id, "x-role": "admin", cookie: `session=${anna.token}` },
      },
      body: JSON.stringify({ query, variables: { input: { id: own.lead, name: "x" } }, extensions: { user: anna.id } }),
    });
    expect(codesOf((await answer.json()) as never)).toEqual(["NOT_FOUND"]);
    expect(await namesOf(anna, `leads(filter: { id: { eq: "${own.lead}" }, name: { eq: "x" } })`)).toEqual([]);
  });
});

describe("door 41: what clients write are values, whatever they look like", () => {
  const texts = [
    "'); drop table lead; --",
    "%",
    "_",
    "\\",
    '"',
    "$1",
    "${1}",
    "{}",
    "[]",
    "null",
    "a' or 'a' = 'a",
    "$.a[*]",
    "(?i).*",
  ];

  test.each(texts)("%s is stored and found as it is, in fields, tags and custom fields", async (text) => {
    const field = { resource: "LEAD", key: "said", label: "Said", type: "TEXT", position: 0 };
    await anna.act("createCustomField", field, "");
    const { lead: id } = await oneOfEach(anna);
    const input = { id, name: text, source: text, tags: [text], custom: [{ key: "said", value: text }] };
    const payload = await anna.act("updateLead", input, "lead { name source tags custom { key value } }");
    expect(payload).toMatchObject({
      lead: { ...{ name: text, source: text, tags: [text] }, custom: [{ key: "said", value: text }] },
    });
    const filters = [
      "{ name: { eq: $text } }",
      "{ tags: { hasAll: [$text] } }",
      '{ custom: [{ key: "said", eq: $text }] }',
    ];
    for (const filter of filters)
      expect(await namesOf(anna, `leads(filter: ${filter})`, { text }, "($text: String!)")).toEqual([text]);
  });

  test.each(["lead_%", "lead_________________________________", "%", "'", "lead_' or true --", "*", "ALL"])(
    "%s is the id of no record",
    async (id) => {
      const before = await everyRow(all.client);
      expect(await refusalOf(anna, "deleteLead", { id })).toEqual(["NOT_FOUND"]);
      expect(await refusalOf(anna, "deleteLeads", { ids: [id] })).toEqual(["input.ids.0: NOT_FOUND"]);
      expect(await refusalOf(anna, "updateLead", { id: own.lead, companyId: id })).toEqual([
        "input.companyId: NOT_FOUND",
      ]);
      const gift = { recordIds: [id], responsibleId: id };
      expect(await refusalOf(anna, "changeResponsible", gift)).toEqual(["input.responsibleId: NOT_FOUND"]);
      expect(await everyRow(all.client)).toEqual(before);
    },
  );

  test.each(["said.a", "$.said", "said' -> 'a", "{said}", "*", "__proto__", "constructor"])(
    "%s is the key of no custom field",
    async (key) => {
      const input = { id: own.lead, custom: [{ key, value: "x" }] };
      expect(await refusalOf(anna, "updateLead", input)).toEqual(["input.custom.0.key: NOT_FOUND"]);
    },
  );
});

describe("door 42: a definition of another account is as unknown", () => {
  let theirs: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const stranger = await all.office.found();
    const { stages } = await stranger.get<{ stages: { nodes: { id: string; pipeline: { id: string } }[] } }>(
      "{ stages(first: 1) { nodes { id pipeline { id } } } }",
    );
    const field = { resource: "LEAD", key: "theirs", label: "Secret", type: "TEXT", position: 0 };
    expectDone(await stranger.act("createCustomField", field, ""));
    const made = async (mutation: string, kind: string): Promise<string> =>
      (await stranger.act<Record<string, { id: string }>>(mutation, { name: "Secret" }, `${kind} { id }`))[kind]?.id ??
      "";
    theirs = {
      ...{ stage: stages.nodes[0]?.id ?? "", pipeline: stages.nodes[0]?.pipeline.id ?? "" },
      ...{ loss_reason: await made("createLossReason", "lossReason"), role: await made("createRole", "role") },
      ...{ group: await made("createGroup", "group") },
    };
  });

  const places: readonly (readonly [kind: string, mutation: string, input: (id: string) => object])[] = [
    ["stage", "updateLead", (stageId) => ({ id: own.lead, stageId })],
    ["pipeline", "updateLead", (pipelineId) => ({ id: own.lead, pipelineId })],
    ["loss_reason", "updateLead", (lossReasonId) => ({ id: own.lead, lossReasonId })],
    ["stage", "updateLeads", (stageId) => ({ items: [{ id: own.lead, stageId }] })],
    ["stage", "updateStage", (id) => ({ id, name: "x" })],
    ["pipeline", "updatePipeline", (id) => ({ id, name: "x" })],
    ["loss_reason", "updateLossReason", (id) => ({ id, name: "x" })],
    ["pipeline", "createStage", (pipelineId) => ({ pipelineId, name: "x", kind: "OPEN", position: 9 })],
    ["role", "setUserRoles", (id) => ({ userId: all.eva.id, roleIds: [id] })],
    ["group", "setUserGroups", (id) => ({ userId: all.eva.id, groupIds: [id] })],
    ["role", "deleteRole", (id) => ({ id })],
    ["group", "deleteGroup", (id) => ({ id })],
  ];

  test.each(places)("a %s, by %s", async (kind, mutation, input) => {
    const before = await everyRow(all.client);
    const refusal = await refusalOf(anna, mutation, input(theirs[kind] ?? ""));
    expect(refusal).toEqual(await refusalOf(anna, mutation, input(absent(kind))));
    expect(String(refusal)).toMatch(/NOT_FOUND$/);
    expect(await everyRow(all.client)).toEqual(before);
  });

  test("a custom field, by its key", async () => {
    const by = (key: string) => refusalOf(anna, "updateLead", { id: own.lead, custom: [{ key, value: "x" }] });
    expect(await by("theirs")).toEqual(["input.custom.0.key: NOT_FOUND"]);
    expect(await by("nobodys")).toEqual(await by("theirs"));
    expect((await make(anna, "lead", [{ name: "Still works" }])).length).toBe(1);
  });
});
