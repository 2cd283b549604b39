import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GatewayOptions, startGateway } from "../../src/app";
import { readConfig } from "../../src/config";
import { openDemo } from "../../src/demo/open-demo";
import { makeDatabase, makeDemoDatabase } from "./databases";
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
  const openDemoIn = (url: string) => openDemo(configOf(environment, url), addressOf(url));
  const databaseUrl =
    environment["DATABASE_URL"] ?? (withDemo ? await makeDemoDatabase(openDemoIn) : await makeDatabase());
  const statements: string[] = [];
  const sent: { readonly text: string; readonly began: number }[] = [];
  const people = withDemo ? await openDemoIn(databaseUrl) : [];
  const gateway = await startGateway(configOf(environment, databaseUrl), addressOf(databaseUrl), {
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

type KeepOpen = (name: string, open: () => Promise<TestGateway>) => Promise<TestGateway>;

/**
 * A gateway that the test files of a worker use one after the other, for those who found accounts of their own in it and
 * look at nothing else: it and its database are made once for many files.
 */
export async function shareTestGateway(environment: Readonly<Record<string, string>> = {}): Promise<TestGateway> {
  const realm = globalThis as { readonly [name: symbol]: KeepOpen | undefined };
  const keepOpen = realm[Symbol.for("bailiwick.keep-open")];
  const open = () => startTestGateway(environment);
  if (keepOpen === undefined) return open();
  const shared = await keepOpen(JSON.stringify(environment), open);
  shared.statements.length = 0;
  return { ...shared, close: () => Promise.resolve() };
}

const addressOf = (url: string) => ({ url, directUrl: url });

const configOf = (environment: Readonly<Record<string, string>>, databaseUrl: string) =>
  readConfig({
    ...{ NODE_ENV: "development", DATABASE_URL: databaseUrl, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" },
    ...{ SIGNING_KEY: "a key of the tests, which signs nothing else at all", DATABASE_CONNECTIONS: "8" },
    // Who tests jobs says on.
    ...{ WORKER: "off", ...optimisationsOff },
    ...(environment["SMTP_URL"] === undefined ? { MAIL_OUTBOX: join(tmpdir(), "bailiwick-outbox") } : {}),
    ...environment,
  });

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
