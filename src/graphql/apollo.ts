import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from "graphql";
import { packageLogOf } from "../observe/package-log";
import type { Watch } from "../observe/watch";
import type { Context } from "./context";
import { type ShownErrors, formatUnread } from "./errors";
import type { Way } from "./executing/call";
import { executionOf } from "./executing/gateway";
import type { KnownOperations } from "./executing/known-operations";
import { stringifyAnswer } from "./executing/stringify-answer";
import { enforceLimits } from "./limits/enforce-limits";
import type { Limits } from "./limits/limits";
import { withinLimits } from "./limits/within-limits";
import { operationsWatched } from "./watched-operations";

interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly way: Way;
  readonly known: KnownOperations;
  readonly shownErrors: ShownErrors;
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly log: Watch["log"];
  /** Which it lets end when all is answered. */
  readonly fastify: FastifyInstance;
}

/** Apollo with nothing but what is asked of it, not yet started. */
export function apolloOf(settings: ApolloSettings): ApolloServer<Context> {
  const { schema, way, known, shownErrors, limits, introspection, log, fastify } = settings;
  return new ApolloServer<Context>({
    ...executionOf(schema, way),
    stringifyResult: stringifyAnswer,
    // Where it is off, our own rule says so: Apollo's tells how to switch it on.
    introspection: true,
    csrfPrevention: { requestHeaders: ["x-apollo-operation-name", "apollo-require-preflight", "authorization"] },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatUnread,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: introspection ? [withinLimits(limits)] : [withinLimits(limits), NoSchemaIntrospectionCustomRule],
    stopOnTerminationSignals: false,
    logger: packageLogOf(log, "apollo"),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(fastify),
      enforceLimits(limits),
      errorsOf(shownErrors),
      known.plugin,
      operationsWatched,
      statusByAccept,
    ],
  });
}

/** Gives every error its code, with the id of its request. */
const errorsOf = (shownErrors: ShownErrors): ApolloServerPlugin<Context> => ({
  requestDidStart: ({ contextValue }) =>
    Promise.resolve({
      willSendResponse: ({ response: { body }, errors }) => {
        if (body.kind === "single" && body.singleResult.errors)
          body.singleResult.errors = shownErrors(errors ?? [], body.singleResult.errors, contextValue.requestId);
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
