import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../graphql/errors";
import { answerOf } from "../../graphql/refuse-request";
import type { Door } from "../../store/door";
import { Refusal } from "../../store/refusals";
import { type Sending, TooLarge, Unsendable } from "./sent-file";

export interface SendingSettings {
  /** Bytes of a file. */
  readonly most: number;
  /** A door for one statement or a few, each in the time of a request, for whoever bears this. */
  readonly doorFor: (bearer: string | null) => Door;
}

/** Takes what a request brings, and gives what is answered. Throws `Refusal`, `Unsendable`, `TooLarge`. */
export type Receive = (doorOf: () => Door, sending: Sending) => Promise<object>;

/** What a refusal is in HTTP. */
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
};

/**
 * Takes files that are sent to a path by POST, as the body or in a form. The body is read as it comes: whoever may not send
 * it is refused before.
 */
export async function serveSending(
  fastify: FastifyInstance,
  path: string,
  doorFor: SendingSettings["doorFor"],
  receive: Receive,
): Promise<void> {
  await fastify.register((own, _options, done) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser("*", (_request, payload, parsed) => parsed(null, payload));
    own.post(path, (request, reply) => answer(request, reply, doorFor, receive));
    done();
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  doorFor: SendingSettings["doorFor"],
  receive: Receive,
): Promise<FastifyReply> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;
  const body = (request.body as IncomingMessage | undefined) ?? request.raw;
  const query = request.query as Readonly<Record<string, unknown>>;
  try {
    return await reply.code(201).send(await receive(() => doorFor(bearer), { headers: request.headers, body, query }));
  } catch (fault) {
    const refused = refusalOf(fault);
    if (refused === null) throw fault;
    return reply.code(refused.status).send(answerOf(refused.message, { code: refused.code, ...refused.details }));
  }
}

interface Refused {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Null for what is nobody's to mend. */
function refusalOf(fault: unknown): Refused | null {
  if (fault instanceof TooLarge) return { status: 413, code: "BAD_USER_INPUT", message: fault.message };
  if (fault instanceof Unsendable) return { status: 400, code: "BAD_USER_INPUT", message: fault.message };
  if (!(fault instanceof Refusal)) return null;
  const { code, message, details } = fault;
  return { status: statuses[code] ?? 400, code: code as ErrorCode, message, details };
}
