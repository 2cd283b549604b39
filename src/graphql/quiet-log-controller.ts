import { type FastifyReply, type FastifyRequest, LogController } from "fastify";
import type { Watch } from "../observe/watch";

/** Fastify's own lines bear addresses and whole URLs: none is written. What broke in a route is told to the watch. */
export class QuietLogController extends LogController {
  constructor(private readonly watch: Watch) {
    super({ disableRequestLogging: true });
  }

  override defaultErrorLog(error: Error | null, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.statusCode >= 500) this.watch.failed({ requestId: request.id }, error);
  }
}
