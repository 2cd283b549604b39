import type { FastifyInstance } from "fastify";
import { endingOf } from "../../graphql/ending";
import type { Database } from "../../store/database";
import { findLogo } from "../../store/people/branding";
import { readLogoPath } from "./logo-path";

export interface LogoSettings {
  readonly database: Database;
  /** Seconds that a request may take. */
  readonly requestSeconds: number;
}

/**
 * What everybody's browser may keep: the address is nobody's to guess and never means another image. An image is shown and
 * does nothing, even where somebody opens it as a page.
 */
const headers = {
  "cache-control": "public, max-age=31536000, immutable",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
};

/** Serves the logos of accounts, to whoever has the address of one. Any other address is one of nothing. */
export function serveLogos(fastify: FastifyInstance, { database, requestSeconds }: LogoSettings): void {
  fastify.get<{ Params: { account: string; logo: string } }>("/logos/:account/:logo", async (request, reply) => {
    const ids = readLogoPath(request.params.account, request.params.logo);
    const inTime = database.until(endingOf(reply.raw, requestSeconds));
    const logo = ids && (await findLogo(inTime, ids.accountId, ids.logoId));
    if (ids === null || logo === null) {
      reply.callNotFound();
      return reply;
    }
    const etag = `"${ids.logoId}"`;
    void reply.headers({ ...headers, etag });
    if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send();
    return reply.type(logo.type).send(logo.bytes);
  });
}
