import type { Door } from "../door";
import { uuidBehind } from "../ids";
import { Forbidden } from "../refusals";
import { type Sql, account, sql } from "../sql";
import type { Standing } from "../standing";
import { type FileFacts, fileColumns } from "./file-facts";
import { fileKindOf } from "./file-kind";
import { isHeldInSight } from "./held-in-sight";

/** A file that is whole, and of how many parts. */
export interface WholeFile extends FileFacts {
  readonly kind: string;
  readonly parts: number;
}

interface FileRow extends WholeFile {
  readonly about: object;
}

/**
 * A file of the caller's, or of a record that he sees with its file; null for any other, an unknown one, and one that is
 * not whole yet or has expired. Throws `Forbidden` for whom its kind is closed by now.
 */
export async function findFile(door: Door, id: string): Promise<WholeFile | null> {
  const { standing, rows } = await readFiles(door, [id]);
  const [file] = rows;
  return file ? judged(standing, file) : null;
}

/** In the order of the ids; null as `findFile`, and where that throws. */
export async function findFiles(door: Door, ids: readonly string[]): Promise<readonly (WholeFile | null)[]> {
  const { standing, rows } = await readFiles(door, ids);
  return ids.map((id) => {
    const file = rows.find((row) => row.id === uuidBehind(id, "file"));
    return file && isOpen(standing, file) ? file : null;
  });
}

/** One part; null where it is gone. It is judged as the file: what is closed meanwhile is read no further. */
export async function readPart(door: Door, fileId: string, part: number): Promise<Buffer | null> {
  const { standing, rows } = await door.read<Pick<FileRow, "kind" | "about"> & { readonly bytes: Buffer }>(
    (current) => sql`select f.kind, f.about, p.bytes from file f
      join file_part p on p.account_id = ${account} and p.file_id = f.id and p.part = ${part}::integer
      where f.account_id = ${account} and f.id = ${fileId}::uuid and ${isOpenTo(current)}`,
  );
  const [found] = rows;
  return found ? judged(standing, found).bytes : null;
}

function readFiles(door: Door, ids: readonly string[]) {
  const uuids = ids.flatMap((id) => uuidBehind(id, "file") ?? []);
  return door.read<FileRow>(
    (standing) => sql`select ${fileColumns}, f.kind, f.about, f.parts from file f
      where f.account_id = ${account} and f.id = any(${uuids}::uuid[]) and f.whole_at is not null
        and coalesce(f.expires_at > ${door.now}::timestamptz, true) and ${isOpenTo(standing)}`,
  );
}

/** What a record holds is open with the record, to its maker like to anybody else. */
const isOpenTo = (standing: Standing): Sql =>
  sql`(f.holder_id is null and ${isOwn(standing)} or ${isHeldInSight(standing)})`;

/** Another's is as unknown (`cases.md` 25). Who comes with an API token has those that were asked for with it. */
export function isOwn({ caller }: Standing): Sql {
  const own = sql`f.maker_id = ${caller.userId}::uuid`;
  return caller.apiTokenId === null ? own : sql`${own} and f.api_token_id = ${caller.apiTokenId}::uuid`;
}

function judged<File extends Pick<FileRow, "kind" | "about">>(standing: Standing, file: File): File {
  fileKindOf(file.kind).judge(standing, file.about);
  return file;
}

function isOpen(standing: Standing, file: FileRow): boolean {
  try {
    judged(standing, file);
    return true;
  } catch (fault) {
    if (fault instanceof Forbidden) return false;
    throw fault;
  }
}
