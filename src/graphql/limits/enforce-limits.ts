import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from "@apollo/server";
import { GraphQLError, OperationTypeNode } from "graphql";
import type { Context } from "../context";
import { costOf } from "./cost";
import type { Limits } from "./limits";
import { throwIfTooLarge } from "./variables-size";

/** Refuses what is too dear before it is executed, and tells the cost of every operation in its answer. */
export const enforceLimits = (limits: Limits): ApolloServerPlugin<Context> => ({
  requestDidStart: () => {
    let requested = 0;
    return Promise.resolve({
      didResolveOperation: (asked) => {
        if (asked.operation?.operation === OperationTypeNode.SUBSCRIPTION) throw overSocketsAlone();
        requested = judge(asked, limits);
        if (requested <= limits.cost) return Promise.resolve();
        throw tooDear(requested, limits.cost);
      },
      willSendResponse: ({ response: { body } }) => {
        if (body.kind === "single") {
          const { singleResult } = body;
          singleResult.extensions = { ...singleResult.extensions, cost: { requested, maximum: limits.cost } };
        }
        return Promise.resolve();
      },
    });
  },
});

const overSocketsAlone = (): GraphQLError =>
  new GraphQLError("Subscriptions come over a WebSocket (`graphql-transport-ws`) at this address.", {
    extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
  });

/** The cost. Throws where the variables are too large to be looked at. */
function judge(
  { schema, document, operation, request }: GraphQLRequestContextDidResolveOperation<Context>,
  limits: Limits,
): number {
  const { variables = {} } = request;
  // Those in a body are measured before there is a context.
  if (request.http?.method === "GET") throwIfTooLarge(variables, limits);
  // Without an operation of the asked name nothing is executed.
  return operation ? costOf(schema, document, operation)(variables) : 0;
}

export function tooDear(requested: number, maximum: number): GraphQLError {
  return new GraphQLError(
    `It may answer ${requested} rows, and ${maximum} are allowed. Ask for smaller pages, above all inside of lists.`,
    { extensions: { code: "MAX_COST_EXCEEDED", cost: { requested, maximum }, http: { status: 400 } } },
  );
}
