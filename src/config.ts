import { join } from "node:path";
import { cleanEnv } from "envalid";
import type { Limits } from "./graphql/limits/limits";
import type { MailSettings } from "./mail/carrier";
import type { TraceSettings } from "./observe/open-traces";
import type { MetricsPlace } from "./observe/serve-metrics";
import { keepSigningKey } from "./start/signing-key";
import { demands, variablesFor, type environments, type logLevels, type Variable } from "./start/variables";
import type { Optimisations } from "./store/optimisations";
import { StartFault } from "./store/start-fault";

export interface DatabaseAddress {
  readonly url: string;
  /** For what a pooler cannot carry: sessions that last, locks, LISTEN, migrations. */
  readonly directUrl: string;
}

/** All that the environment decides, frozen. `docs/configuration.md` says what each variable means. */
export interface Config {
  readonly environment: (typeof environments)[number];
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Null: the embedded PostgreSQL below `dataDirectory`. */
  readonly database: DatabaseAddress | null;
  /** Most connections of the gateway's pool. */
  readonly connections: number;
  readonly dataDirectory: string;
  /** Signs sessions; where the environment names none, and `database` is null, it is kept below `dataDirectory`. */
  readonly signingKey: string;
  /** Seals second factors and secrets of webhooks; the signing key where the environment names none. */
  readonly encryptionKey: string;
  readonly logLevel: (typeof logLevels)[number];
  readonly explorers: boolean;
  /** Accounts to try the gateway with, made where the embedded database has none. */
  readonly demo: boolean;
  /** Whose `X-Forwarded-For` is believed, as Fastify takes it: nobody's, anybody's, so many hops', or these addresses'. */
  readonly trustProxy: boolean | number | string;
  /** Bytes of a request's body. */
  readonly bodyLimit: number;
  /** Bytes of a file that is sent to be imported. */
  readonly importLimit: number;
  /** Bytes of a file that is sent for a record to hold. */
  readonly fileLimit: number;
  /** What one request may ask for. */
  readonly limits: Limits;
  /** Seconds that a request may take; its statements are cancelled then. */
  readonly requestSeconds: number;
  /** Milliseconds from which on a statement is logged; 0 for none. */
  readonly slowStatement: number;
  /** Where the metrics are read; null for nowhere. */
  readonly metrics: MetricsPlace | null;
  /** Where traces are sent; null for nowhere. */
  readonly traces: TraceSettings | null;
  /** Seconds that running requests get when the gateway stops. */
  readonly stopSeconds: number;
  /** How mail goes out. */
  readonly mail: MailSettings;
  /** May webhooks go to addresses that are not public, and without TLS? */
  readonly webhooksToPrivate: boolean;
  /** Does this gateway run jobs, too? */
  readonly worker: boolean;
  /** What makes it fast and is not switched off. */
  readonly optimisations: Optimisations;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment. Throws one StartFault that names every variable at fault, and never a value. `keyOf` reads or
 * makes the signing key of a folder.
 */
export function readConfig(environment: Environment, keyOf = keepSigningKey): Config {
  const { values, faults } = clean(environment);
  if (faults.size > 0) throw faultOf(faults);
  const signingKey = values.SIGNING_KEY ?? keyOf(values.DATA_DIRECTORY);
  return Object.freeze({
    environment: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    database: addressOf(values.DATABASE_URL, values.DATABASE_DIRECT_URL),
    connections: values.DATABASE_CONNECTIONS,
    dataDirectory: values.DATA_DIRECTORY,
    signingKey,
    encryptionKey: values.ENCRYPTION_KEY ?? signingKey,
    logLevel: values.LOG_LEVEL,
    explorers: values.EXPLORERS,
    demo: values.DEMO,
    trustProxy: values.TRUST_PROXY,
    bodyLimit: values.BODY_LIMIT,
    importLimit: values.IMPORT_LIMIT,
    fileLimit: values.FILE_LIMIT,
    limits: limitsOf(values),
    requestSeconds: values.REQUEST_SECONDS,
    slowStatement: values.SLOW_STATEMENT_MS,
    metrics: metricsPlaceOf(values),
    traces: tracesOf(values.OTEL_EXPORTER_OTLP_ENDPOINT, values.OTEL_TRACES_SAMPLER_ARG),
    stopSeconds: values.STOP_SECONDS,
    mail: mailOf(values),
    webhooksToPrivate: values.WEBHOOKS_TO_PRIVATE,
    worker: values.WORKER,
    optimisations: values.OPTIMISATIONS_OFF,
  });
}

/** For work on a database of one's own without a gateway: migrating, making an account. Throws StartFault. */
export function readDatabaseAddress(environment: Environment): DatabaseAddress {
  const { values, faults } = clean(environment);
  const concerned = (["DATABASE_URL", "DATABASE_DIRECT_URL"] as const).filter((name) => faults.has(name));
  if (concerned.length > 0) throw faultOf(new Set(concerned));
  const address = addressOf(values.DATABASE_URL, values.DATABASE_DIRECT_URL);
  if (address) return address;
  throw new StartFault(
    "DATABASE_URL is not set.",
    "Set it to the database to work on: the embedded one needs no such command.",
  );
}

function addressOf(url: string | undefined, directUrl: string | undefined): DatabaseAddress | null {
  return url === undefined ? null : Object.freeze({ url, directUrl: directUrl ?? url });
}

type Values = ReturnType<typeof clean>["values"];

const limitsOf = (values: Values): Limits =>
  Object.freeze({
    depth: values.MAX_DEPTH,
    aliases: values.MAX_ALIASES,
    rootFields: values.MAX_ROOT_FIELDS,
    fields: values.MAX_FIELDS,
    directives: values.MAX_DIRECTIVES,
    nesting: values.MAX_NESTING,
    values: values.MAX_VALUES,
    tokens: values.MAX_TOKENS,
    cost: values.MAX_COST,
  });

function metricsPlaceOf({ METRICS, METRICS_PORT, METRICS_HOST, METRICS_TOKEN }: Values): MetricsPlace | null {
  const isOn = METRICS ?? (METRICS_PORT !== undefined || METRICS_TOKEN !== undefined);
  return isOn ? Object.freeze({ port: METRICS_PORT ?? null, host: METRICS_HOST, token: METRICS_TOKEN ?? null }) : null;
}

/** Whoever reaches /graphql would reach them, too. */
const isOpen = (place: MetricsPlace | null): boolean => place?.port === null && place.token === null;

function tracesOf(endpoint: string | undefined, ratio: number): TraceSettings | null {
  return endpoint === undefined ? null : Object.freeze({ endpoint, ratio });
}

function mailOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL, MAIL_OUTBOX, DATA_DIRECTORY }: Values): MailSettings {
  return Object.freeze({
    smtp: SMTP_URL ?? null,
    from: MAIL_FROM ?? "Bailiwick <bailiwick@localhost>",
    outbox: MAIL_OUTBOX ?? join(DATA_DIRECTORY, "outbox"),
    publicUrl: PUBLIC_URL ?? null,
  });
}

