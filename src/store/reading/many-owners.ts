import type { Predicate } from "../../rights/predicate";
import { type Sql, column, identifier, join, literal, sql } from "../sql";
import { isOneWay, orderBy, upTo } from "./keyset";
import { type List, alias, keyName, scanOf } from "./list-scan";

/** Rows of a list that belong to one of many owners. */
interface Owned {
  readonly list: List;
  readonly rest: Predicate;
  /** The column that says whose a row is. */
  readonly held: Sql;
}

/**
 * Many owners: the first rows of each, then the rows of the owners whose first ones come first. Where these first rows
 * are a page full, no row behind the last of them is on the page, so that little more than a page is read.
 */
export function manyOwners(list: List, rest: Predicate, held: Sql, users: readonly string[]): Sql {
  const owned = { list, rest, held };
  const { limit } = list;
  const inOrder = inOrderOf(list, "o");
  const last = (name: string): Sql => column("o", `last_${name}`);
  const rows = isOneWay(list.sort)
    ? sql`(${scanOfOwner(owned, limit, [sql`o.last_id is null`])}) union all (${scanOfOwner(owned, limit, [before(list, last)])})`
    : scanOfOwner(owned, limit);
  return sql`select ${namesOf(list, "x")} from (select distinct o.owner, ${lastOnes(list)} from (${firstOnes(owned, users)}) o
      window w as (${inOrder} rows between unbounded preceding and unbounded following)) o
    cross join lateral (${rows}) x ${inOrderOf(list, "x")} limit ${literal(limit)}`;
}

/** So many owners of many tell how far the others have to be looked through. */
const sampleSize = 32;

/** The first rows of each owner, a page of them, in the order of the list. */
function firstOnes(owned: Owned, users: readonly string[]): Sql {
  const { list } = owned;
  // In the order of the index: whoever comes next is looked for where the last one was found.
  const sorted = [...users].sort();
  const each = firstsOfEach(sorted.length, list.limit);
  const firsts = each === 1 && isOneWay(list.sort) ? boundFirsts(owned, sorted) : firstsIn(owned, eachOf(sorted), each);
  return sql`select o.* from (${firsts}) o ${inOrderOf(list, "o")} limit ${literal(list.limit)}`;
}

/**
 * The first row of each owner. A scan takes up all that fits of a page of the index, of which one row is asked for: so
 * several rows of some owners are read first, and where these are a page full, those of the others only as far as they
 * come before the last of that page.
 */
function boundFirsts(owned: Owned, sorted: readonly string[]): Sql {
  const { list } = owned;
  const [sample, others] = partEvenly(sorted);
  const bound = before(list, (name) => column("bound", name));
  return sql`with sampled as materialized (${firstsIn(owned, sample, firstsOfEach(sampleSize, list.limit))}),
      bound as materialized (select ${namesOf(list, "s")} from sampled s ${inOrderOf(list, "s")} limit 1 offset ${literal(list.limit - 1)})
    select s.* from sampled s
    union all (${firstsIn(owned, others, 1)} where not exists (select from bound))
    union all (${firstsIn(owned, sql`bound cross join ${others}`, 1, [bound])})`;
}

/** A sample of the owners, from all over their order, and the others. */
function partEvenly(sorted: readonly string[]): readonly [sample: Sql, others: Sql] {
  const places = new Set(Array.from({ length: sampleSize }, (_, n) => Math.floor((n * sorted.length) / sampleSize)));
  return [
    eachOf(sorted.filter((_, place) => places.has(place))),
    eachOf(sorted.filter((_, place) => !places.has(place))),
  ];
}

const eachOf = (owners: readonly string[]): Sql => sql`unnest(${owners}::uuid[]) o(owner)`;

const firstsIn = (owned: Owned, owners: Sql, each: number, conditions: readonly Sql[] = []): Sql =>
  sql`select o.owner, ${namesOf(owned.list, "t")} from ${owners} cross join lateral (${scanOfOwner(owned, each, conditions)}) t`;

const scanOfOwner = ({ list, rest, held }: Owned, limit: number, conditions: readonly Sql[] = []): Sql =>
  scanOf(list, rest, [sql`${held} = o.owner`, ...conditions], limit);

/** Not behind the row whose columns are told. */
const before = (list: List, of: (name: string) => Sql): Sql =>
  upTo(list.sort, alias, (index) => of(keyName(index)), of("id"));

const inOrderOf = ({ sort }: List, table: string): Sql =>
  orderBy(sort, (index) => column(table, keyName(index)), column(table, "id"));

const namesOf = ({ sort }: List, table: string): Sql =>
  join(
    [...sort.map((_, index) => keyName(index)), "id"].map((name) => column(table, name)),
    ", ",
  );

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
