import type { FastifyInstance } from "fastify";
import { whyNothingIsReached } from "../../rights/not-listed";
import { scopeFor } from "../../store/access";
import type { Door } from "../../store/door";
import { holdingKinds } from "../../store/files/held-in-sight";
import { heldFile } from "../../store/files/hold-file";
import { addPart, beginFile, dropFile, finishFile } from "../../store/files/write-file";
import { Forbidden } from "../../store/refusals";
import type { Standing } from "../../store/standing";
import { type FileView, fileView } from "../file-view";
import { type SendingSettings, serveSending } from "./serve-sending";
import { type SentFile, Unsendable, sentFile } from "./sent-file";

/**
 * Takes files for records to hold: `POST /files` with the file as its body, or in a form. Whether one may is asked before
 * the body is read, and kept is a part at a time.
 */
export const serveHeld = (fastify: FastifyInstance, { doorFor, most }: SendingSettings): Promise<void> =>
  serveSending(fastify, "/files", doorFor, (doorOf, sending) =>
    receiveHeld(doorOf, () => sentFile(sending, { most, instead: "make it smaller, or keep it elsewhere" })),
  );

/** Throws `Unauthenticated` and `Forbidden` before the first byte is read, `Unsendable`, `TooLarge`. */
async function receiveHeld(doorOf: () => Door, send: () => Promise<SentFile>): Promise<FileView> {
  const door = doorOf();
  const standing = await door.standing();
  judgeSending(standing);
  const { name, mediaType, bytes } = await send();
  const { accountId, userId: creatorId, apiTokenId } = standing.caller;
  const order = { kind: heldFile, name: name ?? "file", mediaType, about: {} };
  const fileId = await beginFile(door.database, { accountId, creatorId, apiTokenId, jobId: null }, order, door.now);
  const key = { accountId, fileId };
  try {
    let isEmpty = true;
    for await (const part of inParts(bytes)) {
      await addPart(doorOf().database, key, part);
      isEmpty = false;
    }
    if (isEmpty) throw new Unsendable("The file is empty.");
    return fileView(await finishFile(doorOf().database, key, doorOf().now));
  } catch (fault) {
    await dropFile(doorOf().database, key);
    throw fault;
  }
}

/** Who could give it to no record at all keeps nothing here. */
function judgeSending(standing: Standing): void {
  const closed = holdingKinds().filter((of) => scopeFor(standing, of, "EDIT").is === "nothing");
  const [of] = closed;
  if (!of || closed.length < holdingKinds().length) return;
  throw new Forbidden(of.kind, "EDIT", whyNothingIsReached(standing.principal, of.kind, "EDIT"));
}

const bytesOfPart = 1_048_576;

async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let count = 0;
  for await (const piece of bytes) {
    gathered.push(piece);
    count += piece.length;
    if (count < bytesOfPart) continue;
    yield Buffer.concat(gathered);
    [gathered, count] = [[], 0];
  }
  if (count > 0) yield Buffer.concat(gathered);
}
