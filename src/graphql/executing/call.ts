import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { PromiseOrValue } from "graphql/jsutils/PromiseOrValue.js";

export type Variables = Readonly<Record<string, unknown>>;

/** An operation that is to be executed now, as the client sent it: parsed, validated, found by its name. */
export interface Call {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Not yet coerced. */
  readonly variables: Variables;
  readonly context: unknown;
}

/** A way to execute a call. All ways give what graphql-js gives, to the byte. */
export type Way = (call: Call) => PromiseOrValue<ExecutionResult>;
