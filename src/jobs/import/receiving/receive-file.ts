import { openSheet } from "../../../sheets/open-sheet";
import { type SaidOfFile, type Sheet, Unreadable } from "../../../sheets/sheet";
import type { Door } from "../../../store/door";
import { day } from "../../../store/day";
import { addPart, beginFile, dropFile, finishFile } from "../../../store/files/write-file";
import { apiId } from "../../../store/ids";
import { type KeptLine, insertImport } from "../../../store/imports/imports";
import { importDays, judgeImport, linesFile } from "../../../store/imports/judge-import";
import { orderToldBy } from "../values/day";
import { LineParts } from "./line-parts";

/** A file of records as it is sent: what whoever sends it calls it and says of it, and its bytes as they come. */
export interface SentFile {
  readonly name: string;
  readonly said: SaidOfFile;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const mostSampled = 10;

/**
 * Keeps the lines of a file as they are read: nothing of it is in memory but the part at hand (of a packed one, its packed
 * bytes). Throws `Unauthenticated` and `Forbidden` before the first byte is read, `Unreadable`. Gives the import's id.
 */
export async function receiveFile(doorOf: () => Door, send: () => Promise<SentFile>): Promise<string> {
  const standing = await doorOf().standing();
  judgeImport(standing, "CREATE");
  // What was sent is told, and nothing is kept that can't be told.
  judgeImport(standing, "VIEW");
  const { name, said, bytes } = await send();
  const { accountId, userId: creatorId, apiTokenId } = standing.caller;
  const sheet = await openSheet(bytes, said);
  const order = { kind: linesFile, name, mediaType: "application/gzip", about: {} };
  const door = doorOf();
  const fileId = await beginFile(door.database, { accountId, creatorId, apiTokenId, jobId: null }, order, door.now);
  const key = { accountId, fileId };
  try {
    const { told, sample, count } = await keepLines(sheet, (part) => addPart(doorOf().database, key, part));
    if (count === 0) throw new Unreadable(nothingIn(sheet.headings()));
    await doorOf().inTransaction(async (inside) => {
      await finishFile(inside.database, key, inside.now);
      const found = { ...sheet.found(), headings: sheet.headings(), sample, lines: count, dayOrder: told };
      const expiresAt = new Date(inside.now.getTime() + importDays * day);
      await insertImport(inside, fileId, { ...found, name, fileId }, expiresAt);
    });
    return apiId("import", fileId);
  } catch (fault) {
    await dropFile(doorOf().database, key);
    throw fault;
  }
}

const nothingIn = (headings: readonly string[]): string =>
  headings.length === 0
    ? "There is nothing in the file: it has to have a line with headings, and a line for each record below it."
    : "There is not one record in the file: below the line with the headings a line for each has to stand.";

interface Kept {
  readonly told: string | null;
  readonly sample: readonly KeptLine[];
  readonly count: number;
}

async function keepLines(sheet: Sheet, keep: (part: Buffer) => Promise<void>): Promise<Kept> {
  const parts = new LineParts();
  const sample: KeptLine[] = [];
  const told = new Set<string>();
  for await (const line of sheet.lines) {
    if (sample.length < mostSampled) sample.push(line);
    for (const cell of line.cells) {
      const order = orderToldBy(cell);
      if (order !== null) told.add(order);
    }
    const part = await parts.add(line);
    if (part !== null) await keep(part);
  }
  const last = await parts.taken();
  if (last !== null) await keep(last);
  const [only = null, other] = told;
  return { told: other === undefined ? only : null, sample, count: parts.count };
}
