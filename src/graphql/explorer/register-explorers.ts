import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { type ExplorerTab, signInTab } from "./explorer-tab";
import { findPackageRoot } from "./package-root";
import { pageHeaders } from "./page-headers";
import { serveFolder } from "./serve-folder";

export interface ExplorerOptions {
  /** Tabs of the demo people; none: one tab that shows how to sign in. */
  readonly tabs: readonly ExplorerTab[];
  /** Path of the GraphQL endpoint on this gateway, such as `/graphql`. */
  readonly endpoint: string;
}

/** Each is a page of ours, `page/<name>/index.html`, around the files of its release, `<name>/`. */
const explorers = [
  { name: "playground", release: "1.7.28" },
  { name: "graphiql", release: "5.4.0" },
] as const;

/**
 * GraphQL Playground at `/playground` and GraphiQL at `/graphiql`, from the gateway's own files. Throws where those
 * files are not there.
 * @example await fastify.register(registerExplorers, { tabs: [], endpoint: "/graphql" })
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a plugin without a callback has to be async
export async function registerExplorers(fastify: FastifyInstance, options: ExplorerOptions): Promise<void> {
  const folder = join(findPackageRoot(), "src/graphql/explorer");
  const examples = { endpoint: options.endpoint, tabs: options.tabs.length > 0 ? options.tabs : [signInTab] };

  fastify.addHook("onSend", (_request, reply, _payload, done) => {
    reply.headers(pageHeaders);
    done();
  });
  fastify.get("/explorer/tabs.json", (_request, reply) => reply.header("cache-control", "no-store").send(examples));
  serveFolder(fastify, join(folder, "page"), "/explorer/", "no-cache");
  for (const { name, release } of explorers) {
    const page = readFileSync(join(folder, "page", name, "index.html"), "utf8");
    for (const path of [`/${name}`, `/${name}/`]) {
      fastify.get(path, (_request, reply) =>
        reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page),
      );
    }
    serveFolder(fastify, join(folder, "page", name), `/explorer/${name}/`, "no-cache");
    // The release is in the path, so a browser may keep these megabytes for good.
    serveFolder(fastify, join(folder, name), `/${name}/${release}/`, "public, max-age=31536000, immutable");
  }
}
