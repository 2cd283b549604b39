import { isDescribed } from "../description/registry";
import type { Door } from "../door";
import { account, literal, sql } from "../sql";

/** A record that an import has written. */
export interface WrittenRecord {
  readonly kind: string;
  /** UUID */
  readonly id: string;
  readonly isNew: boolean;
  /** The version that it first left it in. */
  readonly version: number;
}

/** Where reading goes on: behind this record. */
export type WrittenPlace = Pick<WrittenRecord, "kind" | "id">;

/** The records that an import has written, as the change log tells it: in the order of their kinds and ids. */
export async function writtenBy(
  door: Door,
  importId: string,
  after: WrittenPlace | null,
  most: number,
): Promise<readonly WrittenRecord[]> {
  const { kind, id } = after ?? { kind: "", id: null };
  const { rows } = await door.read<WrittenRecord>(
    // That it is an import is said twice: the index knows it only so.
    () => sql`select c.kind, c.record_id as id, bool_or(c.action = 'CREATE') as "isNew", min(c.version) as version
      from change c where c.account_id = ${account} and c.via = ${`import:${importId}`}::text and c.via like 'import:%'
        and (c.kind > ${kind}::text or (c.kind = ${kind}::text and c.record_id > ${id}::uuid))
      group by c.kind, c.record_id order by c.kind, c.record_id limit ${literal(most)}`,
  );
  return rows.filter((row) => isDescribed(row.kind));
}
