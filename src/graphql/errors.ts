import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Faults, Refusal } from "../store/refusals";
import { sqlStateOf } from "../store/sql-state";

/** The closed list of codes of a GraphQL error (`api.md`, Errors). */
export const errorCodes = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "INVALID_CURSOR",
  "CONFLICT",
  "TIMEOUT",
  "THROTTLED",
  "MAX_COST_EXCEEDED",
  "INTERNAL_SERVER_ERROR",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What Apollo and graphql-js call it, in our words. */
const theirCodes: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: "BAD_USER_INPUT",
  GRAPHQL_VALIDATION_FAILED: "BAD_USER_INPUT",
  BAD_USER_INPUT: "BAD_USER_INPUT",
  BAD_REQUEST: "BAD_USER_INPUT",
  OPERATION_RESOLUTION_FAILURE: "BAD_USER_INPUT",
  MAX_COST_EXCEEDED: "MAX_COST_EXCEEDED",
};

/** PostgreSQL's words for two who wait for each other, or for a time-out. */
const databaseCodes: Readonly<Record<string, { code: ErrorCode; message: string }>> = {
  "40001": { code: "CONFLICT", message: "Somebody changed the same thing at the same moment. Try again." },
  "40P01": { code: "CONFLICT", message: "Somebody changed the same thing at the same moment. Try again." },
  "55P03": { code: "CONFLICT", message: "Somebody changed the same thing at the same moment. Try again." },
  "57014": { code: "TIMEOUT", message: "It took too long. Ask for less." },
};

export type FaultLogger = (requestId: string, error: unknown) => void;

/** An error as the client sees it: a code out of the closed list, never a stack, SQL or a path. */
function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  log: FaultLogger,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place = { locations: formatted.locations, path: formatted.path };
  if (cause instanceof Refusal)
    return { ...place, message: cause.message, extensions: { code: cause.code, ...cause.details } };
  if (cause instanceof Faults)
    return { ...place, message: cause.message, extensions: { code: "BAD_USER_INPUT", faults: cause.faults } };
  const known = databaseFault(cause);
  if (known) return { ...place, message: known.message, extensions: { code: known.code } };
  const { code: theirCode, limit, cost } = formatted.extensions ?? {};
  const theirs = theirCodes[String(theirCode)] ?? codeOfRequest(cause);
  if (theirs && sqlStateOf(cause) === null)
    return { ...place, message: sayingOf(formatted.message), extensions: { code: theirs, limit, cost } };
  log(requestId, cause);
  const message = "Something went wrong here. Tell us the request id.";
  return { ...place, message, extensions: { code: "INTERNAL_SERVER_ERROR", requestId } };
}

/** The parser goes one level down for each of the document's: where the stack ends, so does it. */
const sayingOf = (message: string): string =>
  message === "Maximum call stack size exceeded" ? "The document is nested too deep to be read." : message;

/**
 * Errors of a request as its client sees them; `formatted` are the same as Apollo or graphql-js would show them. Who may
 * not read the schema is told no names.
 */
export type ShownErrors = (
  errors: readonly unknown[],
  formatted: readonly GraphQLFormattedError[],
  requestId: string,
) => GraphQLFormattedError[];

export const shownErrorsOf =
  (log: FaultLogger, isSchemaOpen: boolean): ShownErrors =>
  (errors, formatted, requestId) =>
    formatted
      .map((error, index) => formatError(error, errors[index], requestId, log))
      .map((error) => (isSchemaOpen ? error : withoutHints(error)));

/** Who may read the schema is told which name was meant; nobody else is. */
const withoutHints = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replace(/ ?Did you mean .+\?$/s, ""),
});

/** What graphql-js says of a request before anything in it runs has no place in the answer, and not always a code. */
const codeOfRequest = (cause: unknown): ErrorCode | undefined =>
  cause instanceof GraphQLError && cause.path === undefined && cause.originalError === undefined
    ? "BAD_USER_INPUT"
    : undefined;

/** An error of a request that can't be read, which comes before the request has a context. */
export function formatUnread(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code } = formatted.extensions ?? {};
  return code === "BAD_REQUEST" ? { ...formatted, extensions: { code: theirCodes[code] } } : formatted;
}

/** What PostgreSQL's refusal is in our words; undefined for a fault of ours. */
export function databaseFault(cause: unknown): { code: ErrorCode; message: string } | undefined {
  const state = sqlStateOf(cause);
  return state === null ? undefined : databaseCodes[state];
}
