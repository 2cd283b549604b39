import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Door } from "../store/door";
import { type WholeFile, findFile, readPart } from "../store/files/read-file";
import { apiId } from "../store/ids";
import { Refusal } from "../store/refusals";
import type { Caller } from "../store/standing";
import { type Download, verifyDownload } from "./download-token";

export interface FileSettings {
  readonly signingKey: Uint8Array;
  readonly clock: () => Date;
  /** A door for one statement or a few, each in the time of a request. */
  readonly doorOf: (caller: Caller) => Door;
}

const path = "/file";

export const pathOfDownload = (token: string): string => `${path}?token=${token}`;

const headers = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; sandbox",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/**
 * Serves files to whom a link was told, as long as the one who was told it may have them. Any other link is answered as
 * an address of nothing.
 */
export function serveFiles(fastify: FastifyInstance, settings: FileSettings): void {
  // A HEAD would read the whole file to throw it away.
  const options = { exposeHeadRoute: false };
  fastify.get<{ Querystring: { token?: unknown } }>(path, options, async ({ query: { token } }, reply) => {
    const said = typeof token === "string" ? token : "";
    const download = await verifyDownload(settings.signingKey, said, settings.clock());
    const file = download && (await fileOf(settings, download));
    if (!file) {
      reply.callNotFound();
      return reply;
    }
    void reply
      .headers(headers)
      .header("content-type", file.mediaType)
      .header("content-disposition", savedAs(file.name))
      .header("content-length", file.bytes);
    return reply.send(Readable.from(partsOf(settings, download, file), { objectMode: false }));
  });
}

/** Null where the caller may no more, or is nobody by now: which of the two is told to nobody. */
async function fileOf({ doorOf }: FileSettings, { caller, fileId }: Download): Promise<WholeFile | null> {
  try {
    return await findFile(doorOf(caller), apiId("file", fileId));
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}

/** Part by part as the client takes them, each by the rights of that moment. */
async function* partsOf(
  { doorOf }: FileSettings,
  { caller, fileId }: Download,
  { parts }: WholeFile,
): AsyncGenerator<Buffer> {
  for (let part = 0; part < parts; part += 1) {
    const bytes = await readPart(doorOf(caller), fileId, part);
    if (bytes === null) throw new Error("the file is gone");
    yield bytes;
  }
}

/** A header of RFC 6266: the name in ASCII for all, and as it is for those who know UTF-8. */
function savedAs(name: string): string {
  const plain = name.replace(/[^ !#-[\]-~]/g, "_");
  if (plain === name) return `attachment; filename="${name}"`;
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
