import { literal, sql } from "../sql";
import { walkOf } from "./dense-page";
import { type Found, type Sought, foundOnce, inOrderOf, namesOf } from "./found-once";

/** What is asked of a page. */
interface Asked {
  readonly limit: number;
  readonly isCounted: boolean;
}

/** Among so many rows, the first of the list, a page is looked for before all that fits is. */
const mostProbed = 1_000;

/**
 * The page of a list in which texts are looked for. A piece of a text that many records have is soon found as often as a
 * page has room, along the first rows of the list: they are probed. Trigrams find what few have, and of the other each
 * record, to be put in order; they are asked where the page was not filled, or to count. PostgreSQL plans without the words,
 * and could not tell which is best.
 */
export function probedFirst(sought: Sought, { limit, isCounted }: Asked): Found {
  const { sort, behind } = sought;
  const inOrder = inOrderOf(sort);
  const most = literal(limit);
  const isFull = sql`(select is_full from probe)`;
  const found = foundOnce(isCounted ? sought : { ...sought, conditions: [...sought.conditions, sql`not ${isFull}`] });
  return {
    tables: (columns) => {
      const probed = walkOf({ ...sought, from: null }, behind, mostProbed);
      return sql`probed as materialized (select ${namesOf(sort, columns)} from (${probed}) r ${inOrder} limit ${most}),
        probe as materialized (select count(*) = ${most} as is_full from probed), ${found.tables(columns)}`;
    },
    rows: (asked, columns) => sql`select * from (select ${namesOf(sort, columns)} from probed where ${isFull}
      union all select * from (${found.rows(asked, columns)}) found where not ${isFull}) r ${inOrder} limit ${literal(asked)}`,
    counted: found.counted,
    isAll: sql`(${isFull} or ${found.isAll})`,
  };
}
