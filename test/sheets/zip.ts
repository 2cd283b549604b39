import { crc32, deflateRawSync } from "node:zlib";

/** A packed file of these parts; `unpacked` lies about how large each is. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>, unpacked?: number): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const [name, said] of Object.entries(parts)) {
    const bytes = Buffer.from(said);
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    for (const [header, from] of [
      [local, 4],
      [central, 6],
    ] as const) {
      header.writeUInt16LE(20, from);
      header.writeUInt16LE(8, from + 4);
      header.writeUInt32LE(crc32(bytes), from + 10);
      header.writeUInt32LE(packed.length, from + 14);
      header.writeUInt32LE(unpacked ?? bytes.length, from + 18);
      header.writeUInt16LE(name.length, from + 22);
    }
    central.writeUInt32LE(at, 42);
    const head = Buffer.from(name);
    locals.push(local, head, packed);
    centrals.push(central, head);
    at += local.length + head.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(centrals.length / 2, 8);
  end.writeUInt16LE(centrals.length / 2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
