import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { registerExplorers } from "../../src/graphql/explorer/register-explorers";
import { startTestGateway } from "../support/gateway";

const root = join(__dirname, "../..");
const folder = join(root, "src/graphql/explorer/graphiql");
const checksums = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
const manifest = JSON.parse(readFileSync(join(root, "scripts/graphiql/package.json"), "utf8")) as {
  devDependencies: Readonly<Record<string, string>>;
};
const release = String(manifest.devDependencies["graphiql"]);

test("Every committed file of GraphiQL has its checksum", () => {
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

test.each([`graphiql ${release}`, "monaco-editor 0.52.2", "react-dom", "prettier", "graphql 16"])(
  "The licences of what is in the files name %s",
  (name) => {
    const licences = readFileSync(join(folder, "LICENSES"), "utf8");
    expect(licences).toContain(`\n${name}`);
    expect(licences).toContain("Permission is hereby granted, free of charge");
  },
);

describe("The page of GraphiQL", () => {
  let fastify: FastifyInstance;
  beforeAll(async () => {
    fastify = Fastify();
    await fastify.register(registerExplorers, { tabs: [], endpoint: "/graphql" });
  });
  afterAll(() => fastify.close());

  const pages = ["/graphiql", "/graphiql/", "/explorer/graphiql/start.js", "/explorer/sessions.js"];
  const files = ["graphiql.js", "graphiql.css", "worker.js", "codicon.ttf", "LICENSES"];

  test.each([
    ...pages.map((path) => ({ path, caching: "no-cache" })),
    ...files.map((file) => ({
      path: `/graphiql/${release}/${file}`,
      caching: "public, max-age=31536000, immutable",
    })),
  ])("$path is served as $caching, under Playground's policy", async ({ path, caching }) => {
    const answer = await fastify.inject(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["cache-control"]).toBe(caching);
    const playground = await fastify.inject("/playground");
    const policy = answer.headers["content-security-policy"];
    expect(policy).toBe(playground.headers["content-security-policy"]);
    expect(String(policy).split("; ")).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test("names no address but those that are served here", async () => {
    const texts = await Promise.all(["/graphiql", "/explorer/graphiql/start.js"].map((path) => fastify.inject(path)));
    const addresses = texts.flatMap(({ body }) => [...body.matchAll(/(?:href=|src=|from |Worker\()"([^"]+)"/g)]);
    const own = addresses.map(([, address = ""]) => new URL(address, "http://gateway/explorer/graphiql/start.js"));
    expect(own.length).toBeGreaterThan(8);
    for (const { host, pathname } of own) {
      expect(host).toBe("gateway");
      expect([pathname, (await fastify.inject(pathname)).statusCode]).toEqual([pathname, 200]);
    }
  });

  test.each(["/graphiql/nothing.js", `/graphiql/${release}/%2e%2e/register-explorers.ts`, "/explorer/graphiql"])(
    "has nothing at %s",
    async (path) => {
      expect((await fastify.inject(path)).statusCode).toBe(404);
    },
  );
});

test.each([
  { environment: { NODE_ENV: "development", EXPLORERS: "" }, status: 200 },
  { environment: { NODE_ENV: "development", EXPLORERS: "off" }, status: 404 },
  { environment: { NODE_ENV: "production", EXPLORERS: "" }, status: 404 },
  { environment: { NODE_ENV: "production", EXPLORERS: "on" }, status: 200 },
])("With $environment both explorers answer $status", async ({ environment, status }) => {
  const gateway = await startTestGateway(environment);
  const paths = ["/graphiql", "/playground", "/explorer/tabs.json", `/graphiql/${release}/worker.js`];
  const answers = await Promise.all(paths.map((path) => fetch(gateway.url + path)));
  await Promise.all(answers.map((answer) => answer.text()));
  await gateway.close();
  expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => status));
});
