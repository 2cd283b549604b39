import { crc32, deflateRawSync, constants } from "node:zlib";

/**
 * A zip archive that is written piece by piece, by whoever goes on with it: what has to be known of the pieces before is
 * `Written`, some numbers. Each piece is deflated by itself and flushed to a whole byte, so that the pieces behind each
 * other are one deflated stream (RFC 1951).
 */
export interface Written {
  readonly name: string;
  /** Where its header stands in the archive. */
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

const most = 0xffff_ffff;
/** Sizes stand behind the entry; names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** The first day that the format knows: an archive says nothing of when it was made. */
const day = 0x0021;

/** The header in front of an entry. */
export function openEntry(name: string, at: number): { readonly bytes: Buffer; readonly entry: Written } {
  const text = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(day, 12);
  header.writeUInt16LE(text.length, 26);
  return { bytes: Buffer.concat([header, text]), entry: { name, at, crc: 0, packed: 0, unpacked: 0 } };
}

/** The next piece of an entry. Throws a `RangeError` where the entry grows beyond what the format holds. */
export function packPiece(entry: Written, text: string): { readonly bytes: Buffer; readonly entry: Written } {
  const plain = Buffer.from(text);
  const bytes = deflateRawSync(plain, { finishFlush: constants.Z_SYNC_FLUSH });
  const grown = {
    ...entry,
    crc: crc32(plain, entry.crc),
    packed: entry.packed + bytes.length,
    unpacked: entry.unpacked + plain.length,
  };
  if (grown.unpacked > most || grown.at + grown.packed > most) throw new RangeError("the entry is too large");
  return { bytes, entry: grown };
}

/** An empty last block. */
const end = Buffer.from([0x03, 0x00]);

/** What stands behind an entry. */
export function closeEntry(entry: Written): { readonly bytes: Buffer; readonly entry: Written } {
  const closed = { ...entry, packed: entry.packed + end.length };
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(0x0807_4b50, 0);
  writeSizes(sizes, closed, 4);
  return { bytes: Buffer.concat([end, sizes]), entry: closed };
}

function writeSizes(into: Buffer, { crc, packed, unpacked }: Written, at: number): void {
  into.writeUInt32LE(crc, at);
  into.writeUInt32LE(packed, at + 4);
  into.writeUInt32LE(unpacked, at + 8);
}

/** The end of an archive of these entries, which begins at `at`. */
export function directoryOf(entries: readonly Written[], at: number): Buffer {
  const listed = Buffer.concat(entries.map(listedEntry));
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x0605_4b50, 0);
  last.writeUInt16LE(entries.length, 8);
  last.writeUInt16LE(entries.length, 10);
  last.writeUInt32LE(listed.length, 12);
  last.writeUInt32LE(at, 16);
  return Buffer.concat([listed, last]);
}

function listedEntry(entry: Written): Buffer {
  const text = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x0201_4b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(version, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(deflated, 10);
  header.writeUInt16LE(day, 14);
  writeSizes(header, entry, 16);
  header.writeUInt16LE(text.length, 28);
  header.writeUInt32LE(entry.at, 42);
  return Buffer.concat([header, text]);
}
