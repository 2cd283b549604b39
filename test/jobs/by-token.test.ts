import type { Client } from "pg";
import { Office, type Person, codesOf, expectDone, make } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";
import { giveToken } from "../support/api-tokens";
import { ended, everyLead, holdLead, jobOnce, makeLeads } from "./asking";

let office: Office;
let client: Client;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  client = await lookInto(office);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

const tokenOf = ({ id }: Person, ...scopes: string[]) => giveToken(office.gateway.databaseUrl, id, { scopes });

const asking = `mutation ($input: UpdateLeadsByFilterInput!) { updateLeadsByFilter(input: $input) { job { id } } }`;

interface Asked {
  readonly updateLeadsByFilter: { readonly job: { readonly id: string } };
}

const ask = (bearer: string) =>
  office.gateway.ask<Asked>(asking, { input: { filter: everyLead, set: { source: "by token" } } }, bearer);

test("a job that a token asks for does what the token lists, and is seen by it and its user alone", async () => {
  const anna = await office.found();
  await make(anna, "lead", [{ name: "One" }]);
  const editing = await tokenOf(anna, "lead:view", "lead:edit");
  const other = await tokenOf(anna, "lead:view", "lead:edit");
  const { id } = (await ask(editing.text)).data.updateLeadsByFilter.job;
  expect((await ended(anna, id)).result).toEqual({ changed: 1, unchanged: 0, refused: 0 });
  const seen = (bearer: string) => office.gateway.ask("query ($id: ID!) { job(id: $id) { state } }", { id }, bearer);
  expect((await seen(editing.text)).data).toEqual({ job: { state: "DONE" } });
  expect((await seen(other.text)).data).toEqual({ job: null });
  const viewing = await tokenOf(anna, "lead:view");
  expect(codesOf(await ask(viewing.text))).toEqual(["FORBIDDEN"]);
});

test.each<[string, string, (token: string, userId: string) => object]>([
  ["the token that asked for it", "revokeApiToken", (id) => ({ id })],
  ["the channel of tokens", "setExportChannels", (_, userId) => ({ userId, blocked: ["API"] })],
])(
  "climb 34: a job ends with %s",
  async (_, mutation, ending) => {
    const anna = await office.found();
    await makeLeads(anna, 260);
    const { apiToken, secret: text } = await anna.act<{ apiToken: { id: string }; secret: string }>(
      "createApiToken",
      { name: "Jobs", scopes: ["lead:view", "lead:edit"] },
      "apiToken { id } secret",
    );
    const release = await holdLead(client, 8);
    const { id } = (await ask(text)).data.updateLeadsByFilter.job;
    await jobOnce(anna, id, ({ progress }) => progress.done > 0);
    expectDone(await anna.act(mutation, ending(apiToken.id, anna.id), ""));
    await release();
    expect(await ended(anna, id)).toMatchObject({
      state: "FAILED",
      progress: { done: 250 },
      error: { code: "FORBIDDEN" },
    });
  },
  30_000,
);

test("a job that is asked for twice with one key is one job", async () => {
  const anna = await office.found();
  const query = `mutation { updateLeadsByFilter(input: { filter: { search: "x" }, set: { source: "x" } }) { job { id kind result { __typename } } } }`;
  const send = async (): Promise<unknown> => {
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${anna.token}`,
      "idempotency-key": "k",
    };
    const body = JSON.stringify({ query });
    return (
      (await (await fetch(`${office.gateway.url}/graphql`, { method: "POST", headers, body })).json()) as {
        data: unknown;
      }
    ).data;
  };
  const first = await send();
  expect(await send()).toEqual(first);
  const { jobs } = await anna.get<{ jobs: { nodes: unknown[] } }>("{ jobs { nodes { id } } }");
  expect(jobs.nodes).toHaveLength(1);
});
