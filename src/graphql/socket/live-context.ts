import type { FastifyRequest } from "fastify";
import type { Errand } from "../../observe/errand";
import type { Watch } from "../../observe/watch";
import { Ending } from "../../store/ending";
import type { Feeds } from "../../store/feed/feeds";
import type { Context } from "../context";

/** What a context over a socket is made from, beside the request that the socket began as. */
export interface Said {
  /** What the client sent as `authorization` when it connected, without the word in front. */
  readonly bearer: string | null;
  readonly errand: Errand;
  readonly ending: Ending;
}

export interface LiveContexts {
  readonly watch: Watch;
  readonly feeds: Feeds;
  /** Seconds that one telling may take. */
  readonly requestSeconds: number;
  readonly contextOf: (request: FastifyRequest, said: Said) => Context;
}

export type LiveContext = Context & { readonly live: NonNullable<Context["live"]> };

/** Runs what one socket asks for, as an errand of its own, which ends with it. */
export async function onErrand<T>(watch: Watch, { errand }: Context, work: () => Promise<T>): Promise<T> {
  const end = errandEnd(watch, errand);
  try {
    return await work();
  } finally {
    end();
  }
}

/** What ends an errand, once however often it is called. */
export function errandEnd(watch: Watch, errand: Errand): () => void {
  const began = performance.now();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    watch.endRequest(errand, { status: 200, milliseconds: performance.now() - began, isAborted: false });
  };
}

/** The context of a subscription, which makes the one of each moment at which it is told. */
export function liveContextOf(
  { watch, feeds, requestSeconds, contextOf }: LiveContexts,
  request: FastifyRequest,
  params: Readonly<Record<string, unknown>> | undefined,
): LiveContext {
  const errand = watch.beginRequest({ id: request.id, method: "WS", parent: null, isTrusted: false });
  const bearer = bearerIn(params);
  const anew = (): LiveContext => {
    const ending = Ending.after(requestSeconds * 1_000);
    return { ...contextOf(request, { bearer, errand, ending }), live: { feeds, anew } };
  };
  return anew();
}

/** A browser can't send a header with a WebSocket: what it would say stands in the first message. */
function bearerIn(params: Readonly<Record<string, unknown>> = {}): string | null {
  const said = params["authorization"] ?? params["Authorization"];
  return typeof said === "string" ? (/^Bearer (.+)$/i.exec(said)?.[1] ?? null) : null;
}
