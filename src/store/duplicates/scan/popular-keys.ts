import { mostOfAKey } from "../../../duplicates/finding/candidates";
import { scopeFor } from "../../access";
import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { predicateToSql } from "../../predicate-to-sql";
import { scopedRows } from "../../reading/scoped-rows";
import { account, literal, sql } from "../../sql";

/**
 * Keys that so many of the records that the caller sees have that they lead nowhere: a scan counts them once, and does not
 * find that out anew with each record.
 */
export async function popularKeys(door: Door, of: Description): Promise<readonly string[]> {
  const { rows } = await door.read<{ key: string }>((standing) => {
    const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "r");
    const seen = sql`select r.id from ${scopedRows(of, "r")} and (${scope}) is true`;
    return sql`select k.key::text as key from (${seen}) s join duplicate_keys d on d.account_id = ${account} and d.record_id = s.id
      cross join lateral unnest(d.keys) k(key) group by k.key having count(*) > ${literal(mostOfAKey + 1)} order by k.key`;
  });
  return rows.map(({ key }) => key);
}
