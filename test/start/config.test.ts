import { readFileSync } from "node:fs";
import { readConfig, readDatabaseAddress } from "../../src/config";
import { allOptimisations } from "../../src/store/optimisations";
import { demands, type Variable } from "../../src/start/variables";

const url = "postgres://me:hunter2@db.example/crm";
const key = "k".repeat(32);
const read = (environment: Record<string, string>) => readConfig(environment, (folder) => `the key kept in ${folder}`);

describe("The environment", () => {
  test.each([
    ["none", [...allOptimisations]],
    ["all", []],
    ["compiled-reads, one-statement-writes", [...allOptimisations].filter((name) => !/^(compiled-r|one)/.test(name))],
  ])("switches off %s of what makes it fast", (off, on) => {
    expect([...read({ OPTIMISATIONS_OFF: off }).optimisations]).toEqual(on);
  });

  test("may be empty: an embedded database, on this machine alone, with the demo", () => {
    expect(read({})).toEqual({
      environment: "development",
      host: "127.0.0.1",
      port: 4000,
      database: null,
      connections: 10,
      dataDirectory: ".data",
      signingKey: "the key kept in .data",
      encryptionKey: "the key kept in .data",
      logLevel: "warn",
      explorers: true,
      demo: true,
      trustProxy: false,
      worker: true,
      webhooksToPrivate: true,
      mail: { smtp: null, from: "Bailiwick <bailiwick@localhost>", outbox: ".data/outbox", publicUrl: null },
      optimisations: allOptimisations,
      bodyLimit: 1_048_576,
      ...{ importLimit: 67_108_864, fileLimit: 26_214_400 },
      limits: {
        depth: 20,
        aliases: 100,
        rootFields: 50,
        fields: 2000,
        directives: 5,
        nesting: 10,
        values: 50_000,
        tokens: 10_000,
        cost: 500_000,
      },
      requestSeconds: 30,
      slowStatement: 500,
      metrics: null,
      traces: null,
      stopSeconds: 10,
    });
  });

  test("that names a database is for production, without demo and explorers", () => {
    const { environment, database, signingKey, explorers, demo, logLevel } = read({
      DATABASE_URL: url,
      SIGNING_KEY: key,
    });
    const expected = { environment: "production", signingKey: key, explorers: false, demo: false, logLevel: "info" };
    expect({ environment, signingKey, explorers, demo, logLevel }).toEqual(expected);
    expect(database).toEqual({ url, directUrl: url });
  });

  test("of production has webhooks go to public addresses alone, unless it says otherwise", () => {
    const own = (more: Record<string, string>) => read({ NODE_ENV: "production", ...more }).webhooksToPrivate;
    expect([own({}), own({ WEBHOOKS_TO_PRIVATE: "on" }), read({}).webhooksToPrivate]).toEqual([false, true, true]);
  });

  test("of production has no demo people, whose passwords are public, unless it asks for them", () => {
    expect(read({ NODE_ENV: "production" }).demo).toBe(false);
    expect(read({ NODE_ENV: "production", DEMO: "on" }).demo).toBe(true);
  });

  test("becomes a frozen configuration, and an empty variable is an unset one", () => {
    const config = read({ PORT: "", DATABASE_URL: " " });
    expect([config.port, config.database, Object.isFrozen(config)]).toEqual([4000, null, true]);
  });

  test("reads whom to trust as a proxy", () => {
    const cases = { on: true, off: false, "2": 2, "10.0.0.0/8, ::1": "10.0.0.0/8, ::1" };
    expect(Object.keys(cases).map((text) => read({ TRUST_PROXY: text }).trustProxy)).toEqual([
      2,
      true,
      false,
      "10.0.0.0/8, ::1",
    ]);
  });

  test("keeps the metrics to whom it names", () => {
    const place = { port: null, host: "127.0.0.1", token: null };
    const token = "t".repeat(32);
    const cases: [Record<string, string>, object | null][] = [
      [{ METRICS: "on" }, place],
      [
        { METRICS_TOKEN: token, NODE_ENV: "production" },
        { ...place, token },
      ],
      [
        { METRICS_PORT: "9400", NODE_ENV: "production" },
        { ...place, port: 9400 },
      ],
      [{ METRICS: "off", METRICS_PORT: "9400", METRICS_TOKEN: token }, null],
    ];
    for (const [environment, expected] of cases) expect(read(environment).metrics).toEqual(expected);
  });

  test("says how mail goes out, and where its links lead", () => {
    const smtp = { SMTP_URL: "smtps://me:hunter2@mail.example:465", PUBLIC_URL: "https://crm.example/app" };
    const from = "Команда CRM <crm@example.com>";
    expect(read({ ...smtp, MAIL_FROM: from, DATA_DIRECTORY: "/data" }).mail).toEqual({
      ...{ smtp: smtp.SMTP_URL, from, outbox: "/data/outbox", publicUrl: smtp.PUBLIC_URL },
    });
    expect(read({ MAIL_OUTBOX: "/post", DATABASE_URL: url, SIGNING_KEY: key }).mail.outbox).toBe("/post");
  });

  test("says where traces go, and how many", () => {
    const endpoint = "http://collector:4318";
    expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: "0.25" }).traces).toEqual({
      endpoint,
      ratio: 0.25,
    });
  });

  const wrong: [Record<string, string>, Variable[]][] = [
    [{ PORT: "70000" }, ["PORT"]],
    [{ PORT: "http" }, ["PORT"]],
    [{ PORT: "-1", LOG_LEVEL: "loud", EXPLORERS: "true" }, ["PORT", "LOG_LEVEL", "EXPLORERS"]],
    [{ HOST: "http://localhost" }, ["HOST"]],
    [{ NODE_ENV: "prod" }, ["NODE_ENV"]],
    [{ DATABASE_URL: "hunter2", SIGNING_KEY: key }, ["DATABASE_URL"]],
    [{ DATABASE_URL: "mysql://me:hunter2@db/crm", SIGNING_KEY: key }, ["DATABASE_URL"]],
    [{ DATABASE_URL: "postgres://me:hunter2@db", SIGNING_KEY: key }, ["DATABASE_URL"]],
    [{ DATABASE_URL: url }, ["SIGNING_KEY"]],
    [{ DATABASE_URL: url, SIGNING_KEY: "hunter2" }, ["SIGNING_KEY"]],
    [{ DATABASE_URL: url, SIGNING_KEY: key, DEMO: "on" }, ["DEMO"]],
    [{ DATABASE_URL: url, SIGNING_KEY: key, DEMO: "maybe" }, ["DEMO"]],
    [{ DATABASE_DIRECT_URL: url }, ["DATABASE_DIRECT_URL"]],
    [{ DATABASE_CONNECTIONS: "1" }, ["DATABASE_CONNECTIONS"]],
    [{ TRUST_PROXY: "hunter2" }, ["TRUST_PROXY"]],
    [{ BODY_LIMIT: "1e9" }, ["BODY_LIMIT"]],
    [{ IMPORT_LIMIT: "1e10", FILE_LIMIT: "10 MB" }, ["IMPORT_LIMIT", "FILE_LIMIT"]],
    [{ MAX_COST: "0", MAX_DEPTH: "deep" }, ["MAX_COST", "MAX_DEPTH"]],
    [{ REQUEST_SECONDS: "0" }, ["REQUEST_SECONDS"]],
    [{ STOP_SECONDS: "soon" }, ["STOP_SECONDS"]],
    [{ WORKER: "sometimes" }, ["WORKER"]],
    [{ SMTP_URL: "smtp://me:hunter2@mail.example" }, ["MAIL_FROM", "PUBLIC_URL"]],
    [{ SMTP_URL: "hunter2" }, ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]],
    [{ SMTP_URL: "https://mail.example" }, ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]],
    [{ MAIL_FROM: "hunter2" }, ["MAIL_FROM"]],
    [{ MAIL_FROM: "A <a@b.example>, B <c@d.example>" }, ["MAIL_FROM"]],
    [{ PUBLIC_URL: "crm.example" }, ["PUBLIC_URL"]],
    [{ PUBLIC_URL: "https://crm.example/#hunter2" }, ["PUBLIC_URL"]],
    [
      { SMTP_URL: "smtp://m", MAIL_FROM: "a@b.example", PUBLIC_URL: "https://crm.example", MAIL_OUTBOX: "/post" },
      ["MAIL_OUTBOX"],
    ],
    [{ SLOW_STATEMENT_MS: "-1" }, ["SLOW_STATEMENT_MS"]],
    [{ METRICS: "yes" }, ["METRICS"]],
    [{ METRICS: "on", NODE_ENV: "production" }, ["METRICS"]],
    [{ METRICS_PORT: "4000" }, ["METRICS_PORT"]],
    [{ METRICS_HOST: "http://localhost" }, ["METRICS_HOST"]],
    [{ METRICS_TOKEN: "hunter2" }, ["METRICS_TOKEN"]],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }, ["OTEL_EXPORTER_OTLP_ENDPOINT"]],
    [{ OTEL_TRACES_SAMPLER_ARG: "1.5" }, ["OTEL_TRACES_SAMPLER_ARG"]],
    [{ OPTIMISATIONS_OFF: "compiled-reads,none" }, ["OPTIMISATIONS_OFF"]],
  ];
  test.each(wrong)("%j is refused, naming the variables and no value", (environment, names) => {
    const message = messageOf(() => read(environment));
    const named = Object.keys(demands).filter((name) => new RegExp(`(: |; )${name} must`).test(message));
    expect(named.sort()).toEqual([...names].sort());
    for (const value of Object.values(environment)) expect(message).not.toContain(`"${value}"`);
    expect(message).not.toContain("hunter2");
    expect(message).not.toContain("\n");
  });

  test("of a migration needs no more than the database", () => {
    expect(readDatabaseAddress({ DATABASE_URL: url, PORT: "x" })).toEqual({ url, directUrl: url });
    expect(messageOf(() => readDatabaseAddress({}))).toContain("DATABASE_URL is not set.");
  });

  test("is documented whole", () => {
    const rows = readFileSync("docs/configuration.md", "utf8").matchAll(/^\| `([A-Z_]+)` +\|/gm);
    expect([...rows].map(([, name]) => name).sort()).toEqual(Object.keys(demands).sort());
    const sample = readFileSync(".env.example", "utf8").matchAll(/^#? ?([A-Z_]+)=/gm);
    expect([...sample].map(([, name]) => name).sort()).toEqual(Object.keys(demands).sort());
  });
});

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}
