import type { Description, OneLink } from "../../description/description";
import { descriptionOf } from "../../description/registry";
import { numberedChangeId } from "../../change-id";
import { Conflict } from "../../refusals";
import { account, column, identifier, join, sql } from "../../sql";
import { factsAsJson } from "../../writing/at-once/as-json";
import type { Values } from "../../writing/stored-values";
import { type StandIns, leadingOn } from "../stand-ins";
import { type Undoing, mergeOf } from "./undoing";

/**
 * Puts the absorbed records back as they were, with a new version. What they led to may be gone by now: a link leads on to
 * where that was merged into, or nowhere; who was removed meanwhile is responsible for nothing, and the survivor's
 * responsible user is in that place.
 */
export async function putBack(undoing: Undoing): Promise<void> {
  const { database, actor, of } = undoing;
  const names = await columnsKept(undoing, of.table, "id");
  const others = names.filter((name) => name !== "version" && name !== "updated_at");
  const columns = join(others.map(identifier), ", ");
  const values = join(
    others.map((name) => column("v", name)),
    ", ",
  );
  const changed = JSON.stringify(await mended(undoing));
  const back = await database.run(
    sql`insert into ${identifier(of.table)} (account_id, version, updated_at, ${columns})
      select ${account}, v.version + 2, ${actor.at}::timestamptz, ${values}
      from merged_row m join jsonb_to_recordset(${changed}::jsonb) c (number integer, held jsonb) on c.number = m.number
        cross join lateral jsonb_populate_record(null::${identifier(of.table)}, m.held || c.held) v
      where m.account_id = ${account} and m.merge_id = ${mergeOf(undoing)} and m.from_table = ${of.table}::text and m.by_column = 'id'
      returning id`,
    actor.accountId,
  );
  if (back.length !== undoing.merge.duplicateIds.length) throw new Conflict();
}

/** A change row of each record that is back. */
export async function logRestored({ database, actor, of, merge }: Undoing): Promise<void> {
  const deletedAt = JSON.stringify({ deletedAt: actor.at.toISOString() });
  await database.run(
    sql`insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
      select ${account}, ${numberedChangeId(sql`n.number`)}, ${of.kind}::text, n.id, 'RESTORE', ${actor.userId}::uuid, ${actor.via}::text,
        ${deletedAt}::jsonb, '{"deletedAt":null}'::jsonb, n.facts, n.facts, n.version, ${actor.at}::timestamptz
      from (select r.id, r.version, ${factsAsJson(of, "r")} as facts, row_number() over (order by r.id) as number
        from ${identifier(of.table)} r where r.account_id = ${account} and r.id = any(${merge.duplicateIds}::uuid[])) n`,
    actor.accountId,
  );
}

/** The columns of rows that were kept, the account's aside. */
export async function columnsKept(
  { database, actor, merge }: Undoing,
  table: string,
  byColumn: string,
): Promise<readonly string[]> {
  const rows = await database.run<{ name: string }>(
    sql`select k.name from (select m.held from merged_row m where m.account_id = ${account} and m.merge_id = ${merge.id}::uuid
        and m.from_table = ${table}::text and m.by_column = ${byColumn}::text limit 1) h
      cross join lateral jsonb_object_keys(h.held) k(name) where k.name <> 'account_id' order by k.name`,
    actor.accountId,
  );
  return rows.map(({ name }) => name);
}

interface Kept {
  readonly number: number;
  readonly held: Values;
}

/** For each absorbed record the links that lead elsewhere than they did. */
async function mended(undoing: Undoing): Promise<readonly Kept[]> {
  const { database, actor, of, survivor } = undoing;
  const rows = await database.run<Kept>(
    sql`select m.number, m.held from merged_row m where m.account_id = ${account} and m.merge_id = ${mergeOf(undoing)}
      and m.from_table = ${of.table}::text and m.by_column = 'id'`,
    actor.accountId,
  );
  const held = await standIns(
    undoing,
    rows.map((row) => row.held),
  );
  const responsible = survivor["responsibleId"];
  return rows.map(({ number, held: row }) => ({
    number,
    held: Object.fromEntries(
      oneLinks(of).map(({ column: name }) => [
        name,
        standInFor(held, row[name]) ?? (name === of.owners.responsible ? responsible : null),
      ]),
    ),
  }));
}

/** The survivor's own links, which may lead to what is gone, likewise. */
export async function mendedValues(undoing: Undoing, values: Values): Promise<Values> {
  const links = oneLinks(undoing.of);
  const row = Object.fromEntries(links.map(({ name, column: held }) => [held, values[`${name}Id`]]));
  const held = await standIns(undoing, [row]);
  return {
    ...values,
    ...Object.fromEntries(links.map((link) => [`${link.name}Id`, standInFor(held, row[link.column])])),
  };
}

/** Who made a record stays so, whatever became of him. */
const oneLinks = (of: Description): readonly OneLink[] =>
  of.links.filter((link) => link.cardinality === "one").filter(({ column: name }) => name !== of.owners.creator);

const standInFor = (held: StandIns, id: unknown): unknown => (held.has(id) ? held.get(id) : (id ?? null));

async function standIns({ database, actor, of, merge }: Undoing, rows: readonly Values[]): Promise<StandIns> {
  const found = new Map<unknown, string | null>();
  for (const target of new Set(oneLinks(of).map((link) => descriptionOf(link.target)))) {
    const columns = oneLinks(of)
      .filter((link) => link.target === target.kind)
      .map((link) => link.column);
    const ids = [...new Set(rows.flatMap((row) => columns.map((name) => row[name])))].filter(
      (id) => typeof id === "string" && !merge.duplicateIds.includes(id),
    );
    if (ids.length === 0) continue;
    const gone = await leadingOn(database, actor.accountId, target, ids as readonly string[]);
    for (const [id, to] of gone) found.set(id, to);
  }
  return found;
}
