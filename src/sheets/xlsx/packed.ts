import type { Readable } from "node:stream";
import { type Entry, type ZipFile, fromBuffer } from "yauzl";
import { Unreadable } from "../sheet";

/** What one part of a workbook may unpack to, in bytes. */
const mostUnpacked = 256 * 1024 * 1024;
const mostParts = 10_000;

/** The parts of a packed file by their names. No more is unpacked of one than it says it has, nor than is bounded. */
export class Packed {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws `Unreadable`. */
  static async open(bytes: Buffer): Promise<Packed> {
    try {
      const zip = await new Promise<ZipFile>((settle, refuse) => {
        fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (fault, opened) => {
          if (fault) refuse(fault);
          else settle(opened);
        });
      });
      return new Packed(zip, await entriesOf(zip));
    } catch {
      throw new Unreadable("The file is packed, and can't be unpacked: it may be broken off.");
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a part, piece by piece; nothing where there is no such part. Throws `Unreadable`. */
  async *texts(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) return;
    if (entry.uncompressedSize > mostUnpacked || entry.isEncrypted())
      throw new Unreadable(`${name} in the workbook is locked, or unpacks to more than ${mostUnpacked} bytes.`);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    try {
      for await (const chunk of await this.streamOf(entry)) yield decoder.decode(chunk as Buffer, { stream: true });
      yield decoder.decode();
    } catch {
      throw new Unreadable(`${name} in the workbook can't be unpacked, or is no UTF-8.`);
    }
  }

  private streamOf(entry: Entry): Promise<Readable> {
    return new Promise((settle, refuse) => {
      this.zip.openReadStream(entry, (fault, stream) => {
        if (fault) refuse(fault);
        else settle(stream);
      });
    });
  }
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((settle, refuse) => {
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > mostParts) refuse(new Error("too many parts"));
      else zip.readEntry();
    });
    zip.once("end", () => settle(entries));
    zip.once("error", refuse);
    zip.readEntry();
  });
}
