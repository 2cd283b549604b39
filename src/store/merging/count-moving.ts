import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Kind } from "../description/kinds";
import type { Door } from "../door";
import { predicateToSql } from "../predicate-to-sql";
import { scopedRows } from "../reading/scoped-rows";
import { join, sql } from "../sql";
import { ownedKinds } from "../writing/owned-kinds";
import { waysFrom } from "./leading-ways";

export interface MovingCount {
  readonly kind: Kind;
  readonly count: number;
}

/** How many records of each kind lead to one of these, of those that the caller sees: one statement a kind. */
export async function countMoving(
  door: Door,
  of: Description,
  ids: readonly string[],
): Promise<readonly MovingCount[]> {
  const counts: MovingCount[] = [];
  for (const kind of ownedKinds()) {
    const ways = waysFrom(kind, of, sql`${ids}::uuid[]`);
    if (ways.length === 0) continue;
    const { rows } = await door.read<{ count: number }>((standing) => {
      const scope = predicateToSql(scopeFor(standing, kind, "VIEW"), kind, "r");
      return sql`select count(*)::integer as count from ${scopedRows(kind, "r")} and ((${join(ways, ") or (")})) and (${scope}) is true`;
    });
    const count = rows[0]?.count ?? 0;
    if (count > 0) counts.push({ kind: kind.kind, count });
  }
  return counts;
}
