import { keysVersion } from "../../duplicates/finding/keys-version";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { account, identifier, sql } from "../sql";
import type { KeysDue } from "./keys-due";
import { keysOfRecords } from "./made-keys";

const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Makes the keys of up to so many records anew that were made another way, in the order of their ids; true while there may
 * be more. Only what has keys gets others: what has none is due, or is just being written; what somebody is just deleting
 * is passed over.
 */
export async function renewKeys(
  inside: Door,
  of: Description,
  { version, renewedTo }: KeysDue,
  most: number,
): Promise<boolean> {
  const isOlder = version !== null && version < keysVersion;
  if (version !== null && !isOlder && renewedTo === null) return false;
  const { accountId } = (await inside.standing()).caller;
  const ids = version === null ? [] : await idsBehind(inside, of, isOlder ? beforeAll : (renewedTo ?? beforeAll), most);
  const keyed = ids.length === 0 ? [] : await keysOfRecords(inside, of, ids);
  if (keyed.length > 0)
    await inside.database.run(
      sql`with held as (select k.record_id as id from duplicate_keys k
          where k.account_id = ${account} and k.record_id = any(${ids}::uuid[]) for update skip locked)
        update duplicate_keys d set keys = v.keys from jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) v (id uuid, keys bigint[])
        where d.account_id = ${account} and d.record_id = v.id and d.keys <> v.keys and v.id in (select h.id from held h)`,
      accountId,
    );
  const isLast = ids.length < most;
  await inside.database.run(
    sql`insert into duplicate_keys_made (account_id, kind, version, renewed_to)
      values (${account}, ${of.kind}::text, ${keysVersion}::integer, ${isLast ? null : (ids.at(-1) ?? null)}::uuid)
      on conflict (account_id, kind) do update set version = excluded.version, renewed_to = excluded.renewed_to`,
    accountId,
  );
  return !isLast;
}

async function idsBehind(inside: Door, { table }: Description, id: string, most: number): Promise<readonly string[]> {
  const { accountId } = (await inside.standing()).caller;
  const rows = await inside.database.run<{ id: string }>(
    sql`select r.id from ${identifier(table)} r where r.account_id = ${account} and r.id > ${id}::uuid order by r.id limit ${most}::integer`,
    accountId,
  );
  return rows.map((row) => row.id);
}
