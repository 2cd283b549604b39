import { serverAudits } from "graphql-http";
import { startTestGateway, type TestGateway } from "../support/gateway";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.close());

const audits = serverAudits({ url: () => `${gateway.url}/graphql`, fetchFn: fetch });

test("GraphQL over HTTP has a suite of audits", () => {
  expect(audits.length).toBeGreaterThan(50);
});

test.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_name, audit) => {
  const result = await audit.fn();
  // A notice is about what a server may do and this one does not: GET from any page, for one.
  const isFine = result.status === "ok" || (result.status === "notice" && audit.name.startsWith("MAY"));
  expect(isFine || [result.status, result.reason]).toBe(true);
});
