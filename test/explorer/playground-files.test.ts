import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { registerExplorers } from "../../src/graphql/explorer/register-explorers";
import type { ExplorerTab } from "../../src/graphql/explorer/explorer-tab";

const folder = join(__dirname, "../../src/graphql/explorer/playground");
const checksums = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");

test("Every committed file of Playground has its checksum", () => {
  const named = checksums.map((line) => line.split(/\s+/)[1]);
  expect(named.sort()).toEqual(readdirSync(folder).filter((file) => file !== "SHA256SUMS"));
});

test.each(checksums.map((line) => line.split(/\s+/) as [string, string]))("%s is the checksum of %s", (sum, file) => {
  expect(
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex"),
  ).toBe(sum);
});

const demoTab: ExplorerTab = { name: "Anna", email: "anna@demo.example", password: "shown", query: "{ me { id } }" };

describe.each([
  { gateway: "a gateway with demo people", tabs: [demoTab], names: ["Anna"], showsPassword: true },
  { gateway: "a gateway without", tabs: [], names: ["Sign in"], showsPassword: false },
])("The explorer of $gateway", ({ tabs, names, showsPassword }) => {
  let fastify: FastifyInstance;
  beforeAll(async () => {
    fastify = Fastify();
    await fastify.register(registerExplorers, { tabs, endpoint: "/graphql" });
  });
  afterAll(() => fastify.close());

  test("opens with its tabs, and shows a password only of demo people", async () => {
    const answer = await fastify.inject("/explorer/tabs.json");
    const served = answer.json<{ endpoint: string; tabs: ExplorerTab[] }>();
    expect(served.endpoint).toBe("/graphql");
    expect(served.tabs.map((tab) => tab.name)).toEqual(names);
    expect(served.tabs.some((tab) => tab.password !== undefined)).toBe(showsPassword);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test.each(["/playground", "/playground/", "/explorer/playground/start.js", "/playground/1.7.28/middleware.js"])(
    "serves %s under a policy that runs the gateway's own files alone",
    async (path) => {
      const answer = await fastify.inject(path);
      expect(answer.statusCode).toBe(200);
      const policy = String(answer.headers["content-security-policy"]).split("; ");
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'", "base-uri 'none'"]),
      );
    },
  );

  test.each(["/playground/nothing.js", "/playground/%2e%2e/register-explorers.ts", "/playground/../package.json"])(
    "has nothing at %s",
    async (path) => {
      expect((await fastify.inject(path)).statusCode).toBe(404);
    },
  );

  test("links no other host in its page", async () => {
    const page = (await fastify.inject("/playground")).body;
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});
