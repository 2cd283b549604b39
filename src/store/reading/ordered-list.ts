import type { Predicate } from "../../rights/predicate";
import type { Description } from "../description/description";
import { mostComparedOwners, predicateToSql } from "../predicate-to-sql";
import { type Sql, column, identifier, join, literal, nothingMore, sql } from "../sql";
import { type Keyset, type SortKey, behind, isOneWay, orderBy, upTo } from "./keyset";
import { type Whereabouts, scopedRows } from "./scoped-rows";
import { type Term, termsOf } from "./terms";

/** One page's worth of rows of a kind, in order. */
export interface List {
  readonly of: Description;
  readonly predicate: Predicate;
  /** Conditions on the alias `r`, the scope aside. */
  readonly conditions: readonly Sql[];
  readonly sort: readonly SortKey[];
  readonly from: Keyset | null;
  readonly limit: number;
  readonly where: Whereabouts;
  /** The order whose index finds what fits among everybody's rows, in whatever order it is shown. */
  readonly foundBy: SortKey;
}

const alias = "r";
export const keyName = (index: number): string => `k${index}`;

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
  if (owner === null) return arm(list, rest, [], list.limit, wholeRow);
  const name = list.of.owners[owner.column];
  const [user, ...more] = owner.users;
  if (name === undefined || more.length > 0) return null;
  return arm(list, rest, [sql`${column(alias, name)} = ${user ?? null}::uuid`], list.limit, wholeRow);
}

const wholeRow = sql`r.*`;
const idAlone = sql`r.id`;

export const keysOf = (list: Pick<List, "sort">): Sql =>
  join(
    list.sort.map((key, index) => sql`${key.expression(alias)} as ${identifier(keyName(index))}`),
    ", ",
  );

function armsOf(list: List, { owner, rest }: Term): readonly Sql[] {
  if (owner === null) return [arm(list, rest, [], list.limit)];
  const name = list.of.owners[owner.column];
  if (name === undefined) return [arm(list, rest, [sql`false`], list.limit)];
  const held = column(alias, name);
  if (owner.users.length > mostComparedOwners) return [manyOwners(list, rest, held, owner.users)];
  return padded(owner.users).map((user) => arm(list, rest, [sql`${held} = ${user}::uuid`], list.limit));
}

/** Owners padded with nobody to a power of two, so that few texts exist and each is planned once. */
function padded(users: readonly string[]): readonly (string | null)[] {
  const size = 2 ** Math.ceil(Math.log2(users.length));
  return [...users, ...Array.from({ length: size - users.length }, () => null)];
}

function arm(list: List, rest: Predicate, conditions: readonly Sql[], limit: number, what = idAlone): Sql {
  const scope = rest.is === "everything" ? [] : [sql`(${predicateToSql(rest, list.of, alias)}) is true`];
  const from = list.from ? [behind(list.sort, list.from, alias, column(alias, "id"))] : [];
  const where = [...conditions, ...scope, ...list.conditions, ...from].map((condition) => sql` and ${condition}`);
  return sql`select ${keysOf(list)}, ${what} from ${scopedRows(list.of, alias, list.where)}${join(where, "")} ${orderBy(
    list.sort,
    (index) => list.sort[index]?.expression(alias) ?? nothingMore,
    column(alias, "id"),
  )} limit ${literal(limit)}`;
}

/**
 * Many owners: the first rows of each, then the rows of the owners whose first ones come first. Where these first rows
 * are a page full, no row behind the last of them is on the page, so that little more than a page is read.
 */
function manyOwners(list: List, rest: Predicate, held: Sql, users: readonly string[]): Sql {
  const owned = sql`${held} = o.owner`;
  const inOrderOf = (table: string): Sql =>
    orderBy(list.sort, (index) => column(table, keyName(index)), column(table, "id"));
  const names = (table: string): Sql =>
    join([...list.sort.map((_, index) => column(table, keyName(index))), column(table, "id")], ", ");
  const each = firstsOfEach(users.length, list.limit);
  // In the order of the index: whoever comes next is looked for where the last one was found.
  const firsts = sql`select o.owner, ${names("t")} from unnest(${[...users].sort()}::uuid[]) o(owner)
      cross join lateral (${arm(list, rest, [owned], each)}) t ${inOrderOf("t")} limit ${literal(list.limit)}`;
  const rows = isOneWay(list.sort)
    ? sql`(${arm(list, rest, [owned, sql`o.last_id is null`], list.limit)}) union all
      (${arm(list, rest, [owned, upTo(list.sort, alias, (index) => column("o", `last_${keyName(index)}`), column("o", "last_id"))], list.limit)})`
    : arm(list, rest, [owned], list.limit);
  const owner = each > 1 ? sql`distinct o.owner` : sql`o.owner`;
  return sql`select ${names("x")} from (select ${owner}, ${lastOnes(list)} from (${firsts}) o
      window w as (${inOrderOf("o")} rows between unbounded preceding and unbounded following)) o
    cross join lateral (${rows}) x ${inOrderOf("x")} limit ${literal(list.limit)}`;
}

/**
 * Of each owner so many first rows that together they are a page full, even where half of the owners have none; a power
 * of two, so that few texts exist.
 */
const firstsOfEach = (owners: number, limit: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2((2 * limit) / owners)));

/** The last of the first rows, where there are as many as a page has rows; else nulls. */
const lastOnes = ({ sort, limit }: List): Sql =>
  join(
    [...sort.map((_, index) => keyName(index)), "id"].map(
      (name) => sql`nth_value(${column("o", name)}, ${literal(limit)}) over w as ${identifier(`last_${name}`)}`,
    ),
    ", ",
  );

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
  sql` ${orderBy([foundBy], () => foundBy.expression(alias), column(alias, "id"))}`;

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
