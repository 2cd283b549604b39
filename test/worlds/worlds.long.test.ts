import { type TestGateway, startTestGateway } from "../support/gateway";
import { Tally } from "./tally";
import { signingKey } from "./visit";
import { walkWorlds } from "./walk-worlds";

const accounts = 5;

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ SIGNING_KEY: signingKey, WORKER: "on" });
});

afterAll(() => gateway.close());

test("over HTTP everybody sees and does just what the naive evaluator allows, on every path", async () => {
  const tally = new Tally();
  const seeds = Array.from({ length: accounts }, (_, seed) => seed);
  const faults = await walkWorlds(gateway, seeds, { tally, now: Date.now(), askers: 3, writes: 0.3 });
  console.log(`${accounts} accounts: ${tally.total(true)} decisions allowed, ${tally.total(false)} refused`);
  expect(faults).toEqual([]);
}, 120_000);
