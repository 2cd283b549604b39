import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Context } from "./context";
import type { Way } from "./executing/call";
import type { KnownOperations } from "./executing/known-operations";
import type { ShownErrors } from "./errors";
import { stringifyAnswer } from "./executing/stringify-answer";
import { costOf } from "./limits/cost";
import type { Limits } from "./limits/limits";
import { operationOf } from "./watched-operations";

interface KnownWay {
  readonly known: KnownOperations;
  readonly schema: GraphQLSchema;
  readonly way: Way;
  readonly limits: Limits;
  /** Throws where the variables are too large to be looked at. */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Context;
  /** Errors of an execution as a client sees them. */
  readonly shownErrors: ShownErrors;
  /** Apollo's, for all that is not known, and for what is refused before anything is done. */
  readonly otherwise: RouteHandlerMethod;
}

/** What Apollo puts in front of an answer, by what the client accepts. */
type Headers = readonly (readonly [string, string])[];
const mostKinds = 50;

/** Executes an operation whose text Apollo has let through before, and answers as Apollo did. */
export function knownHandler(settings: KnownWay): RouteHandlerMethod {
  const { otherwise } = settings;
  const headersFor = new Map<string, Headers>();
  return async function (request, reply) {
    const { accept = "" } = request.headers;
    const headers = headersFor.get(accept);
    const answer = headers && isJsonPost(request) ? await answerOf(settings, request, reply) : null;
    if (headers && answer !== null) {
      for (const [name, value] of headers) void reply.header(name, value);
      return answer;
    }
    const apollos: unknown = await otherwise.call(this, request, reply);
    if (reply.statusCode === 200 && headersFor.size < mostKinds) headersFor.set(accept, headersIn(reply));
    return apollos;
  };
}

const isJsonPost = ({ method, headers }: FastifyRequest): boolean =>
  method === "POST" && headers["content-type"] === "application/json";

const headersIn = (reply: FastifyReply): Headers =>
  ["content-type", "cache-control"].flatMap((name) => {
    const value = reply.getHeader(name);
    return typeof value === "string" ? [[name, value] as const] : [];
  });

/** The text of the answer; null where Apollo has to say it, and nothing was executed. */
async function answerOf(
  { known, schema, way, limits, contextOf, shownErrors }: KnownWay,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | null> {
  const found = known.find(request.body);
  if (!found) return null;
  const { document, operation, variables } = found;
  const requested = costOf(schema, document, operation)(variables);
  if (requested > limits.cost) return null;
  const context = contextOrNot(() => contextOf(request, reply));
  if (!context) return null;
  context.errand.begin(operationOf(operation, document, operation.name?.value ?? null));
  const { data, errors } = await way({ schema, document, operation, variables, context });
  // Variables that can't be read: the operation was not begun.
  if (data === undefined) return null;
  const extensions = { cost: { requested, maximum: limits.cost } };
  if (!errors) return stringifyAnswer({ data, extensions });
  const shown = shownErrors(errors, errors, context.requestId);
  for (const { extensions: told } of shown) context.errand.codes.push(String(told?.["code"]));
  return stringifyAnswer({ errors: shown, data, extensions });
}

function contextOrNot(enter: () => Context): Context | null {
  try {
    return enter();
  } catch {
    return null;
  }
}
