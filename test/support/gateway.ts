import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type GatewayOptions, startGateway } from "../../src/app";
import { readConfig } from "../../src/config";
import { openDemo } from "../../src/demo/open-demo";
import { settingsOfRole } from "../../src/store/migrate";
import { optimisationsOff } from "./optimisations-off";

export interface Answer<Data = Record<string, never>> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface TestGateway {
  readonly url: string;
  readonly databaseUrl: string;
  /** Texts of what the gateway has sent to PostgreSQL since it started, in the order in which they were answered. */
  readonly statements: string[];
  /** The same in the order in which they were sent, from some moment of `performance.now()` on. */
  sentSince(moment: number): string[];
  /** Asks over HTTP, as the bearer of the access token, or as nobody. */
  ask<Data>(query: string, variables?: object, token?: string | null): Promise<Answer<Data>>;
  close(): Promise<void>;
}

/**
 * A gateway on a free port with a database of its own, made from the migrated template: empty, or with the demo accounts.
 * Where the environment names the database of another one, on that.
 */
export async function startTestGateway(
  environment: Readonly<Record<string, string>> = {},
  { withDemo = false, ...options }: { readonly withDemo?: boolean } & Omit<GatewayOptions, "people"> = {},
): Promise<TestGateway> {
  const databaseUrl = environment["DATABASE_URL"] ?? (await makeDatabase());
  const statements: string[] = [];
  const sent: { readonly text: string; readonly began: number }[] = [];
  const config = readConfig({
    ...{ NODE_ENV: "development", DATABASE_URL: databaseUrl, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" },
    ...{ SIGNING_KEY: "a key of the tests, which signs nothing else at all", DATABASE_CONNECTIONS: "8" },
    // Who tests jobs says on.
    ...{ WORKER: "off", ...optimisationsOff },
    ...(environment["SMTP_URL"] === undefined ? { MAIL_OUTBOX: join(tmpdir(), "bailiwick-outbox") } : {}),
    ...environment,
  });
  const address = { url: databaseUrl, directUrl: databaseUrl };
  const people = withDemo ? await openDemo(config, address) : [];
  const gateway = await startGateway(config, address, {
    people,
    onStatement: ({ text, began }) => {
      statements.push(text);
      sent.push({ text, began });
    },
    ...options,
  });
  return {
    url: gateway.url,
    databaseUrl,
    statements,
    sentSince: (moment) =>
      sent
        .filter(({ began }) => began >= moment)
        .sort((one, other) => one.began - other.began)
        .map(({ text }) => text),
    ask: (query, variables, token) => askGateway(gateway.url, query, variables, token),
    // The database goes with the server, at the end of the run: while it is vacuumed only a superuser could drop it.
    close: () => gateway.close(),
  };
}

/** Asks a gateway at that address over HTTP, as the bearer of the access token, or as nobody. */
export async function askGateway<Data>(
  url: string,
  query: string,
  variables: object = {},
  token: string | null = null,
): Promise<Answer<Data>> {
  const headers = {
    "content-type": "application/json",
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}

const template = (): string => {
  const url = process.env["TEST_TEMPLATE_URL"];
  if (url === undefined) throw new Error("no PostgreSQL was started for the tests: run them with npm test or npx jest");
  return url;
};

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

/** Runs a statement beside the gateway, under a name of its own. */
async function onDatabase(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "test" });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(template());
  url.pathname = `/${name}`;
  return url.href;
}

const onServer = (statement: string): Promise<void> => onDatabase(urlOf("postgres"), statement);

async function makeDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${nameOf(template())}`);
  // A copy has the tables of a migrated database, not what migrating set for its sessions.
  await onDatabase(urlOf(name), settingsOfRole);
  return urlOf(name);
}
