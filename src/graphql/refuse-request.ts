import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onSendHookHandler,
  preHandlerHookHandler,
} from "fastify";
import type { ErrorCode, FaultLogger } from "./errors";

/** The body of a refusal, in the words of GraphQL whatever was asked for. */
export const answerOf = (
  message: string,
  extensions: { readonly code: ErrorCode; readonly requestId?: string } & Readonly<Record<string, unknown>>,
): object => ({
  errors: [{ message, extensions }],
});

const failureOf = (requestId: string): object =>
  answerOf("Something went wrong here. Tell us the request id.", { code: "INTERNAL_SERVER_ERROR", requestId });

/**
 * What never gets as far as GraphQL is refused in its words: a code of the closed list, and nothing of the inside, which
 * is logged under the id that the client is told.
 */
export function refuseInGraphql(fastify: FastifyInstance, log: FaultLogger): void {
  fastify.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode = 500, message } = error;
    const isTheirs = statusCode >= 400 && statusCode < 500;
    if (!isTheirs) log(request.id, error);
    return reply
      .code(isTheirs ? statusCode : 500)
      .send(isTheirs ? answerOf(message, { code: "BAD_USER_INPUT" }) : failureOf(request.id));
  });
  fastify.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(answerOf("There is nothing here: the API is at /graphql.", { code: "NOT_FOUND" })),
  );
}

/** A request that is the client's to mend. */
export const refuse = (reply: FastifyReply, message: string): FastifyReply =>
  reply.code(400).send(answerOf(message, { code: "BAD_USER_INPUT" }));

/** Of the methods that `/graphql` does not know. */
export const refuseMethod = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .code(405)
    .header("allow", "GET, POST")
    .send(answerOf("Send queries with GET or POST, mutations with POST.", { code: "BAD_USER_INPUT" }));

const readable = /(^|[,\s])(\*\/\*|application\/(\*|json|graphql-response\+json))(?![\w+.-])/i;

/** Who can't read the answer is told before anything is done, not after. */
export const refuseUnreadable: preHandlerHookHandler = (request, reply, done) => {
  const { accept } = request.headers;
  if (accept === undefined || readable.test(accept)) {
    done();
    return;
  }
  const message = "Answers are application/graphql-response+json or application/json: accept one of them.";
  void reply.code(406).send(answerOf(message, { code: "BAD_USER_INPUT" }));
};

/** Whatever breaks before a request has a context says no more than one that breaks later. */
export const hideFailures: onSendHookHandler = (request, reply, payload, done) => {
  const isFailure = reply.statusCode >= 500;
  if (isFailure) void reply.removeHeader("content-length");
  done(null, isFailure ? JSON.stringify(failureOf(request.id)) : payload);
};
