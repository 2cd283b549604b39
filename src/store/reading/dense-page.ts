import { everything, userIn } from "../../rights/predicate";
import { predicateToSql } from "../predicate-to-sql";
import { type Sql, column, join, literal, sql } from "../sql";
import { orderBy } from "./keyset";
import { type List, keyName } from "./list-scan";
import { orderedWholes } from "./ordered-list";
import { termsOf } from "./terms";

/** So many rows are walked through for a page, at most. */
const mostWalked = 50_000;

/**
 * The page of a list of which much is known to fit: the rows are walked through in their order, and what fits comes
 * soon, where an index of the filter would find all of it to be sorted. Where it does not come soon after all, as what
 * is old among the newest, the planner finds it. Whole rows in order with their keys, as `orderedWholes`.
 */
export function densePage(list: List, behind: readonly Sql[]): Sql {
  const inOrder = orderBy(list.sort, (index) => column("r", keyName(index)), column("r", "id"));
  const limit = literal(list.limit);
  const found = orderedWholes({ ...list, conditions: [...list.conditions, ...behind] });
  return sql`with walked as materialized (${walkOf(list, behind, mostWalked)} ${inOrder} limit ${limit}), walk as materialized (select count(*) as count from walked)
    select * from (select * from walked where (select count from walk) = ${limit}
      union all select * from (${found}) found where (select count from walk) < ${limit}) r ${inOrder} limit ${limit}`;
}

/** What fits of so many of one owner's rows in their order, or of everybody's: the limit keeps the filter from leading the way. */
export function walkOf(list: Omit<List, "limit">, behind: readonly Sql[], most: number): Sql {
  const [term, ...others] = termsOf(list.predicate);
  const owner = others.length === 0 && term?.owner?.users.length === 1 ? term.owner : null;
  const predicate = owner ? userIn(owner.column, owner.users) : everything;
  const rows = orderedWholes({ ...list, predicate, conditions: behind, limit: most });
  const fits = [sql`(${predicateToSql(list.predicate, list.of, "r")}) is true`, ...list.conditions];
  return sql`select r.* from (${rows}) r where ${join(fits, " and ")}`;
}
