import { createReadStream, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { FastifyInstance } from "fastify";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

/**
 * Serves the files that are in the folder now, not those of folders in it, one route a file, so that no path of a request ever reaches the disk.
 * `caching` is their Cache-Control.
 */
export function serveFolder(fastify: FastifyInstance, folder: string, prefix: string, caching: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = entry.name;
    if (!entry.isFile()) continue;
    fastify.get(`${prefix}${file}`, (_request, reply) =>
      reply
        .header("cache-control", caching)
        .type(contentTypes[extname(file)] ?? "text/plain; charset=utf-8")
        .send(createReadStream(join(folder, file))),
    );
  }
}
