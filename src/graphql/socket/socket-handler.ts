import type { WebsocketHandler } from "@fastify/websocket";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { makeHandler } from "graphql-ws/use/@fastify/websocket";
import { Unauthenticated } from "../../store/refusals";
import type { ShownErrors } from "../errors";
import { type Judging, judgeSubscription } from "./judge-subscription";
import { type LiveContexts, type LiveContext, liveContextOf, onErrand } from "./live-context";
import { subscribeAnew } from "./told-anew";

export interface SocketSettings extends Judging, LiveContexts {
  readonly shownErrors: ShownErrors;
}

/** Subscriptions that one socket may have open at once. */
const mostSubscriptions = 20;

/** As graphql-ws names it: nobody is told why, and a client comes again by itself with a token that is renewed. */
const forbidden = { code: 4403, reason: "Forbidden" } as const;

/**
 * GraphQL subscriptions over a WebSocket (`graphql-transport-ws`). Whoever connects says who he is, and is nobody without
 * it: a socket is closed that has no good token, whether it never had or has no longer (`cases.md` 33, 34).
 */
export function socketHandler(settings: SocketSettings): WebsocketHandler {
  const shown = (errors: readonly GraphQLError[], requestId: string): GraphQLFormattedError[] =>
    settings.shownErrors(
      errors.map((error) => error.originalError ?? error),
      errors.map((error) => error.toJSON()),
      requestId,
    );
  return makeHandler({
    // What breaks in it is not told.
    isProd: true,
    onConnect: ({ extra: { request }, connectionParams }) => {
      const context = liveContextOf(settings, request, connectionParams);
      return onErrand(settings.watch, context, () => isSomebody(context));
    },
    onSubscribe: ({ extra: { request }, connectionParams, subscriptions }, _id, asked) => {
      if (Object.keys(subscriptions).length > mostSubscriptions) return [tooMany];
      const judged = judgeSubscription(settings, asked);
      if (!("schema" in judged)) return judged;
      return { ...judged, contextValue: liveContextOf(settings, request, connectionParams) };
    },
    subscribe: (args) => subscribeAnew(settings.watch, { ...args, contextValue: args.contextValue as LiveContext }),
    onNext: (_connection, _id, _asked, { contextValue }, { errors, ...result }) =>
      errors && { ...result, errors: shown(errors, (contextValue as LiveContext).requestId) },
    onError: ({ extra: { socket, request } }, _id, _asked, errors) => {
      // The error is sent first: it says to whoever reads it what the closing says to the client's library.
      if (errors.some(isOfNobody)) setImmediate(() => socket.close(forbidden.code, forbidden.reason));
      return shown(errors, request.id);
    },
  });
}

const isOfNobody = ({ originalError }: GraphQLError): boolean => originalError instanceof Unauthenticated;

const tooMany = new GraphQLError(`A socket has at most ${mostSubscriptions} subscriptions: end one, or open another.`, {
  extensions: { code: "THROTTLED" },
});

async function isSomebody({ door }: LiveContext): Promise<boolean> {
  try {
    await door.standing();
    return true;
  } catch (fault) {
    if (fault instanceof Unauthenticated) return false;
    throw fault;
  }
}