function clean(environment: Environment) {
  const faults = new Set<Variable>();
  // An empty variable is an unset one: that is how a compose file hands on what nobody set.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const isEmbedded = set["DATABASE_URL"] === undefined;
  const mode = set["NODE_ENV"] ?? (isEmbedded ? "development" : "production");
  const read = cleanEnv(set, variablesFor(mode, isEmbedded), {
    reporter: ({ errors }) => {
      for (const name of Object.keys(errors)) faults.add(name as Variable);
    },
  });
  // What envalid answers throws where one asks for a variable at fault.
  const values = { ...read };
  if (isEmbedded && set["DATABASE_DIRECT_URL"] !== undefined) faults.add("DATABASE_DIRECT_URL");
  if (!isEmbedded && set["SIGNING_KEY"] === undefined) faults.add("SIGNING_KEY");
  if (!isEmbedded && values.DEMO) faults.add("DEMO");
  if (mode === "production" && isOpen(metricsPlaceOf(values))) faults.add("METRICS");
  for (const name of set["SMTP_URL"] === undefined ? [] : faultsBesideSmtp(set)) faults.add(name);
  if (values.METRICS_PORT && values.METRICS_PORT === values.PORT) faults.add("METRICS_PORT");
  return { values, faults };
}

/** A server that mail is handed to wants to know from whom it is, and nobody would look into an outbox beside it. */
const faultsBesideSmtp = (set: Environment): readonly Variable[] => [
  ...(["MAIL_FROM", "PUBLIC_URL"] as const).filter((name) => set[name] === undefined),
  ...(["MAIL_OUTBOX"] as const).filter((name) => set[name] !== undefined),
];

function faultOf(faults: ReadonlySet<Variable>): StartFault {
  const lines = [...faults].map((name) => `${name} must ${demands[name]}`);
  return new StartFault(
    `The environment is wrong: ${lines.join("; ")}.`,
    "docs/configuration.md describes each variable.",
  );
}
