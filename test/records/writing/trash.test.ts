import type { Client } from "pg";
import { Office, type Person, codesOf, expectDone, make } from "../office";
import { lookInto } from "../wrong-inputs/rows-written";
import { changesOf, makeOne } from "./written";

let office: Office;
let anna: Person;
let boris: Person;
let client: Client;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN", "LEAD DELETE OWN", "COMPANY VIEW OWN"]);
  client = await lookInto(office);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

test("the trash holds what was deleted, the last one first, and gives it back", async () => {
  const [first = "", second = "", third = ""] = await make(boris, "lead", [
    { name: "1" },
    { name: "2" },
    { name: "3" },
  ]);
  const task = await makeOne(anna, "task", { text: "On it", cardId: first });
  expect(await boris.act("deleteLead", { id: first }, "deletedLeadId")).toEqual({
    deletedLeadId: first,
    userErrors: [],
  });
  expect(await boris.act("deleteLeads", { ids: [second, third] }, "deletedLeadIds outcomes")).toEqual({
    ...{ deletedLeadIds: [second, third], outcomes: ["DELETED", "DELETED"], userErrors: [] },
  });
  const trash = `{ trash(resource: LEAD, first: 2) { totalCount { count } pageInfo { hasNextPage endCursor }
    nodes { id ... on Lead { name deletedAt can { restore edit } } } } }`;
  const { trash: page } = await boris.get<{ trash: { nodes: object[]; pageInfo: { endCursor: string } } }>(trash);
  expect(page).toMatchObject({ totalCount: { count: 3 }, pageInfo: { hasNextPage: true } });
  expect(page.nodes[0]).toMatchObject({ can: { restore: true, edit: false } });
  const rest = await boris.get(`{ trash(resource: LEAD, after: "${page.pageInfo.endCursor}") { nodes { id } } }`);
  expect(rest).toEqual({ trash: { nodes: [{ id: first }] } });
  expect(await boris.get(`{ lead(id: "${first}") { name } }`)).toEqual({ lead: null });
  expect(await anna.get(`{ task(id: "${task}") { text card { id } } }`)).toEqual({
    task: { text: "On it", card: null },
  });
  expect(await boris.act("restoreLead", { id: first }, "lead { name deletedAt version }")).toEqual({
    ...{ lead: { name: "1", deletedAt: null, version: 3 }, userErrors: [] },
  });
  expect(await anna.get(`{ task(id: "${task}") { card { id } } }`)).toEqual({ task: { card: { id: first } } });
  expect((await changesOf(client, first)).map(({ action, version }) => [action, version])).toEqual([
    ...[
      ["CREATE", 1],
      ["DELETE", 2],
      ["RESTORE", 3],
    ],
  ]);
});

test("who may not delete, or does not see, finds nothing to restore and nothing in the trash", async () => {
  const id = await makeOne(anna, "lead", { name: "Anna's" });
  expectDone(await anna.act("deleteLead", { id }, ""));
  expect(
    JSON.stringify(await boris.get("{ trash(resource: LEAD) { nodes { id } totalCount { count } } }")),
  ).not.toContain(id);
  const query = "mutation ($input: RestoreLeadInput!) { restoreLead(input: $input) { lead { id } } }";
  const [one, other] = await Promise.all(
    [id, `lead_${"0".repeat(32)}`].map((each) => boris.ask(query, { input: { id: each } })),
  );
  expect(one).toEqual(other);
  expect(codesOf(one ?? { data: null })).toEqual(["NOT_FOUND"]);
  expect(codesOf(await anna.ask(query, { input: { id: await makeOne(anna, "lead", { name: "Kept" }) } }))).toEqual([
    "NOT_FOUND",
  ]);
});
