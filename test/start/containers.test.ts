import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { demands } from "../../src/start/variables";

interface Container {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[]; readonly interval: string; readonly retries: number };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
}

const text = readFileSync("docker-compose.yml", "utf8");
const { services } = parse(text, { merge: true }) as { readonly services: Readonly<Record<string, Container>> };
const lines = readFileSync("Dockerfile", "utf8").split("\n");
const lastStage = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));

describe("docker-compose.yml", () => {
  test("names PostgreSQL 18, Mailpit, and the gateway that is migrated first", () => {
    expect(Object.keys(services)).toEqual(["postgres", "mailpit", "migrate", "gateway"]);
    expect(services["postgres"]?.image).toMatch(/^postgres:18(-|$)/);
    expect(services["mailpit"]?.image).toMatch(/^axllent\/mailpit:v\d/);
    expect(services["migrate"]?.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
    expect(services["gateway"]?.depends_on).toEqual({ migrate: { condition: "service_completed_successfully" } });
  });

  test.each(["postgres", "mailpit", "gateway"])("looks after the health of %s", (name) => {
    const { test: command = [], interval, retries } = services[name]?.healthcheck ?? {};
    expect([command[0], interval, typeof retries]).toEqual(["CMD", expect.stringMatching(/^\d+s$/), "number"]);
  });

  test("gives the gateway variables that it knows, no secret, and no port to other machines", () => {
    for (const name of Object.keys(services["gateway"]?.environment ?? {}))
      expect(Object.keys(demands)).toContain(name);
    expect(services["gateway"]?.environment?.["SIGNING_KEY"]).toBe("${SIGNING_KEY:?Set SIGNING_KEY}");
    expect(text).not.toMatch(/PASSWORD: (?!\$\{)/);
    for (const { ports = [] } of Object.values(services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe("The image", () => {
  test("is a small Debian with the Node that must work, and runs as nobody special", () => {
    expect(lastStage[0]).toMatch(/^FROM node:20-bookworm-slim$/);
    expect(lastStage.find((line) => line.startsWith("USER "))).toBe("USER node");
    expect(lastStage.find((line) => line.startsWith("CMD "))).toBe('CMD ["node", "dist/main.js"]');
    expect(lastStage.find((line) => line.startsWith("HEALTHCHECK "))).toContain("scripts/is-healthy.mjs");
  });

  test("listens to other machines, and copies what exists", () => {
    expect(lastStage.find((line) => line.startsWith("ENV "))).toContain("HOST=0.0.0.0");
    const copied = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(" ").slice(1, -1));
    for (const path of copied) expect([path, existsSync(path)]).toEqual([path, true]);
  });
});
