import type { FastifyInstance, FastifyRequest, onRequestHookHandler, onResponseHookHandler } from "fastify";
import type { Errand } from "../observe/errand";
import type { Watch } from "../observe/watch";

const safeId = /^[\w-]{8,64}$/;

/** Was it handed on by a proxy that `TRUST_PROXY` names? Such a one says for whom: `ips` begins with its own address. */
const isHandedOn = ({ ips = [] }: FastifyRequest): boolean => ips.length > 1;

/** Every answer bears its request's id: the one that a trusted proxy gave it, or a new one. */
export function nameRequests(fastify: FastifyInstance): void {
  fastify.addHook("onRequest", (request, _reply, done) => {
    const given = request.headers["x-request-id"];
    if (typeof given === "string" && safeId.test(given) && isHandedOn(request)) request.id = given;
    done();
  });
  fastify.addHook("onSend", (request, reply, _payload, done) => {
    // A reply is a promise of its own end: to await it here is to wait for ever.
    void reply.header("x-request-id", request.id).header("x-content-type-options", "nosniff");
    done();
  });
}

export interface WatchedRoute {
  readonly begin: onRequestHookHandler;
  readonly end: onResponseHookHandler;
  /** Of a request that has come in. */
  readonly errandOf: (request: FastifyRequest) => Errand;
}

const errandKey = Symbol("errand");
type Watched = FastifyRequest & { [errandKey]?: Errand | null };

/** Watches the requests of a route from their headers to the last byte of their answers. */
export function watchRoute(fastify: FastifyInstance, watch: Watch): WatchedRoute {
  // A map beside them, whose keys are as short-lived as requests, costs the garbage collector more than all of this.
  fastify.decorateRequest(errandKey, null);
  const errandOf = (request: Watched): Errand => {
    const known = request[errandKey];
    if (known) return known;
    const { traceparent } = request.headers;
    const parent = typeof traceparent === "string" ? traceparent : null;
    const isTrusted = parent !== null && isHandedOn(request);
    const errand = watch.beginRequest({ id: request.id, method: request.method, parent, isTrusted });
    request[errandKey] = errand;
    return errand;
  };
  return {
    errandOf,
    begin: (request, _reply, done) => {
      errandOf(request);
      done();
    },
    end: (request, reply, done) => {
      const isAborted = !reply.raw.writableFinished;
      watch.endRequest(errandOf(request), { status: reply.statusCode, milliseconds: reply.elapsedTime, isAborted });
      done();
    },
  };
}
