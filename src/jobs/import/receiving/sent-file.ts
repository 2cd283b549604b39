import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { type SaidOfFile, Unreadable, encodings } from "../../../sheets/sheet";
import type { SentFile } from "./receive-file";

/** The body of a request is larger than it may be. */
export class TooLarge extends Error {}

/** The file that a request brings: its body, or the first file of a form. */
export async function sentFile(
  headers: IncomingHttpHeaders,
  body: Readable,
  query: Readonly<Record<string, unknown>>,
  most: number,
): Promise<SentFile> {
  const said = saidIn(query);
  const given = typeof query["name"] === "string" ? query["name"] : null;
  const type = headers["content-type"] ?? "";
  if (!/^multipart\/form-data/i.test(type)) return { name: given ?? "import", said, bytes: bounded(body, most) };
  const { name, file } = await firstFile({ ...headers, "content-type": type }, body);
  return { name: given ?? name, said, bytes: bounded(file, most) };
}

/** What the query of the address says of the file. Throws `Unreadable` for what can't be. */
function saidIn({ encoding, delimiter, header }: Readonly<Record<string, unknown>>): SaidOfFile {
  const found = encodings.find((each) => each === encoding) ?? null;
  if (encoding !== undefined && found === null) throw new Unreadable(`encoding is one of ${encodings.join(", ")}.`);
  if (delimiter !== undefined && (typeof delimiter !== "string" || !/^[^"\r\n\w]$/.test(delimiter)))
    throw new Unreadable("delimiter is one sign, and no letter, digit or quote.");
  if (header !== undefined && (typeof header !== "string" || !/^\d{1,6}$/.test(header)))
    throw new Unreadable("header is the number of the line with the headings, from 1 on; 0 for none.");
  return {
    encoding: found,
    delimiter: delimiter ?? null,
    header: header === undefined ? null : Number(header),
  };
}

async function* bounded(bytes: Readable, most: number): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    count += piece.length;
    if (count > most) throw new TooLarge(`A file has at most ${most} bytes: part it, or pack it as .xlsx.`);
    yield piece;
  }
}

function firstFile(
  headers: BusboyHeaders,
  body: Readable,
): Promise<{ readonly name: string; readonly file: Readable }> {
  return new Promise((settle, refuse) => {
    const form = new Busboy({ headers, limits: { files: 1, fields: 20, fieldSize: 10_000, parts: 30 } });
    form.on("file", (_field, file, name) => {
      settle({ name: name === "" ? "import" : name, file });
    });
    const nothing = (): void => refuse(new Unreadable("The form has no file in it."));
    form.on("finish", nothing);
    form.on("error", nothing);
    body.on("error", refuse);
    body.pipe(form);
  });
}
