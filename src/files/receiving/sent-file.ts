import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { Busboy, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import { isText } from "../../store/description/values";

/** The body of a request is larger than it may be. */
export class TooLarge extends Error {}
/** What was sent can't be taken as it is. */
export class Unsendable extends Error {}

/** A file as it comes. */
export interface SentFile {
  /** What whoever sends it calls it; null where he does not say. */
  readonly name: string | null;
  /** As whoever sends it says. */
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What a request brings a file with. */
export interface Sending {
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
  readonly query: Readonly<Record<string, unknown>>;
}

/** What a file may be: so many bytes, and what else to do with a larger one. */
export interface SentLimit {
  readonly most: number;
  readonly instead: string;
}

/**
 * The file that a request brings: its body, or the file of a form. Throws `Unsendable`; its bytes throw `TooLarge`, and
 * `Unsendable` where they break off, or another file comes behind them.
 */
export async function sentFile({ headers, body, query }: Sending, limit: SentLimit): Promise<SentFile> {
  const given = nameIn(query["name"]);
  const type = headers["content-type"] ?? "";
  if (!/^multipart\/form-data/i.test(type))
    return { name: given, mediaType: mediaTypeOf(type), bytes: bounded(body, limit) };
  const { name, mediaType, file, rest } = await firstFile({ ...headers, "content-type": type }, body);
  return { name: given ?? nameIn(name), mediaType: mediaTypeOf(mediaType), bytes: alone(bounded(file, limit), rest) };
}

const mostOfName = 250;

/** Null for none. */
function nameIn(said: unknown): string | null {
  if (typeof said !== "string" || said === "") return null;
  if (!isText(said) || /\p{Cc}/u.test(said) || said.length > mostOfName)
    throw new Unsendable(`A file has a name of at most ${mostOfName} characters, without line breaks and the like.`);
  return said;
}

/** The type alone, without what else is said of it; what none can read is any bytes. */
function mediaTypeOf(said: string): string {
  const [type = ""] = said.split(";");
  return /^[a-z0-9.+-]{1,100}\/[a-z0-9.+-]{1,100}$/i.test(type.trim())
    ? type.trim().toLowerCase()
    : "application/octet-stream";
}

async function* bounded(bytes: Readable, { most, instead }: SentLimit): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const piece of whole(bytes)) {
    count += piece.length;
    if (count > most) throw new TooLarge(`A file has at most ${most} bytes: ${instead}.`);
    yield piece;
  }
}

/** The bytes of a file behind which its form ends. */
async function* alone(bytes: AsyncIterable<Uint8Array>, rest: Promise<void>): AsyncGenerator<Uint8Array> {
  yield* bytes;
  await rest;
}

const brokenOff = (): Unsendable => new Unsendable("The file breaks off before its end: send it again.");

/** A form that ends, or a connection that does, before the file does breaks it off. Throws `Unsendable`. */
async function* whole(bytes: Readable): AsyncGenerator<Buffer> {
  try {
    yield* bytes as AsyncIterable<Buffer>;
  } catch {
    throw brokenOff();
  }
}

interface FileOfForm {
  readonly name: string;
  readonly mediaType: string;
  readonly file: Readable;
  /** Settles when the form has ended behind it; throws `Unsendable` where it brings more, or breaks off. */
  readonly rest: Promise<void>;
}

/** Throws `Unsendable` where the header does not say what stands between the parts. */
function formOf(headers: BusboyHeaders): BusboyInstance {
  try {
    return new Busboy({ headers, limits: { files: 1, fields: 20, fieldSize: 10_000, parts: 30 } });
  } catch {
    throw new Unsendable("The header Content-Type of a form says its boundary: multipart/form-data; boundary=…");
  }
}

function endOf(form: BusboyInstance, body: Readable): Promise<void> {
  const end = new Promise<void>((settle, refuse) => {
    form.once("finish", settle);
    form.once("filesLimit", () => refuse(new Unsendable("A form brings one file: send each by itself.")));
    for (const stream of [form, body]) stream.once("error", () => refuse(brokenOff()));
  });
  // Whoever does not read the file to its end does not ask.
  end.catch(() => undefined);
  return end;
}

function firstFile(headers: BusboyHeaders, body: Readable): Promise<FileOfForm> {
  return new Promise((settle, refuse) => {
    const form = formOf(headers);
    const rest = endOf(form, body);
    form.on("file", (_field, file, name, _encoding, mediaType) => {
      // A fault that comes before the file is read would be heard by nobody, and end the process: the file keeps it.
      const breakOff = (fault: Error): void => void file.destroy(fault);
      file.on("error", breakOff);
      body.on("error", breakOff);
      settle({ name, mediaType, file, rest });
    });
    const nothing = (): void => refuse(new Unsendable("The form has no file in it."));
    form.on("finish", nothing);
    form.on("error", nothing);
    body.on("error", refuse);
    body.pipe(form);
  });
}
