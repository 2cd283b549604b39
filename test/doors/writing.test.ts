import type { Client } from "pg";
import { codesOf, expectDone, faultsOf, make, namesOf } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";
import { type TwoPeople, twoPeople } from "./two-people";

let office: TwoPeople["office"];
let anna: TwoPeople["anna"];
let boris: TwoPeople["boris"];
let id: TwoPeople["id"];

beforeAll(async () => {
  ({ office, anna, boris, id } = await twoPeople());
});

afterAll(() => office.close());

test("door 11: a hidden id inside of what is made or linked is as an unknown one", async () => {
  const unknown = `company_${"0".repeat(32)}`;
  const refusals = await Promise.all(
    [id("acme"), unknown].map((companyId) => boris.act("createLead", { name: "x", companyId }, "lead { id }")),
  );
  expect(refusals[0]).toEqual(refusals[1]);
  expect(faultsOf(refusals[0] ?? { userErrors: [] })).toEqual(["input.companyId: NOT_FOUND"]);
});

test("door 12: what one made and does not see comes back null, without an error", async () => {
  const dora = await office.add(anna, ["LEAD VIEW NONE"]);
  const payload = await dora.act("createLeads", { items: [{ name: "Unseen" }] }, "leads { id } outcomes");
  expect(payload).toEqual({ leads: [null], outcomes: ["CREATED"], userErrors: [] });
  expect(await namesOf(anna, 'leads(filter: { name: { eq: "Unseen" } })')).toEqual(["Unseen"]);
});

test("door 14: a record that is taken away between the check and the write is not written", async () => {
  const eva = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN"]);
  await make(eva, "lead", [{ name: "Eva's", externalId: "evas" }]);
  const client = await lookInto(office);
  await client.query("begin");
  await client.query(
    "update lead set responsible_id = creator.id from \"user\" creator where creator.is_administrator and creator.account_id = lead.account_id and external_id = 'evas'",
  );
  const items = [{ externalId: "evas", name: "Changed" }];
  const writing = eva.act("createLeads", { items, onConflict: "UPDATE" }, "outcomes");
  await waiting(client);
  await client.query("commit");
  expect(faultsOf(await writing)).toEqual(["input.items.0: FORBIDDEN"]);
  expect(await namesOf(anna, 'leads(filter: { externalId: { eq: "evas" } })')).toEqual(["Eva's"]);
  await client.end();
});

