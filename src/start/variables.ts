import { makeExactValidator } from "envalid";
import { type Optimisations, allOptimisations, optimisations } from "../store/optimisations";

export const environments = ["development", "production", "test"] as const;
export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** What each variable must be: the text of its fault. */
export const demands = {
  PORT: "be a port from 0 to 65535",
  HOST: "be an address or a host name to listen on",
  NODE_ENV: `be one of ${environments.join(", ")}`,
  DATABASE_URL: "be postgres://user:password@host:port/database",
  DATABASE_DIRECT_URL: "be postgres://user:password@host:port/database, and needs DATABASE_URL beside it",
  DATABASE_CONNECTIONS: "be a whole number from 2 to 500",
  DATA_DIRECTORY: "be a folder",
  SIGNING_KEY: "be 32 characters or more that nobody guesses (openssl rand -hex 32); it is required with DATABASE_URL",
  ENCRYPTION_KEY: "be 32 characters or more that nobody guesses (openssl rand -hex 32)",
  LOG_LEVEL: `be one of ${logLevels.join(", ")}`,
  EXPLORERS: "be on or off",
  DEMO: "be on or off, and not on with DATABASE_URL",
  TRUST_PROXY: "be off, on, a number of hops, or addresses and networks with commas between",
  BODY_LIMIT: "be a whole number of bytes from 1024 to 104857600",
  IMPORT_LIMIT: "be a whole number of bytes from 1024 to 1073741824",
  FILE_LIMIT: "be a whole number of bytes from 1024 to 1073741824",
  MAX_DEPTH: "be a whole number from 1 to 1000",
  MAX_ALIASES: "be a whole number from 0 to 10000",
  MAX_ROOT_FIELDS: "be a whole number from 1 to 1000",
  MAX_FIELDS: "be a whole number from 1 to 100000",
  MAX_DIRECTIVES: "be a whole number from 0 to 100",
  MAX_NESTING: "be a whole number from 1 to 100",
  MAX_VALUES: "be a whole number from 1 to 10000000",
  MAX_TOKENS: "be a whole number from 100 to 1000000",
  MAX_COST: "be a whole number from 1 to 1000000000",
  REQUEST_SECONDS: "be a whole number from 1 to 3600",
  STOP_SECONDS: "be a whole number from 0 to 600",
  SMTP_URL: "be smtp://user:password@host:port or smtps://user:password@host:port",
  MAIL_FROM: "be an address, or a name with one, as Northwind <crm@example.com>; it is required with SMTP_URL",
  PUBLIC_URL: "be http:// or https:// and an address that links may lead to; it is required with SMTP_URL",
  MAIL_OUTBOX: "be a folder, and not beside SMTP_URL",
  WEBHOOKS_TO_PRIVATE: "be on or off",
  WORKER: "be on or off",
  SLOW_STATEMENT_MS: "be a whole number of milliseconds from 0 to 600000",
  METRICS: "be on or off; on in production needs METRICS_TOKEN or METRICS_PORT beside it",
  METRICS_PORT: "be a port from 0 to 65535, another than PORT",
  METRICS_HOST: "be an address or a host name to listen on",
  METRICS_TOKEN: "be 16 characters or more, without spaces, that nobody guesses (openssl rand -hex 32)",
  OTEL_EXPORTER_OTLP_ENDPOINT: "be http:// or https:// and a collector's address",
  OTEL_TRACES_SAMPLER_ARG: "be a number from 0 to 1",
  OPTIMISATIONS_OFF: `be none, all, or some of ${optimisations.join(", ")} with commas between`,
} as const;
export type Variable = keyof typeof demands;

