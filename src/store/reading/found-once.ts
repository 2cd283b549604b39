import { allOf } from "../../rights/combining";
import { type Predicate, userIn } from "../../rights/predicate";
import { predicateToSql } from "../predicate-to-sql";
import { type Sql, column, identifier, join, literal, nothingMore, sql } from "../sql";
import { type SortKey, orderBy } from "./keyset";
import { type List, keyName, keysOf } from "./list-scan";
import { byIndex } from "./ordered-list";
import { scopedRows } from "./scoped-rows";
import { type Term, termsOf } from "./terms";
import { mostCounted } from "./window";

/** A list of which what fits is found before any of it is put in order. */
export interface Sought extends Omit<List, "from" | "limit"> {
  /** Of the page: none or one condition on the alias `r`. */
  readonly behind: readonly Sql[];
}

export type Columns = readonly string[];

/** What was found, as pieces of one statement. */
export interface Found {
  /** Tables behind `with`, before the `select` that takes from them: what is found, with these columns. */
  readonly tables: (columns: Columns) => Sql;
  /** Rows of the page in the order of the list, with keys, id and columns, at most so many. */
  readonly rows: (limit: number, columns: Columns) => Sql;
  /** One row, its column `count`. */
  readonly counted: () => Sql;
  /** Was all of it found? */
  readonly isAll: Sql;
}

const alias = "r";

/**
 * All that fits is looked for once, by whatever finds it soonest, up to as many as are counted. It is counted, and the
 * page is the first of it in order. Where more fits, the page may lie in what was not found.
 */
export function foundOnce(sought: Sought): Found {
  const { sort, behind } = sought;
  const keys = sort.map((_, index) => keyName(index));
  const inOrder = inOrderOf(sort);
  const onPage = behind.length > 0 ? sql` where is_behind` : nothingMore;
  return {
    tables: (columns) =>
      sql`hit as materialized (${hitsOf(sought, shownOf(keys, columns))}), hits as materialized (select count(*)::integer as count from hit)`,
    rows: (limit, columns) =>
      sql`select ${namesOf(sort, columns)} from hit${onPage} ${inOrder} limit ${literal(limit)}`,
    counted: () => sql`select count from hits`,
    isAll: sql`(select count from hits) <= ${literal(mostCounted)}`,
  };
}

/** Keys, id and columns, by their names. */
export const namesOf = (sort: readonly SortKey[], columns: Columns): Sql =>
  join([...new Set([...sort.map((_, index) => keyName(index)), "id", ...columns])].map(identifier), ", ");

/** The order of rows that have such names. */
export const inOrderOf = (sort: readonly SortKey[]): Sql =>
  orderBy(sort, (index) => identifier(keyName(index)), identifier("id"));

/** The id, and the columns that are no keys. */
function shownOf(keys: readonly string[], columns: Columns): Sql {
  const names = new Set(["id", ...columns].filter((name) => !keys.includes(name)));
  return join(
    [...names].map((name) => column(alias, name)),
    ", ",
  );
}

const most = literal(mostCounted + 1);

/** Each row once: that of a term is not looked for again by those after it. */
function hitsOf(sought: Sought, shown: Sql): Sql {
  const terms = termsOf(sought.predicate);
  if (terms.length === 0) return hits(sought, shown, [sql`false`]);
  const arms = terms.map((term, index) => armOf(sought, shown, term, terms.slice(0, index)));
  if (arms.length === 1) return arms[0] ?? nothingMore;
  return sql`select * from (${join(
    arms.map((arm) => sql`(${arm})`),
    " union all ",
  )}) arms limit ${most}`;
}

function armOf(sought: Sought, shown: Sql, { owner, rest }: Term, earlier: readonly Term[]): Sql {
  const { of } = sought;
  const scope = rest.is === "everything" ? [] : [sql`(${predicateToSql(rest, of, alias)}) is true`];
  const once = earlier.map((term) => sql`(${predicateToSql(predicateOf(term), of, alias)}) is not true`);
  const fits = [...scope, ...once];
  if (owner === null) return hits(sought, shown, fits, byIndex(sought));
  const name = of.owners[owner.column];
  if (name === undefined) return hits(sought, shown, [sql`false`]);
  const held = column(alias, name);
  const [user, ...others] = owner.users;
  if (others.length === 0) return hits(sought, shown, [sql`${held} = ${user ?? null}::uuid`, ...fits]);
  return sql`select x.* from unnest(${owner.users}::uuid[]) o(owner)
    cross join lateral (${hits(sought, shown, [sql`${held} = o.owner`, ...fits])}) x limit ${most}`;
}

const predicateOf = ({ owner, rest }: Term): Predicate =>
  owner === null ? rest : allOf(userIn(owner.column, owner.users), rest);

function hits(sought: Sought, shown: Sql, fits: readonly Sql[], inOrder = nothingMore): Sql {
  const { of, where, conditions, behind } = sought;
  const isBehind = join(
    behind.map((condition) => sql`, ${condition} as is_behind`),
    "",
  );
  const fitting = join(
    [...fits, ...conditions].map((condition) => sql` and ${condition}`),
    "",
  );
  return sql`select ${keysOf(sought)}, ${shown}${isBehind} from ${scopedRows(of, alias, where)}${fitting}${inOrder} limit ${most}`;
}
