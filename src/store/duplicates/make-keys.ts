import type { Description } from "../description/description";
import type { Door } from "../door";
import { account, sql } from "../sql";
import { takeDue } from "./keys-due";
import { keysOfRecords } from "./made-keys";
import { renewKeys } from "./renew-keys";

const mostAtOnce = 500;

/**
 * Makes the keys of some records of the account that were written since theirs were made, or have them made another way
 * than now, whoever sees them; true while there may be more. What somebody is just writing is left for the next time; the
 * keys that somebody else is just making are waited for: who looked past them would find no duplicate by them.
 */
export function makeKeys(door: Door, of: Description): Promise<boolean> {
  return door.inTransaction(async (inside) => {
    const { accountId } = (await inside.standing()).caller;
    await waitForMakers(inside, of, accountId);
    const taken = await takeDue(inside.database, of, accountId, mostAtOnce);
    if (taken.due.length > 0) await putKeys(inside, of, accountId, taken.due);
    const room = mostAtOnce - taken.due.length;
    return room === 0 || renewKeys(inside, of, taken, room);
  });
}

async function putKeys(inside: Door, of: Description, accountId: string, ids: readonly string[]): Promise<void> {
  const keyed = await keysOfRecords(inside, of, ids);
  await inside.database.run(
    sql`insert into duplicate_keys (account_id, record_id, kind, keys)
      select ${account}, v.id, ${of.kind}::text, v.keys from jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) v (id uuid, keys bigint[])
      on conflict (account_id, record_id) do update set keys = excluded.keys`,
    accountId,
  );
}

/** One makes keys of a kind in an account at a time. */
const waitForMakers = ({ database }: Door, { kind }: Description, accountId: string): Promise<unknown> =>
  database.run(sql`select pg_advisory_xact_lock(hashtextextended(${account}::text || ${kind}::text, 0))`, accountId);
