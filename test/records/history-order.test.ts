import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import { type TestGateway, startTestGateway } from "../support/gateway";
import { uuidIn } from "../support/api-tokens";
import { Office, type Person, make } from "./office";

let office: Office;
let slow: TestGateway;
let anna: Person;

/** Two gateways on one database, of which the one has two connections alone. */
beforeAll(async () => {
  office = await Office.share();
  slow = await startTestGateway({ DATABASE_URL: office.gateway.databaseUrl, DATABASE_CONNECTIONS: "2" });
  anna = await office.found();
});

afterAll(async () => {
  await slow.close();
  await office.close();
});

const rename = (id: string, name: string): string =>
  `mutation { updateLead(input: { id: "${id}", name: "${name}" }) { lead { version } userErrors { code } } }`;

test("changes of a record stand in the order of its versions, however long one was on the way", async () => {
  const [lead = "", ...held] = await make(anna, "lead", [{ name: "Deal" }, { name: "Held" }, { name: "Held, too" }]);
  // It knows who asks: what it writes now waits for nothing but a connection.
  await slow.ask(rename(lead, "first"), {}, anna.token);
  const beside = new Client({ connectionString: office.gateway.databaseUrl, application_name: "test" });
  await beside.connect();
  await beside.query("begin");
  await beside.query("select from lead where id = any($1) for update", [held.map(uuidIn)]);
  const waiting = held.map((id) => slow.ask(rename(id, "waits"), {}, anna.token));
  await after(300);
  const late = slow.ask(rename(lead, "asked for first, written last"), {}, anna.token);
  await after(300);
  await anna.get(rename(lead, "written in between"));
  await beside.query("commit");
  await beside.end();
  await Promise.all([...waiting, late]);
  const { history } = await anna.get<{ history: { nodes: readonly { version: number }[] } }>(
    `{ history(id: "${lead}") { nodes { version } } }`,
  );
  expect(history.nodes.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
});
