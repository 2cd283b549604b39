import { randomUUID } from "node:crypto";
import websocket from "@fastify/websocket";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Optimisations } from "../store/optimisations";
import type { Errand } from "../observe/errand";
import { packageLogOf } from "../observe/package-log";
import type { Watch } from "../observe/watch";
import { apolloOf } from "./apollo";
import { apolloHandler } from "./apollo-handler";
import type { Context } from "./context";
import type { Ending } from "../store/ending";
import type { Feeds } from "../store/feed/feeds";
import { endingOf } from "./ending";
import { wayOf } from "./executing/gateway";
import { KnownOperations } from "./executing/known-operations";
import { type FaultLogger, type ShownErrors, shownErrorsOf } from "./errors";
import type { Limits } from "./limits/limits";
import { throwIfTooLarge } from "./limits/variables-size";
import { QuietLogController } from "./quiet-log-controller";
import { hideFailures, refuseInGraphql, refuseMethod, refuseUnreadable } from "./refuse-request";
import { knownHandler } from "./known-handler";
import { type RequestKey, requestKeyOf } from "./repeatable";
import { type SocketSettings, socketHandler } from "./socket/socket-handler";
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
  /** What happens in the accounts, for whoever subscribes to it. */
  readonly feeds: Feeds;
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
  const logFault: FaultLogger = (requestId, error) => {
    settings.watch.failed({ requestId }, error);
  };
  refuseInGraphql(fastify, logFault);
  const { begin, end, errandOf } = watchRoute(fastify, settings.watch);
  await fastify.register(websocket, { options: { maxPayload: settings.bodyLimit } });
  const shownErrors = shownErrorsOf(logFault, settings.introspection);
  const handler = await graphqlHandler({ ...settings, shownErrors }, fastify, errandOf);
  const hooks = { onRequest: begin, preHandler: refuseUnreadable, onSend: hideFailures, onResponse: end };
  fastify.route({ url: "/graphql", method: "POST", handler, ...hooks });
  const wsHandler = socketHandler({ ...settings, shownErrors, contextOf: liveContextsOf(settings) });
  fastify.route({ url: "/graphql", method: "GET", handler, wsHandler, ...hooks });
  fastify.route({ url: "/graphql", method: ["OPTIONS", "PUT", "PATCH", "DELETE"], handler: refuseMethod });
  tellHealth(fastify, settings.isReady);
  return fastify;
}

/** Apollo, and what is answered past it. */
async function graphqlHandler(
  settings: ServerSettings & { readonly shownErrors: ShownErrors },
  fastify: FastifyInstance,
  errandOf: (request: FastifyRequest) => Errand,
): Promise<RouteHandlerMethod> {
  const { schema, optimisations, limits, introspection, watch, shownErrors } = settings;
  const way = wayOf(schema, optimisations);
  const known = new KnownOperations();
  const apollo = apolloOf({ schema, way, known, shownErrors, limits, introspection, log: watch.log, fastify });
  await apollo.start();
  const contextOf = (request: FastifyRequest, reply: FastifyReply): Context => {
    const { variables = null } = (request.body ?? {}) as { readonly variables?: unknown };
    throwIfTooLarge(variables, limits);
    const ending = endingOf(reply.raw, settings.requestSeconds);
    return settings.contextOf({ ...factsOf(request), errand: errandOf(request), ending });
  };
  const otherwise = apolloHandler(apollo, contextOf);
  if (!optimisations.has("known-operations")) return otherwise;
  return knownHandler({ known, schema, way, limits, contextOf, shownErrors, otherwise });
}

/** Over a socket nothing is repeated by a key, and each telling has its own ending. */
const liveContextsOf =
  ({ contextOf }: ServerSettings): SocketSettings["contextOf"] =>
  (request, said) =>
    contextOf({ ...factsOf(request), ...said, requestKey: null });

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

const factsOf = (request: FastifyRequest): Omit<RequestFacts, "errand" | "ending"> => ({
  requestId: request.id,
  requestKey: requestKeyOf(request),
  address: request.ip,
  agent: (request.headers["user-agent"] ?? "").slice(0, 200),
  bearer: /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null,
});