/** Until some statement waits for a lock of this connection. */
async function waiting(client: Client): Promise<void> {
  for (let isWaiting = false; !isWaiting;) {
    const { rows } = await client.query(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    isWaiting = rows.length > 0;
  }
}

test("door 15: an upsert moves nobody's record into another's hands", async () => {
  await make(boris, "lead", [{ name: "Kept", externalId: "kept" }]);
  const items = [{ name: "Kept", externalId: "kept", responsibleId: anna.id }];
  expect(faultsOf(await boris.act("createLeads", { items, onConflict: "UPDATE" }, "outcomes"))).toEqual([
    "input.items.0.responsibleId: READ_ONLY",
  ]);
});

test("door 16: nobody becomes responsible for a record by writing it over", async () => {
  const eva = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN"]);
  await make(anna, "lead", [{ name: "Anna's", externalId: "annas" }]);
  const items = [{ name: "Eva's", externalId: "annas", responsibleId: eva.id }];
  expect(faultsOf(await eva.act("createLeads", { items, onConflict: "UPDATE" }, "outcomes"))).toEqual([
    "input.items.0: FORBIDDEN",
  ]);
  expect(await namesOf(anna, 'leads(filter: { externalId: { eq: "annas" } })')).toEqual(["Anna's"]);
});

test("door 17: a record is made for somebody else only where ASSIGN reaches it", async () => {
  const payload = await boris.act("createLead", { name: "For Anna", responsibleId: anna.id }, "lead { id }");
  expect(faultsOf(payload)).toEqual(["input.responsibleId: FORBIDDEN"]);
  expect(await namesOf(anna, 'leads(filter: { name: { eq: "For Anna" } })')).toEqual([]);
});

test("door 32: what a mutation read is not kept for whoever asks next in the request", async () => {
  const query = `mutation { createLead(input: { name: "Two" }) { lead { name company { name } } }
    again: createLead(input: { name: "Three", companyId: "${id("acme")}" }) { lead { name } userErrors { code } } }`;
  expect(await boris.get(query)).toEqual({
    createLead: { lead: { name: "Two", company: null } },
    again: { lead: null, userErrors: [{ code: "NOT_FOUND" }] },
  });
});

test("door 36: an account, a user or a flag that the client sends along changes nothing", async () => {
  const stranger = await office.found();
  const answer = await fetch(`${office.gateway.url}/graphql?accountId=${stranger.id}&admin=true`, {
    method: "POST",
    headers: {
      ...{ "content-type": "application/json", authorization: `Bearer ${boris.token}` },
      ...{ "x-account-id": stranger.id, "x-user-id": anna.id, "x-admin": "true", "x-hasura-role": "admin" },
    },
    body: JSON.stringify({
      query: "{ leads { nodes { name } } }",
      variables: { accountId: stranger.id },
      extensions: { admin: true },
    }),
  });
  expect(await answer.json()).toMatchObject({
    data: { leads: { nodes: (await namesOf(boris, "leads")).map((name) => ({ name })) } },
  });
  for (const more of ["accountId", "creatorId", "isAdministrator", "ignorePermissions", "id", "version"]) {
    const input = { name: "x", [more]: stranger.id };
    expect(
      codesOf(
        await boris.ask("mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id } } }", { input }),
      ),
    ).toEqual(["BAD_USER_INPUT"]);
  }
});

test("door 42: a stage, pipeline or custom field of another account is as unknown", async () => {
  const stranger = await office.found();
  const { stages } = await stranger.get<{ stages: { nodes: { id: string; pipeline: { id: string } }[] } }>(
    "{ stages(first: 1) { nodes { id pipeline { id } } } }",
  );
  const field = { resource: "LEAD", key: "theirs", label: "Theirs", type: "TEXT", position: 0 };
  expectDone(await stranger.act("createCustomField", field, ""));
  const [stage] = stages.nodes;
  expect(faultsOf(await anna.act("createLead", { name: "x", stageId: stage?.id }, ""))).toEqual([
    "input.stageId: NOT_FOUND",
  ]);
  expect(faultsOf(await anna.act("createLead", { name: "x", pipelineId: stage?.pipeline.id }, ""))).toEqual([
    "input.pipelineId: NOT_FOUND",
  ]);
  expect(faultsOf(await anna.act("createLead", { name: "x", custom: [{ key: "theirs", value: "x" }] }, ""))).toEqual([
    "input.custom.0.key: NOT_FOUND",
  ]);
  expect(
    codesOf(await anna.ask('{ leads(filter: { custom: [{ key: "theirs", eq: "x" }] }) { nodes { id } } }')),
  ).toEqual(["BAD_USER_INPUT"]);
  expect(await namesOf(anna, `leads(filter: { stageId: { eq: "${stage?.id ?? ""}" } })`)).toEqual([]);
});

test("door 43: whether a record is hidden or absent shows in no text and no order of faults", async () => {
  const inputOf = (cardId: string): object => ({
    text: "",
    dueAt: "2026-01-01T00:00:00Z",
    dueOn: "2026-01-01",
    cardId,
  });
  const [hidden, absent] = await Promise.all(
    [id("hidden"), `lead_${"0".repeat(32)}`].map((card) => boris.act("createTask", inputOf(card), "task { id }")),
  );
  expect(hidden).toEqual(absent);
});

test("door 44: a batch that fails leaves nothing, and a refused row tells nothing hidden", async () => {
  const items = [
    { name: "Half", externalId: "half" },
    { name: "x", companyId: id("acme") },
  ];
  const whole = await boris.act("createLeads", { items }, "leads { id } outcomes");
  expect(whole).toMatchObject({ leads: [], outcomes: [] });
  expect(await namesOf(anna, 'leads(filter: { name: { eq: "Half" } })')).toEqual([]);
  const partial = await boris.act("createLeads", { items, partial: true }, "leads { name } outcomes");
  expect(partial).toMatchObject({ leads: [{ name: "Half" }, null], outcomes: ["CREATED", "REFUSED"] });
  expect(JSON.stringify(partial)).not.toContain("Acme");
});
