import type { Database } from "../database";
import type { Description } from "../description/description";
import { account, literal, sql } from "../sql";

/** What is to be made of a kind's keys in an account. */
export interface KeysDue {
  /** UUIDs of records that were written since theirs were made. */
  readonly due: readonly string[];
  /** The way by which the others were made; null where there are none. */
  readonly version: number | null;
  /** Of an older way the record up to which they are made anew; null where none are left. */
  readonly renewedTo: string | null;
}

/** Takes up to so many records whose keys are due, and holds them: what is read from now on is what their keys are due of. */
export async function takeDue(
  database: Database,
  { kind }: Description,
  accountId: string,
  most: number,
): Promise<KeysDue> {
  const [taken] = await database.run<KeysDue>(
    sql`with taken as (
        delete from duplicate_keys_due d where d.account_id = ${account} and d.kind = ${kind}::text and d.record_id = any(array(
          select o.record_id from duplicate_keys_due o where o.account_id = ${account} and o.kind = ${kind}::text
          limit ${literal(most)} for update skip locked)) returning d.record_id as id)
      select array(select t.id from taken t) as due, m.version, m.renewed_to as "renewedTo"
      from (select 1) one left join duplicate_keys_made m on m.account_id = ${account} and m.kind = ${kind}::text`,
    accountId,
  );
  return taken ?? { due: [], version: null, renewedTo: null };
}
