import type { Actor } from "../change-log";
import type { Database } from "../database";
import type { Description } from "../description/description";
import { describedKinds } from "../description/registry";
import { allowForgetting } from "../forgetting";
import { account, column, identifier, sql } from "../sql";
import { dropHeld } from "../files/hold-file";
import { fileFieldOf } from "../files/held-in-sight";
import { forgetMerged } from "../merging/forget-merged";
import { cutLinks } from "./cut-links";
import { day } from "../day";

/** How long a record lies in the trash (`rights.md` 5.5). */
const daysInTrash = 30;
const mostRecords = 250;
const mostEntries = 5_000;

/** The kinds that have a trash. */
export const purgedKinds = (): readonly Description[] => describedKinds().filter(({ trash }) => trash);

/**
 * Takes some records for good whose time in the trash is over, with their AUTOMATIC entries and what links to them;
 * of what is too much for one transaction a part. True while there may be more. What somebody is just taking out of
 * the trash is left to him.
 */
export async function purgeSome(database: Database, actor: Actor, of: Description): Promise<boolean> {
  const ids = await overdue(database, actor, of);
  if (ids.length === 0) return false;
  if (!(await takeForGood(database, actor, of, ids))) return true;
  return ids.length === mostRecords;
}

/** Takes these records for good, likewise; false where there was too much, of which a part is done. */
export async function takeForGood(
  database: Database,
  actor: Actor,
  of: Description,
  ids: readonly string[],
): Promise<boolean> {
  if (!(await cutLinks(database, actor, of, ids))) return false;
  if (!(await dropEntries(database, actor, of, ids))) return false;
  await forgetMerged(database, actor, of, ids);
  if (fileFieldOf(of)) await dropHeld(database, actor.accountId, of, ids);
  for (const link of of.links) {
    if (link.cardinality !== "through") continue;
    await database.run(
      sql`delete from ${identifier(link.through)} y where y.account_id = ${account} and ${column("y", link.from)} = any(${ids}::uuid[])`,
      actor.accountId,
    );
  }
  await database.run(
    sql`delete from ${identifier(of.table)} r where r.account_id = ${account} and r.id = any(${ids}::uuid[])`,
    actor.accountId,
  );
  return true;
}

async function overdue(database: Database, { accountId, at }: Actor, of: Description): Promise<readonly string[]> {
  const before = new Date(at.getTime() - daysInTrash * day);
  const rows = await database.run<{ id: string }>(
    sql`select r.id from ${identifier(of.table)} r where r.account_id = ${account} and r.deleted_at <= ${before}::timestamptz
      order by r.deleted_at, r.id limit ${mostRecords}::integer for update of r skip locked`,
    accountId,
  );
  return rows.map(({ id }) => id);
}

/** False where there may be more. */
async function dropEntries(
  database: Database,
  { accountId }: Actor,
  of: Description,
  ids: readonly string[],
): Promise<boolean> {
  await allowForgetting(database);
  const gone = await database.run(
    sql`delete from change c where c.account_id = ${account} and (c.transaction, c.id) in (
      select o.transaction, o.id from change o where o.account_id = ${account} and o.kind = ${of.kind}::text and o.record_id = any(${ids}::uuid[])
      limit ${mostEntries}::integer) returning 1`,
    accountId,
  );
  return gone.length < mostEntries;
}
