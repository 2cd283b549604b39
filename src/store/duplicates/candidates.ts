import { mostOfAKey } from "../../duplicates/finding/candidates";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { predicateToSql } from "../predicate-to-sql";
import { scopedRows } from "../reading/scoped-rows";
import { account, literal, nothingMore, sql } from "../sql";
import type { RecordKeys } from "./made-keys";

/** Of a key that more records have, hidden ones among them, not all are looked at. */
const mostLookedAt = 1_000;

/** Two records that have a key in common, by their UUIDs. */
export interface CandidatePair {
  readonly one: string;
  readonly other: string;
}

/**
 * The records that the caller sees and that have a key of one of these; a key that more than a few of them have leads
 * nowhere. Each key is looked up in its index by itself, whatever the size of the account.
 * @param pairs of both of two, or of the one whose id comes later alone: then each two are found once
 */
export async function candidatesOf(
  door: Door,
  of: Description,
  records: readonly RecordKeys[],
  pairs: "of both" | "once",
): Promise<readonly CandidatePair[]> {
  const selves = records.flatMap(({ id, keys }) => keys.map(() => id));
  const keys = records.flatMap((record) => record.keys);
  const { rows } = await door.read<CandidatePair>((standing) => {
    const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "r");
    const seen = sql`select r.id from ${scopedRows(of, "r")} and r.id = h.record_id and r.id <> k.self and (${scope}) is true limit 1`;
    const holders = sql`select d.record_id from duplicate_keys d where d.account_id = ${account} and d.keys @> array[k.key]
      limit ${literal(mostLookedAt)}`;
    const once = pairs === "once" ? sql` where u.id < f.self` : nothingMore;
    return sql`select distinct f.self as one, u.id as other from (
        select k.self, array_agg(c.id) as ids from unnest(${selves}::uuid[], ${keys}::bigint[]) k(self, key)
        cross join lateral (select s.id from (${holders}) h cross join lateral (${seen}) s limit ${literal(mostOfAKey + 1)}) c
        group by k.self, k.key having count(*) <= ${literal(mostOfAKey)}) f cross join lateral unnest(f.ids) u(id)${once}`;
  });
  return rows;
}
