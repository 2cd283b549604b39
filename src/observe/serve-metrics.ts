import { createHash, timingSafeEqual } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import { StartFault } from "../store/start-fault";
import type { Log } from "./log";
import type { Metrics } from "./metrics";

export interface MetricsPlace {
  /** A port of their own, 0 for a free one; null: beside `/graphql`. */
  readonly port: number | null;
  readonly host: string;
  /** Null: who reaches the port may read them. */
  readonly token: string | null;
}

/**
 * Serves `GET /metrics` beside `/graphql`, or on a port of their own, which closes with the server.
 * Throws StartFault where the port can't be had.
 */
export async function serveMetrics(
  server: FastifyInstance,
  { metrics, log }: { metrics: Metrics; log: Log },
  { port, host, token }: MetricsPlace,
): Promise<void> {
  if (port === null) {
    routeMetrics(server, metrics, token);
    return;
  }
  const own = Fastify();
  routeMetrics(own, metrics, token);
  server.addHook("onClose", () => own.close());
  try {
    log.info({ url: `${await own.listen({ port, host })}/metrics` }, "the metrics are served");
  } catch (cause) {
    const reason = `The metrics can't be served on port ${port} of ${host}.`;
    throw new StartFault(reason, "Set METRICS_PORT and METRICS_HOST to a free port of this machine.", { cause });
  }
}

function routeMetrics(server: FastifyInstance, metrics: Metrics, token: string | null): void {
  server.get("/metrics", async (request, reply) => {
    if (token !== null && !isSame(request.headers.authorization ?? "", `Bearer ${token}`))
      return await reply
        .code(401)
        .header("www-authenticate", "Bearer")
        .send({ status: "send the token of the metrics" });
    return await reply.header("content-type", metrics.contentType).send(await metrics.text());
  });
}

/** In a time that does not tell how much of it was right. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digestOf(given), digestOf(wanted));

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();
