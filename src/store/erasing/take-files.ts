import { type Actor, logChanges } from "../change-log";
import type { Database } from "../database";
import type { Description } from "../description/description";
import { fileFieldOf } from "../files/held-in-sight";
import { dropHeld } from "../files/hold-file";
import { account, identifier, sql } from "../sql";
import { type Values, valueColumns, valuesOf } from "../writing/stored-values";
import { changedChange } from "../writing/write-rows";

/** Takes what these records hold, for good, each with a new version and a change row. `ids` are UUIDs. */
export async function takeFiles(
  database: Database,
  actor: Actor,
  of: Description,
  ids: readonly string[],
): Promise<void> {
  const field = fileFieldOf(of);
  if (!field || ids.length === 0) return;
  const rows = await database.run<Values>(
    sql`select ${valueColumns(of)} from ${identifier(of.table)} r where r.account_id = ${account}
      and r.id = any(${ids}::uuid[]) and r.${identifier(field.column)} is not null order by r.id for update of r`,
    actor.accountId,
  );
  if (rows.length === 0) return;
  const before = rows.map((row) => valuesOf(of, row));
  const holders = before.map(({ id }) => id as string);
  await dropHeld(database, actor.accountId, of, holders);
  await database.run(
    sql`update ${identifier(of.table)} r set ${identifier(field.column)} = null, version = r.version + 1, updated_at = ${actor.at}::timestamptz
      where r.account_id = ${account} and r.id = any(${holders}::uuid[])`,
    actor.accountId,
  );
  await logChanges(
    database,
    actor,
    before.map((values) => changedChange(of, "UPDATE", values, { ...values, [field.name]: null })),
  );
}
