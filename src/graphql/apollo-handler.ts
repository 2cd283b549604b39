import { Readable } from "node:stream";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { Context } from "./context";
import { mostNesting, nestingOf } from "./limits/nesting-of";
import { refuse } from "./refuse-request";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;

/** Hands requests to Apollo, and its answers on. The address is taken apart for GET alone: nothing else is asked by it. */
export const apolloHandler =
  (apollo: ApolloServer<Context>, contextOf: ContextOf): RouteHandlerMethod =>
  async (request, reply) => {
    const { method, url, body } = request;
    const search = method === "GET" ? new URL(url, "http://gateway.invalid").search : "";
    if (nestingOf(documentOf(search, body)) > mostNesting)
      return refuse(reply, `The document nests brackets too deeply: at most ${mostNesting}.`);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headersOf(request), search, body },
      context: () => Promise.resolve(contextOf(request, reply)),
    });
    for (const [name, value] of answer.headers) void reply.header(name, value);
    void reply.code(answer.status ?? 200);
    return answer.body.kind === "complete" ? answer.body.string : reply.send(Readable.from(answer.body.asyncIterator));
  };

/** Empty where there is none: Apollo says so. */
function documentOf(search: string, body: unknown): string {
  const query: unknown =
    typeof body === "object" && body !== null && "query" in body
      ? body.query
      : new URLSearchParams(search).get("query");
  return typeof query === "string" ? query : "";
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}
