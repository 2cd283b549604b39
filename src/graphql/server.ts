import { randomUUID } from "node:crypto";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from "graphql";
import type { Optimisations } from "../store/optimisations";
import type { Errand } from "../observe/errand";
import { packageLogOf } from "../observe/package-log";
import type { Watch } from "../observe/watch";
import { apolloHandler } from "./apollo-handler";
import type { Context } from "./context";
import type { Ending } from "../store/ending";
import { endingOf } from "./ending";
import type { Way } from "./executing/call";
import { executionOf, wayOf } from "./executing/gateway";
import { KnownQueries } from "./executing/known-queries";
import { stringifyAnswer } from "./executing/stringify-answer";
import { type FaultLogger, formatError, formatUnread, withoutHints } from "./errors";
import { enforceLimits } from "./limits/enforce-limits";
import type { Limits } from "./limits/limits";
import { throwIfTooLarge } from "./limits/variables-size";
import { withinLimits } from "./limits/within-limits";
import { QuietLogController } from "./quiet-log-controller";
import { hideFailures, refuseInGraphql, refuseMethod, refuseUnreadable } from "./refuse-request";
import { knownHandler } from "./known-handler";
import { type RequestKey, requestKeyOf } from "./repeatable";
import { operationsWatched } from "./watched-operations";
import { nameRequests, watchRoute } from "./watched-requests";

export interface ServerSettings {
  readonly schema: GraphQLSchema;
  /** Sees every request, and is told what breaks. */
  readonly watch: Watch;
  readonly trustProxy: boolean | number | string;
  readonly bodyLimit: number;
  readonly limits: Limits;
  /** Seconds that a request may take. */
  readonly requestSeconds: number;
  readonly introspection: boolean;
  readonly optimisations: Optimisations;
  /** The door of a request. Who stands before it is looked up when the door is asked, which throws for a bad token. */
  readonly contextOf: (request: RequestFacts) => Context;
  /** Throws where the gateway can't answer: for `/readyz`. */
  readonly isReady: () => Promise<void>;
}

/** What a context is made from. */
export interface RequestFacts {
  readonly requestId: string;
  readonly requestKey: RequestKey;
  /** Its statements are sent in its name. */
  readonly errand: Errand;
  readonly address: string;
  readonly agent: string;
  /** What stands in `Authorization` behind `Bearer`, null where there is nothing. */
  readonly bearer: string | null;
  /** When nobody waits for the answer any more. */
  readonly ending: Ending;
}

/** So many hops in front of the gateway are believed. */
const trustOf = (
  trust: ServerSettings["trustProxy"],
): boolean | string | ((address: string, hop: number) => boolean) =>
  typeof trust === "number" ? (_address, hop) => hop < trust : trust;

/** The HTTP server: `/graphql`, `/healthz`, `/readyz`. Not yet listening. */
export async function serverOf(settings: ServerSettings): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = packageLogOf(settings.watch.log, "fastify");
  const fastify = Fastify({
    loggerInstance,
    logController: new QuietLogController(settings.watch),
    trustProxy: trustOf(settings.trustProxy),
    bodyLimit: settings.bodyLimit,
    genReqId: () => randomUUID(),
  });
  nameRequests(fastify);
  refuseInGraphql(fastify);
  const way = wayOf(settings.schema, settings.optimisations);
  const known = new KnownQueries();
  const apollo = apolloOf(settings, fastify, way, known);
  await apollo.start();
  const { begin, end, errandOf } = watchRoute(settings.watch);
  const contextOf = (request: FastifyRequest, reply: FastifyReply): Context => {
    const { variables = null } = (request.body ?? {}) as { readonly variables?: unknown };
    throwIfTooLarge(variables, settings.limits);
    const ending = endingOf(reply.raw, settings.requestSeconds);
    return settings.contextOf({ ...factsOf(request), errand: errandOf(request), ending });
  };
  const otherwise = apolloHandler(apollo, contextOf);
  fastify.route({
    url: "/graphql",
    method: ["GET", "POST"],
    onRequest: begin,
    preHandler: refuseUnreadable,
    onSend: hideFailures,
    onResponse: end,
    handler: settings.optimisations.has("known-queries")
      ? knownHandler({ known, way, contextOf, otherwise, schema: settings.schema, limits: settings.limits })
      : otherwise,
  });
  fastify.route({ url: "/graphql", method: ["OPTIONS", "PUT", "PATCH", "DELETE"], handler: refuseMethod });
  tellHealth(fastify, settings.isReady);
  return fastify;
}

function tellHealth(fastify: FastifyInstance, isReady: ServerSettings["isReady"]): void {
  fastify.get("/healthz", () => ({ status: "ok" }));
  fastify.get("/readyz", async (_request, reply) => {
    const ready = await isReady().then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ok" : "the database does not answer" });
  });
}

function apolloOf(
  settings: ServerSettings,
  fastify: FastifyInstance,
  way: Way,
  known: KnownQueries,
): ApolloServer<Context> {
  const log: FaultLogger = (requestId, error) => {
    settings.watch.failed({ requestId }, error);
  };
  return new ApolloServer<Context>({
    ...executionOf(settings.schema, way),
    stringifyResult: stringifyAnswer,
    // Where it is off, our own rule says so: Apollo's tells how to switch it on.
    introspection: true,
    csrfPrevention: { requestHeaders: ["x-apollo-operation-name", "apollo-require-preflight", "authorization"] },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatUnread,
    parseOptions: { maxTokens: settings.limits.tokens },
    validationRules: settings.introspection
      ? [withinLimits(settings.limits)]
      : [withinLimits(settings.limits), NoSchemaIntrospectionCustomRule],
    stopOnTerminationSignals: false,
    logger: packageLogOf(settings.watch.log, "apollo"),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(fastify),
      enforceLimits(settings.limits),
      errorsOf(log, settings.introspection),
      known.plugin,
      operationsWatched,
      statusByAccept,
    ],
  });
}

/** Gives every error its code, with the id of its request. */
const errorsOf = (log: FaultLogger, isSchemaOpen: boolean): ApolloServerPlugin<Context> => ({
  requestDidStart: ({ contextValue }) =>
    Promise.resolve({
      willSendResponse: ({ response, errors }) => {
        if (response.body.kind === "single" && response.body.singleResult.errors) {
          const { singleResult } = response.body;
          singleResult.errors =
            singleResult.errors
              ?.map((formatted, index) => formatError(formatted, errors?.[index], contextValue.requestId, log))
              .map((error) => (isSchemaOpen ? error : withoutHints(error))) ?? [];
        }
        return Promise.resolve();
      },
    }),
});

/** A client that does not speak `application/graphql-response+json` gets errors of the request with 200 (GraphQL over HTTP). */
const statusByAccept: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response }) => {
        const accept = request.http?.headers.get("accept") ?? "";
        if (response.http.status === 400 && !accept.includes("application/graphql-response+json"))
          response.http.status = 200;
        return Promise.resolve();
      },
    }),
};

const factsOf = (request: FastifyRequest): Omit<RequestFacts, "errand" | "ending"> => ({
  requestId: request.id,
  requestKey: requestKeyOf(request),
  address: request.ip,
  agent: (request.headers["user-agent"] ?? "").slice(0, 200),
  bearer: /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null,
});
