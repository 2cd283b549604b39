import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { SubscribePayload } from "graphql-ws";
import { mostTold } from "../../store/feed/judge-changes";
import { costOf } from "../limits/cost";
import { tooDear } from "../limits/enforce-limits";
import type { Limits } from "../limits/limits";
import { throwIfTooLarge } from "../limits/variables-size";
import { withinLimits } from "../limits/within-limits";

export interface Judging {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly introspection: boolean;
}

/** A subscription that may run, or why not. */
type Judged = Pick<ExecutionArgs, "schema" | "document" | "operationName" | "variableValues"> | readonly GraphQLError[];

/** What comes over a socket passes Apollo by: it is held to the same limits and rules here, before anything is done. */
export function judgeSubscription({ schema, limits, introspection }: Judging, asked: SubscribePayload): Judged {
  const { operationName, variables: variableValues, query } = asked;
  const document = readOrRefuse(() => {
    throwIfTooLarge(variableValues ?? {}, limits);
    return parse(query, { maxTokens: limits.tokens });
  });
  if (document instanceof GraphQLError) return [document];
  const rules = [withinLimits(limits), ...specifiedRules, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const faults = validate(schema, document, rules);
  if (faults.length > 0) return faults;
  const refusal = refusalOf(schema, limits, document, asked);
  return refusal ? [refusal] : { schema, document, operationName, variableValues };
}

function readOrRefuse(read: () => DocumentNode): DocumentNode | GraphQLError {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof GraphQLError) return fault;
    throw fault;
  }
}

function refusalOf(
  schema: GraphQLSchema,
  { cost }: Limits,
  document: DocumentNode,
  { operationName, variables }: SubscribePayload,
): GraphQLError | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return badInput("Say which operation is meant: the document has none, or several, of that name.");
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    return badInput("Only subscriptions come over a WebSocket: send queries and mutations with POST.");
  // Each of the records that are told at once brings what was asked for of one.
  const requested = mostTold * Math.max(1, costOf(schema, document, operation)(variables ?? {}));
  return requested > cost ? tooDear(requested, cost) : null;
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
