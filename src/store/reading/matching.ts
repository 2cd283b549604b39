import { allOf } from "../../rights/combining";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { sql } from "../sql";
import type { Standing } from "../standing";
import { partOwners } from "./asked-owners";
import type { Row } from "./columns";
import { conditionsToSql } from "./conditions-to-sql";
import { foundBy } from "./found-by";
import type { Keyset } from "./keyset";
import type { List } from "./list-scan";
import { countedRows, orderedRows } from "./ordered-list";
import { sortKeysOf } from "./sort";
import type { Condition } from "./wanted";

/** The next of all records that the caller sees and that fit, newest first. */
export interface Matches {
  readonly ids: readonly string[];
  /** Where to go on; null where there is nothing more. */
  readonly last: Keyset | null;
}

/** At most `limit` UUIDs behind `from`. Throws `Forbidden` for a hidden field that is asked by. */
export async function matchingIds(
  door: Door,
  of: Description,
  conditions: readonly Condition[],
  from: Keyset | null,
  limit: number,
): Promise<Matches> {
  const { rows } = await door.read<Row>((standing) =>
    orderedRows({ ...listOf(standing, of, conditions), from, limit }, sql`r.id`),
  );
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    ids: rows.map((row) => String(row["id"])),
    last: last ? { keys: [String(last["k0"])], id: String(last["id"]) } : null,
  };
}

const everyOne = 1_000_000_000;

/** How many there are in all, to the last one: for work that is going to touch each of them. */
export async function countMatching(door: Door, of: Description, conditions: readonly Condition[]): Promise<number> {
  const { rows } = await door.read<{ count: number }>((standing) =>
    countedRows({ ...listOf(standing, of, conditions), from: null, limit: everyOne }),
  );
  return rows[0]?.count ?? 0;
}

function listOf(standing: Standing, of: Description, conditions: readonly Condition[]): Omit<List, "from" | "limit"> {
  const { owners, others } = partOwners(conditions, standing, of);
  return {
    of,
    where: "kept",
    predicate: allOf(scopeFor(standing, of, "VIEW"), owners),
    conditions: conditionsToSql(others, { standing, of, alias: "r" }),
    sort: sortKeysOf(standing, of, []),
    foundBy: foundBy(of, others),
  };
}
