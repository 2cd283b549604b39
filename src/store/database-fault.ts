import { StartFault } from "./start-fault";

interface Saying {
  readonly reason: string;
  readonly remedy: string;
}

const unreachable = (place: string): Saying => ({
  reason: `No PostgreSQL answers at ${place}.`,
  remedy: "Start it, or correct the host and port in DATABASE_URL.",
});

const refused = (place: string): Saying => ({
  reason: `PostgreSQL at ${place} does not let this user in.`,
  remedy: "Correct the user and password in DATABASE_URL, or the server's pg_hba.conf.",
});

const noExtension = (): Saying => ({
  reason: "PostgreSQL here does not have the extensions pg_trgm and btree_gin.",
  remedy: "Install PostgreSQL's contrib package on its machine.",
});

/** What people can mend, by the code of Node or of PostgreSQL. */
const sayings: Readonly<Record<string, (place: string, database: string) => Saying>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  "28P01": refused,
  "28000": refused,
  "3D000": (place, database) => ({
    reason: `PostgreSQL at ${place} has no database "${database}".`,
    remedy: "Make it with createdb, or correct the name in DATABASE_URL.",
  }),
  "42501": () => ({
    reason: "The user of DATABASE_URL may not make what the gateway needs in this database.",
    remedy:
      "Make it the database's owner, or let a superuser run there: create extension pg_trgm; create extension btree_gin.",
  }),
  "0A000": noExtension,
  "58P01": noExtension,
  "53300": (place) => ({
    reason: `PostgreSQL at ${place} has no connection left.`,
    remedy: "Raise its max_connections, or lower DATABASE_CONNECTIONS.",
  }),
};

/** The one line for an error of connecting or migrating that people can mend; null for any other. It never names the password. */
export function faultOfDatabase(error: unknown, url: string): StartFault | null {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname || "localhost"}:${port || "5432"}`;
  const code = codesOf(error).find((found) => found in sayings) ?? "";
  const saying = sayings[code]?.(place, decodeURIComponent(pathname.slice(1))) ?? byText(error, place);
  return saying ? new StartFault(saying.reason, saying.remedy, { cause: error }) : null;
}

/** An error may hold others: several addresses of one name, or the driver's below TypeORM's. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : "driverError" in error ? [error.driverError] : [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return [...own, ...inner.flatMap((each: unknown) => codesOf(each))];
}

function byText(error: unknown, place: string): Saying | null {
  const text = error instanceof Error ? error.message : "";
  if (/timeout|terminated unexpectedly/i.test(text)) return unreachable(place);
  if (/SASL|password/i.test(text)) return refused(place);
  if (!/SSL|certificate/i.test(text)) return null;
  return {
    reason: `PostgreSQL at ${place} and DATABASE_URL do not agree about TLS.`,
    remedy: "Set sslmode in DATABASE_URL to what the server offers.",
  };
}
