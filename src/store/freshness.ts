import { type Sql, account, sql } from "./sql";
import type { Standing } from "./standing";

/** True while the standing is what it was when it was read: the same rights version, and the session not ended. */
export function isFresh({ rightsVersion, caller }: Standing): Sql {
  return sql`(exists (select 1 from account_state s where s.account_id = ${account} and s.rights_version = ${rightsVersion}::bigint)
    and not exists (select 1 from session e where e.account_id = ${account} and e.id = ${caller.sessionId}::uuid and e.ended_at is not null)
    and not exists (select 1 from api_token k where k.account_id = ${account} and k.id = ${caller.apiTokenId}::uuid and k.revoked_at is not null))`;
}

/**
 * A reading that says by itself whether the rights that it was made with still hold (`decisions.md` 3):
 * always at least one row, `fresh` true or false; what was read stands in the rows where `present` is true.
 * The offset keeps PostgreSQL from asking twice whether it is fresh.
 */
export const checkedReading = (reading: Sql, standing: Standing): Sql => sql`
  select f.fresh, q.* from (select ${isFresh(standing)} as fresh offset 0) f
  left join lateral (select true as present, i.* from (${reading}) i) q on f.fresh`;

export interface CheckedRow {
  readonly fresh: boolean;
  readonly present: boolean | null;
}
