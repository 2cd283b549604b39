import { QueryFailedError } from "typeorm";
import { TookTooLong } from "./refusals";

/** PostgreSQL's code for why it refused a statement (`57014`: it took too long); null where something else went wrong. */
export function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code } = error.driverError as { code?: string };
  return code ?? "";
}

/** PostgreSQL's word for a statement that was taken back. */
export const cancelled = "57014";

/** What is told of a statement that failed: "" where no answer came. */
export const faultCodeOf = (error: unknown): string =>
  error instanceof TookTooLong ? cancelled : (sqlStateOf(error) ?? "");

/** Codes of Node and of PostgreSQL for a connection that is gone: what was asked may be asked again. */
const lostConnections = /^(08|57P0|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

/** Did the connection go, and not the statement fail? */
export function isLostConnection(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  return lostConnections.test(code) || /connection (terminated|timeout|closed)/i.test(cause.message);
}
