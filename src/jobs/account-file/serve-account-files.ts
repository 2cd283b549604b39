import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Door } from "../../store/door";
import { Refusal } from "../../store/refusals";
import type { Caller } from "../../store/standing";
import { type WholeFile, findFile, readPart } from "../../store/whole-account/file-parts";
import { type Download, verifyDownload } from "./download-token";

export interface AccountFileSettings {
  readonly signingKey: Uint8Array;
  readonly clock: () => Date;
  /** A door for one statement or a few, each in the time of a request. */
  readonly doorOf: (caller: Caller) => Door;
}

const path = "/account-file";

export const pathOfDownload = (token: string): string => `${path}?token=${token}`;

const headers = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; sandbox",
  "content-type": "application/gzip",
  "referrer-policy": "no-referrer",
};

/**
 * Serves the data of accounts to whom a link was told, as long as the one who was told it may have it. Any other link is
 * answered as an address of nothing.
 */
export function serveAccountFiles(fastify: FastifyInstance, settings: AccountFileSettings): void {
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
    const name = `account-${file.finishedAt.toISOString().slice(0, 10)}.jsonl.gz`;
    void reply
      .headers(headers)
      .header("content-disposition", `attachment; filename="${name}"`)
      .header("content-length", file.bytes);
    return reply.send(Readable.from(partsOf(settings, download, file), { objectMode: false }));
  });
}

/** Null where the caller may no more, or is nobody by now: which of the two is told to nobody. */
async function fileOf({ doorOf }: AccountFileSettings, { caller, jobId }: Download): Promise<WholeFile | null> {
  try {
    return await findFile(doorOf(caller), jobId);
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}

/** Part by part as the client takes them, each by the rights of that moment. */
async function* partsOf(
  { doorOf }: AccountFileSettings,
  { caller, jobId }: Download,
  { parts }: WholeFile,
): AsyncGenerator<Buffer> {
  for (let part = 0; part < parts; part += 1) {
    const bytes = await readPart(doorOf(caller), jobId, part);
    if (bytes === null) throw new Error("the file is gone");
    yield bytes;
  }
}
