import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { answerOf } from "../../../graphql/refuse-request";
import type { ErrorCode } from "../../../graphql/errors";
import { Unreadable } from "../../../sheets/sheet";
import type { Door } from "../../../store/door";
import { Refusal } from "../../../store/refusals";
import { importShown } from "../import-shown";
import { receiveFile } from "./receive-file";
import { TooLarge, sentFile } from "./sent-file";

export interface ImportSettings {
  /** Bytes of a file. */
  readonly most: number;
  /** A door for one statement or a few, each in the time of a request, for whoever bears this. */
  readonly doorFor: (bearer: string | null) => Door;
}

/** What a refusal is in HTTP. */
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
};

/**
 * Takes files of records: `POST /imports` with the file as its body, or in a form. Whether one may is asked before the body
 * is read.
 */
export async function serveImports(fastify: FastifyInstance, settings: ImportSettings): Promise<void> {
  await fastify.register((own, _options, done) => {
    own.removeAllContentTypeParsers();
    // The body is read as it comes: whoever may not send it is refused before.
    own.addContentTypeParser("*", (_request, payload, parsed) => parsed(null, payload));
    own.post("/imports", (request, reply) => receive(settings, request, reply));
    done();
  });
}

async function receive(
  { doorFor, most }: ImportSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;
  const doorOf = (): Door => doorFor(bearer);
  try {
    const body = (request.body as IncomingMessage | undefined) ?? request.raw;
    const query = request.query as Readonly<Record<string, unknown>>;
    const id = await receiveFile(doorOf, () => sentFile(request.headers, body, query, most));
    return await reply.code(201).send(await importShown(doorOf(), id));
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
  if (fault instanceof Unreadable) return { status: 400, code: "BAD_USER_INPUT", message: fault.message };
  if (!(fault instanceof Refusal)) return null;
  const { code, message, details } = fault;
  return { status: statuses[code] ?? 400, code: code as ErrorCode, message, details };
}
