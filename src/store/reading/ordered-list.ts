import { mostComparedOwners, predicateToSql } from "../predicate-to-sql";
import { type Sql, column, identifier, join, literal, nothingMore, sql } from "../sql";
import { orderBy } from "./keyset";
import { type List, alias, keyName, keysOf, scanOf } from "./list-scan";
import { manyOwners } from "./many-owners";
import { scopedRows } from "./scoped-rows";
import { type Term, termsOf } from "./terms";

/**
 * The ordered form of a predicate: the ids of the rows, with their keys `k0 … kn`, in order, at most `limit`.
 * One scan of an index for each owner, merged (`performance.md` 1), so that it costs the same for somebody who owns
 * everything and for somebody who owns ten old records.
 */
export function orderedIds(list: List): Sql {
  const terms = termsOf(list.predicate);
  if (terms.length === 0)
    return sql`select ${keysOf(list)}, r.id from ${scopedRows(list.of, alias, list.where)} and false`;
  const arms = terms.flatMap((term) => armsOf(list, term));
  if (arms.length === 1) return arms[0] ?? nothingMore;
  const merged = join(
    arms.map((arm) => sql`(${arm})`),
    " union all ",
  );
  const once = terms.length > 1 ? sql`distinct` : nothingMore;
  const names = join([...list.sort.map((_, index) => identifier(keyName(index))), identifier("id")], ", ");
  const inOrder = orderBy(list.sort, (index) => identifier(keyName(index)), identifier("id"));
  return sql`select ${once} ${names} from (${merged}) arms ${inOrder} limit ${literal(list.limit)}`;
}

/**
 * The same rows whole, with their keys. What one scan finds is read where it is found; of several the ids are merged
 * first, and each row is then looked up by its key: the limit of one keeps the planner from reading a whole account for
 * a join, small as accounts are on the average.
 */
export function orderedWholes(list: List): Sql {
  const lone = loneArm(list);
  if (lone) return lone;
  const names = join([...list.sort.map((_, index) => column("k", keyName(index))), sql`r.*`], ", ");
  const inOrder = orderBy(list.sort, (index) => column("k", keyName(index)), column("k", "id"));
  return sql`select ${names} from (${orderedIds(list)}) k
    cross join lateral (select r.* from ${scopedRows(list.of, alias, list.where)} and r.id = k.id limit 1) r ${inOrder}`;
}

function loneArm(list: List): Sql | null {
  const [term, ...others] = termsOf(list.predicate);
  if (!term || others.length > 0) return null;
  const { owner, rest } = term;
  if (owner === null) return scanOf(list, rest, [], list.limit, wholeRow);
  const name = list.of.owners[owner.column];
  const [user, ...more] = owner.users;
  if (name === undefined || more.length > 0) return null;
  return scanOf(list, rest, [sql`${column(alias, name)} = ${user ?? null}::uuid`], list.limit, wholeRow);
}

const wholeRow = sql`r.*`;

function armsOf(list: List, { owner, rest }: Term): readonly Sql[] {
  if (owner === null) return [scanOf(list, rest, [])];
  const name = list.of.owners[owner.column];
  if (name === undefined) return [scanOf(list, rest, [sql`false`])];
  const held = column(alias, name);
  if (owner.users.length > mostComparedOwners) return [manyOwners(list, rest, held, owner.users)];
  return padded(owner.users).map((user) => scanOf(list, rest, [sql`${held} = ${user}::uuid`]));
}

/** Owners padded with nobody to a power of two, so that few texts exist and each is planned once. */
function padded(users: readonly string[]): readonly (string | null)[] {
  const size = 2 ** Math.ceil(Math.log2(users.length));
  return [...users, ...Array.from({ length: size - users.length }, () => null)];
}

/**
 * The rows themselves, in order, with their keys as text in `k0 … kn` for the cursor. Each is looked up by its key:
 * the limit of one keeps the planner from reading a whole account for a join, small as accounts are on the average.
 */
export function orderedRows(list: List, columns: Sql): Sql {
  const keys = list.sort.map((_, index) => sql`k.${identifier(keyName(index))}::text as ${identifier(keyName(index))}`);
  const inOrder = orderBy(list.sort, (index) => column("k", keyName(index)), column("k", "id"));
  return sql`select ${join(keys, ", ")}, x.* from (${orderedIds(list)}) k
    cross join lateral (select ${columns} from ${scopedRows(list.of, alias, list.where)} and r.id = k.id limit 1) x ${inOrder}`;
}

/** How many rows there are, counted to `limit` and no further; the same rows once. */
export function countedRows(list: List): Sql {
  const terms = termsOf(list.predicate);
  const arms = terms.map((term) => countArm(list, term));
  if (arms.length === 0) return sql`select 0 as count`;
  const merged = join(
    arms.map((each) => sql`(${each})`),
    terms.length > 1 ? " union " : "",
  );
  return sql`select count(*)::integer as count from (select 1 from (${merged}) arms limit ${literal(list.limit)}) counted`;
}

/** The order makes it an index's affair: else a table that one account nearly fills is walked for every other one. */
export const byIndex = ({ foundBy }: Pick<List, "foundBy">): Sql =>
  foundBy === null ? nothingMore : sql` ${orderBy([foundBy], () => foundBy.expression(alias), column(alias, "id"))}`;

function countArm(list: List, { owner, rest }: Term): Sql {
  const scope = rest.is === "everything" ? [] : [sql`(${predicateToSql(rest, list.of, alias)}) is true`];
  const where = (more: readonly Sql[]): Sql =>
    join(
      [...more, ...scope, ...list.conditions].map((part) => sql` and ${part}`),
      "",
    );
  const rows = (more: readonly Sql[], inOrder = nothingMore): Sql =>
    sql`select r.id from ${scopedRows(list.of, alias, list.where)}${where(more)}${inOrder} limit ${literal(list.limit)}`;
  if (owner === null) return rows([], byIndex(list));
  const name = list.of.owners[owner.column];
  if (name === undefined) return rows([sql`false`]);
  const owned = sql`${column(alias, name)} = o.owner`;
  return sql`select x.id from unnest(${owner.users}::uuid[]) o(owner) cross join lateral (${rows([owned])}) x limit ${literal(list.limit)}`;
}
