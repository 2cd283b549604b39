import { type SecondGateway, startSecondGateway } from "../support/second-gateway";
import { saidIn } from "./receiver";
import { WebhookOffice, sees } from "./webhook-office";

const signingKey = "a key of the tests, which signs nothing else at all";
let office: WebhookOffice;
const others: SecondGateway[] = [];

beforeAll(async () => {
  office = await WebhookOffice.open({ WORKER: "off", SIGNING_KEY: signingKey });
});

afterEach(() => Promise.all(others.splice(0).map((other) => other.close())));

afterAll(() => office.close());

/** Another gateway on the same database, which works. */
async function another(): Promise<SecondGateway> {
  const other = await startSecondGateway(office.town.gateway.databaseUrl, signingKey);
  others.push(other);
  return other;
}

test("what happened while no gateway worked is told by the next, and what one was killed over by another", async () => {
  const told = await office.told([sees("ALL")]);
  office.receiver.answering(told.path, "none", 204);
  const id = await office.makeLead("while nobody worked", office.admin);
  const killed = await another();
  await office.receiver.until(told.path, (said) => said.length > 0);
  killed.program.signal("SIGKILL");
  await killed.program.ended;
  await another();
  const taken = await office.until(told.webhookId, ({ deliveredAt }) => deliveredAt !== null, 40_000);
  expect(taken).toMatchObject({ state: "ACTIVE", failures: 0 });
  const messages = office.receiver.at(told.path);
  expect(messages.map((message) => saidIn(message).changed)).toEqual([[id], [id]]);
  expect(new Set(messages.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
}, 90_000);

test("of several gateways one at a time tells it, each thing once and in order", async () => {
  const told = await office.told([sees("ALL")]);
  await Promise.all([another(), another()]);
  const made: string[] = [];
  for (let number = 0; number < 12; number += 1) {
    made.push(await office.makeLead(`lead ${number}`, office.admin));
    await new Promise((resolve) => setTimeout(resolve, 400));
    if (number === 5) await office.receiver.until(told.path, (all) => all.length > 0);
  }
  const said = await office.receiver.until(told.path, (all) => all.flatMap(({ changed }) => changed).length >= 12);
  expect(said.length).toBeGreaterThan(1);
  expect(said.flatMap(({ changed }) => changed)).toEqual(made);
}, 90_000);
