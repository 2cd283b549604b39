import { type Actor, logChanges } from "../change-log";
import type { Description, ThroughLink } from "../description/description";
import type { Database } from "../database";
import { account, column, identifier, nothingMore, sql } from "../sql";
import { inputName } from "../writing/draft";
import { type Values, valueColumns, valuesOf } from "../writing/stored-values";
import { changedChange } from "../writing/write-rows";
import { type Incoming, incomingLinks } from "./incoming";

const mostHolders = 250;

/**
 * Cuts what leads to records that are about to go, each cut with a new version and a change row of the record that
 * loses the link, by nobody (`system`). False where there may be more: they are left to the next transaction.
 */
export async function cutLinks(
  database: Database,
  actor: Actor,
  of: Description,
  ids: readonly string[],
): Promise<boolean> {
  for (const incoming of incomingLinks(of)) {
    const count = await cutSome(database, actor, incoming, ids);
    if (count === mostHolders) return false;
  }
  return true;
}

async function cutSome(database: Database, actor: Actor, incoming: Incoming, ids: readonly string[]): Promise<number> {
  const { holder, through } = incoming;
  const rows = await database.run<Values>(
    sql`select ${valueColumns(holder)} from ${identifier(holder.table)} r where r.account_id = ${account}
      and ${incoming.holds(ids)} and r.id <> all(${ids}::uuid[]) order by r.id limit ${mostHolders}::integer for update of r`,
    actor.accountId,
  );
  if (rows.length === 0) return 0;
  const held = rows.map((row) => valuesOf(holder, row));
  const before = through ? await withLists(database, actor, through, held) : held;
  await clear(database, actor, incoming, held.map(idOf), ids);
  const gone = new Set(ids);
  const changes = before.map((values) => changedChange(holder, "UPDATE", values, incoming.without(values, gone)));
  await logChanges(database, actor, changes);
  return rows.length;
}

const idOf = (values: Values): string => values["id"] as string;

/** The holders with the list of what their link by a table leads to. */
async function withLists(
  database: Database,
  { accountId }: Actor,
  link: ThroughLink,
  held: readonly Values[],
): Promise<readonly Values[]> {
  const pairs = await database.run<{ from: string; to: string }>(
    sql`select ${column("y", link.from)} as "from", ${column("y", link.to)} as "to" from ${identifier(link.through)} y
      where y.account_id = ${account} and ${column("y", link.from)} = any(${held.map(idOf)}::uuid[])`,
    accountId,
  );
  const listOf = (id: string): readonly string[] => pairs.flatMap(({ from, to }) => (from === id ? [to] : [])).sort();
  return held.map((values) => ({ ...values, [inputName(link)]: listOf(idOf(values)) }));
}

async function clear(
  database: Database,
  { accountId, at }: Actor,
  { holder, cleared, through }: Incoming,
  holders: readonly string[],
  ids: readonly string[],
): Promise<void> {
  const more = cleared ? sql`, ${cleared}` : nothingMore;
  await database.run(
    sql`update ${identifier(holder.table)} r set version = r.version + 1, updated_at = ${at}::timestamptz${more}
      where r.account_id = ${account} and r.id = any(${holders}::uuid[])`,
    accountId,
  );
  if (!through) return;
  await database.run(
    sql`delete from ${identifier(through.through)} y where y.account_id = ${account}
      and ${column("y", through.from)} = any(${holders}::uuid[]) and ${column("y", through.to)} = any(${ids}::uuid[])`,
    accountId,
  );
}
