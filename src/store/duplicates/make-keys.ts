import type { Description } from "../description/description";
import type { Door } from "../door";
import { account, identifier, literal, sql } from "../sql";
import { type Values, valueColumns } from "../writing/stored-values";
import { comparedParts } from "./compared-parts";
import { comparedRow } from "./compared-rows";
import { hashedKeys } from "./hashed-keys";

/** The keys of a record by its UUID. */
export interface RecordKeys {
  readonly id: string;
  readonly keys: readonly string[];
}

const mostAtOnce = 500;

/**
 * Makes the keys of some records of the account that were written since theirs were made, whoever sees them; true while
 * there may be more. What somebody is just writing is left for the next time; the keys that somebody else is just
 * making are waited for: who looked past them would find no duplicate by them.
 */
export function makeKeys(door: Door, of: Description): Promise<boolean> {
  return door.inTransaction(async (inside) => {
    const { caller, customFields } = await inside.standing();
    const { database } = inside;
    await waitForMakers(inside, of, caller.accountId);
    const due = await database.run<{ id: string }>(
      sql`delete from duplicate_keys_due d where d.account_id = ${account} and d.kind = ${of.kind}::text and d.record_id = any(array(
        select o.record_id from duplicate_keys_due o where o.account_id = ${account} and o.kind = ${of.kind}::text
        limit ${literal(mostAtOnce)} for update skip locked)) returning d.record_id as id`,
      caller.accountId,
    );
    if (due.length === 0) return false;
    // They are held: what is read now is what their keys are due of.
    const ids = due.map(({ id }) => id);
    const rows = await database.run<Values>(
      sql`select ${valueColumns(of)} from ${identifier(of.table)} r where r.account_id = ${account} and r.id = any(${ids}::uuid[])`,
      caller.accountId,
    );
    const parts = comparedParts({ customFields }, of);
    const keyed = rows.map((row): RecordKeys => {
      const record = comparedRow(of, parts, row);
      return { id: record.id, keys: hashedKeys(of, parts, record) };
    });
    await database.run(
      sql`insert into duplicate_keys (account_id, record_id, kind, keys)
        select ${account}, v.id, ${of.kind}::text, v.keys from jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) v (id uuid, keys bigint[])
        on conflict (account_id, record_id) do update set keys = excluded.keys`,
      caller.accountId,
    );
    return due.length === mostAtOnce;
  });
}

/** One makes keys of a kind in an account at a time. */
const waitForMakers = ({ database }: Door, { kind }: Description, accountId: string): Promise<unknown> =>
  database.run(sql`select pg_advisory_xact_lock(hashtextextended(${account}::text || ${kind}::text, 0))`, accountId);