/** How each variable is read, and what it is where nobody set it. */
export function variablesFor(mode: string, isEmbedded: boolean) {
  return {
    PORT: whole(0, 65_535)({ default: 4000 }),
    HOST: matching(/^[\w.:-]+$/)({ default: "127.0.0.1" }),
    NODE_ENV: oneOf(environments)({ default: isEmbedded ? "development" : "production" }),
    DATABASE_URL: accepting(isPostgresUrl)({ default: undefined }),
    DATABASE_DIRECT_URL: accepting(isPostgresUrl)({ default: undefined }),
    DATABASE_CONNECTIONS: whole(2, 500)({ default: 10 }),
    DATA_DIRECTORY: matching(/\S/)({ default: ".data" }),
    SIGNING_KEY: matching(/^.{32,}$/s)({ default: undefined }),
    ENCRYPTION_KEY: matching(/^.{32,}$/s)({ default: undefined }),
    LOG_LEVEL: oneOf(logLevels)({ default: mode === "production" ? "info" : "warn" }),
    EXPLORERS: onOff({ default: mode !== "production" }),
    DEMO: onOff({ default: isEmbedded && mode !== "production" }),
    TRUST_PROXY: makeExactValidator(parseProxies)({ default: false }),
    BODY_LIMIT: whole(1024, 104_857_600)({ default: 1_048_576 }),
    IMPORT_LIMIT: whole(1024, 1_073_741_824)({ default: 67_108_864 }),
    FILE_LIMIT: whole(1024, 1_073_741_824)({ default: 26_214_400 }),
    MAX_DEPTH: whole(1, 1000)({ default: 20 }),
    MAX_ALIASES: whole(0, 10_000)({ default: 100 }),
    MAX_ROOT_FIELDS: whole(1, 1000)({ default: 50 }),
    MAX_FIELDS: whole(1, 100_000)({ default: 2000 }),
    MAX_DIRECTIVES: whole(0, 100)({ default: 5 }),
    MAX_NESTING: whole(1, 100)({ default: 10 }),
    MAX_VALUES: whole(1, 10_000_000)({ default: 50_000 }),
    MAX_TOKENS: whole(100, 1_000_000)({ default: 10_000 }),
    MAX_COST: whole(1, 1_000_000_000)({ default: 500_000 }),
    REQUEST_SECONDS: whole(1, 3600)({ default: 30 }),
    STOP_SECONDS: whole(0, 600)({ default: 10 }),
    ...mailVariables(),
    WEBHOOKS_TO_PRIVATE: onOff({ default: mode !== "production" }),
    WORKER: onOff({ default: true }),
    SLOW_STATEMENT_MS: whole(0, 600_000)({ default: 500 }),
    ...watchVariables(),
    OPTIMISATIONS_OFF: makeExactValidator(parseOptimisations)({ default: allOptimisations }),
  };
}

const watchVariables = () => ({
  METRICS: onOff({ default: undefined }),
  METRICS_PORT: whole(0, 65_535)({ default: undefined }),
  METRICS_HOST: matching(/^[\w.:-]+$/)({ default: "127.0.0.1" }),
  METRICS_TOKEN: matching(/^[\x21-\x7e]{16,}$/)({ default: undefined }),
  OTEL_EXPORTER_OTLP_ENDPOINT: accepting(isHttpUrl)({ default: undefined }),
  OTEL_TRACES_SAMPLER_ARG: makeExactValidator(parseRatio)({ default: 1 }),
});

const mailVariables = () => ({
  SMTP_URL: accepting(isSmtpUrl)({ default: undefined }),
  MAIL_FROM: matching(/^(?:[^<>\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u)({ default: undefined }),
  PUBLIC_URL: accepting(isPlainUrl)({ default: undefined }),
  MAIL_OUTBOX: matching(/\S/)({ default: undefined }),
});

function whole(least: number, most: number) {
  return makeExactValidator((text: string) => {
    const number = Number(text);
    return kept(number, /^\d+$/.test(text) && number >= least && number <= most);
  });
}

function matching(pattern: RegExp) {
  return accepting((text) => pattern.test(text));
}

function accepting(isRight: (text: string) => boolean) {
  return makeExactValidator((text: string) => kept(text, isRight(text)));
}

function oneOf<T extends string>(choices: readonly T[]) {
  return makeExactValidator((text: string) => {
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw new TypeError();
    return found;
  });
}

const onOff = makeExactValidator((text: string) => kept(text === "on", text === "on" || text === "off"));

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== "" && pathname.length > 1;
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== "";
}

/** A page and a secret are put behind it. */
const isPlainUrl = (text: string): boolean => isHttpUrl(text) && !/[?#]/.test(text);

const parseRatio = (text: string): number => kept(Number(text), /^(0|1|[01]?\.\d+)$/.test(text) && Number(text) <= 1);

function parseProxies(text: string): boolean | number | string {
  if (text === "on" || text === "off") return text === "on";
  if (/^\d+$/.test(text)) return Number(text);
  return kept(text, /^[\w.:/, ]+$/.test(text) && /[.:]/.test(text));
}

/** What stays on. */
function parseOptimisations(text: string): Optimisations {
  if (text === "none") return allOptimisations;
  if (text === "all") return new Set();
  const off = text.split(",").map((name) => name.trim());
  const known = new Set<string>(optimisations);
  return kept(
    new Set(optimisations.filter((name) => !off.includes(name))),
    off.every((name) => known.has(name)),
  );
}

function kept<T>(value: T, isRight: boolean): T {
  if (!isRight) throw new TypeError();
  return value;
}
