import type { Description } from "../description/description";
import type { Database } from "../database";
import type { Door } from "../door";
import { apiId, uuidBehind } from "../ids";
import { account, sql } from "../sql";
import { type FileFacts, fileColumns } from "./file-facts";
import { registerFileKind } from "./file-kind";
import { isOwn } from "./read-file";

/** A file that was sent for a record to hold: its maker's alone until one does, for a day. */
export const heldFile = "HELD";

registerFileKind({ kind: heldFile, days: 1, judge: () => undefined, auditPart: "heldFile" });

/** What a record says of the file that it holds. */
export const shownOfHeld = ({ id, name, mediaType, bytes }: FileFacts): object => ({
  ...{ id: apiId("file", id), name, mediaType, bytes },
});

/** A file that the caller has sent and that no record holds yet, locked until the transaction ends; null for any other. */
export async function lockSentFile(door: Door, id: string): Promise<FileFacts | null> {
  const { rows } = await door.read<FileFacts>(
    (standing) => sql`select ${fileColumns} from file f
      where f.account_id = ${account} and f.id = ${uuidBehind(id, "file")}::uuid and f.kind = ${heldFile}::text
        and f.holder_id is null and f.whole_at is not null and f.expires_at > ${door.now}::timestamptz and ${isOwn(standing)}
      for update of f`,
  );
  return rows[0] ?? null;
}

/** From here on the record holds it, for good, and who sees the record opens it. */
export async function holdFile(database: Database, accountId: string, of: Description, id: string, file: FileFacts) {
  await database.run(
    sql`update file f set holder_kind = ${of.kind}::text, holder_id = ${id}::uuid, expires_at = null
      where f.account_id = ${account} and f.id = ${file.id}::uuid`,
    accountId,
  );
  await database.run(
    sql`update file_part p set expires_at = null where p.account_id = ${account} and p.file_id = ${file.id}::uuid`,
    accountId,
  );
}

/** Drops what these records of a kind hold. `ids` are UUIDs. */
export async function dropHeld(database: Database, accountId: string, of: Description, ids: readonly string[]) {
  const held = sql`f.account_id = ${account} and f.holder_kind = ${of.kind}::text and f.holder_id = any(${ids}::uuid[])`;
  await database.run(
    sql`delete from file_part p where p.account_id = ${account} and p.file_id in (select f.id from file f where ${held})`,
    accountId,
  );
  await database.run(sql`delete from file f where ${held}`, accountId);
}
