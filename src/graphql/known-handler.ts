import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { Context } from "./context";
import type { Call, Way } from "./executing/call";
import type { KnownQueries } from "./executing/known-queries";
import { stringifyAnswer } from "./executing/stringify-answer";
import { costOf } from "./limits/cost";
import type { Limits } from "./limits/limits";
import { operationOf } from "./watched-operations";

interface KnownWay {
  readonly known: KnownQueries;
  readonly schema: GraphQLSchema;
  readonly way: Way;
  readonly limits: Limits;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Context;
  /** Apollo's, for all that is not known, and for what goes wrong. */
  readonly otherwise: RouteHandlerMethod;
}

/** What Apollo puts in front of an answer, by what the client accepts. */
type Headers = readonly (readonly [string, string])[];
const mostKinds = 50;

/**
 * Executes a query that Apollo has let through before, and answers as Apollo did. An answer with an error is Apollo's
 * affair from the start: a query is read again.
 */
export function knownHandler({ known, schema, way, limits, contextOf, otherwise }: KnownWay): RouteHandlerMethod {
  const headersFor = new Map<string, Headers>();

  /** Null where anything goes wrong, before or meanwhile. */
  const dataOf = async (call: Omit<Call, "context">, enter: () => Context): Promise<ExecutionResult["data"]> => {
    try {
      const context = enter();
      context.errand.begin(operationOf(call.operation, call.document, call.operation.name?.value ?? null));
      const { data, errors } = await way({ ...call, context });
      return errors ? null : data;
    } catch {
      return null;
    }
  };

  return async function (request, reply) {
    const { accept = "" } = request.headers;
    const asApollo = async (): Promise<unknown> => {
      const answer: unknown = await otherwise.call(this, request, reply);
      if (reply.statusCode === 200 && headersFor.size < mostKinds) headersFor.set(accept, headersIn(reply));
      return answer;
    };
    const headers = headersFor.get(accept);
    const query = headers && isJsonPost(request) ? known.find(request.body) : null;
    if (!headers || !query) return asApollo();
    const { document, operation, variables } = query;
    const requested = costOf(schema, document, operation)(variables);
    if (requested > limits.cost) return asApollo();
    const found = await dataOf({ schema, document, operation, variables }, () => contextOf(request, reply));
    if (!found) return asApollo();
    for (const [name, value] of headers) void reply.header(name, value);
    return stringifyAnswer({ data: found, extensions: { cost: { requested, maximum: limits.cost } } });
  };
}

const isJsonPost = ({ method, headers }: FastifyRequest): boolean =>
  method === "POST" && headers["content-type"] === "application/json";

const headersIn = (reply: FastifyReply): Headers =>
  ["content-type", "cache-control"].flatMap((name) => {
    const value = reply.getHeader(name);
    return typeof value === "string" ? [[name, value] as const] : [];
  });
