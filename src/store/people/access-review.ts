import type { Database } from "../database";
import { account, sql } from "../sql";

/** One thing that whoever reviews access looks at, but for what follows from rights. */
export interface AccessRow {
  readonly kind:
    "ADMINISTRATOR" | "NO_CRM_ACCESS" | "DORMANT" | "UNUSED_TOKEN" | "UNUSED_SEAT" | "ENDLESS_SHARE" | "UNHELD_ROLE";
  /** UUID of the user that it is about; null where it is about none. */
  readonly userId: string | null;
  readonly subject: string;
  /** Since when, or when last; null for never. */
  readonly at: Date | null;
}

/** A user by UUID, as a review names it. */
export interface ReviewedUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly blockedChannels: readonly string[];
}

export async function reviewedUsers(database: Database, accountId: string): Promise<ReviewedUser[]> {
  return database.run<ReviewedUser>(
    sql`select u.id, u.display_name as name, u.email, u.blocked_channels as "blockedChannels"
      from "user" u where u.account_id = ${account} and u.status <> 'REMOVED' order by u.display_name_key, u.id`,
    accountId,
  );
}

/** What stands out at a moment: dormant and unused means not since `before`. */
export async function accessRows(database: Database, accountId: string, before: Date, now: Date): Promise<AccessRow[]> {
  return database.run<AccessRow>(
    sql`with seen as (
        select u.id, u.status, u.is_administrator, u.crm_access, u.created_at,
          greatest((select max(e.used_at) from session e where e.account_id = ${account} and e.user_id = u.id),
            (select max(m.entered_at) from membership m where m.account_id = ${account} and m.user_id = u.id)) as at
        from "user" u where u.account_id = ${account} and u.status <> 'REMOVED'
      ), dormant as (
        select s.id from seen s where s.status = 'ACTIVE' and coalesce(s.at, s.created_at) < ${before}::timestamptz
      )
      select 'ADMINISTRATOR' as kind, s.id as "userId", '' as subject, s.at from seen s where s.is_administrator
      union all select 'NO_CRM_ACCESS', s.id, '', s.at from seen s where not s.crm_access
      union all select 'DORMANT', s.id, '', s.at from seen s where s.id in (select d.id from dormant d)
      union all select 'UNUSED_TOKEN', k.user_id, k.name, k.used_at from api_token k
        where k.account_id = ${account} and k.revoked_at is null and (k.until is null or k.until > ${now}::timestamptz)
          and coalesce(k.used_at, k.created_at) < ${before}::timestamptz
      union all select 'UNUSED_SEAT', t.user_id, l.name, s.at from seat t
        join licence l on l.account_id = ${account} and l.id = t.licence_id join seen s on s.id = t.user_id
        where t.account_id = ${account} and (t.until is null or t.until > ${now}::timestamptz)
          and (s.status <> 'ACTIVE' or s.id in (select d.id from dormant d))
      union all select 'UNUSED_SEAT', null, l.name || ': ' || f.free || ' free', null from licence l
        join lateral (select l.seats - count(*) as free from seat t where t.account_id = ${account} and t.licence_id = l.id
          and (t.until is null or t.until > ${now}::timestamptz)) f on f.free > 0
        where l.account_id = ${account}
      union all select 'ENDLESS_SHARE', h.grantee_id, h.area || ' ' || h.access || ' of ' || o.display_name, null from share h
        join "user" o on o.account_id = ${account} and o.id = h.owner_id where h.account_id = ${account} and h.until is null
      union all select 'UNHELD_ROLE', null, r.name, r.created_at from role r where r.account_id = ${account}
        and not exists (select from user_role p where p.account_id = ${account} and p.role_id = r.id)
        and not exists (select from group_role p where p.account_id = ${account} and p.role_id = r.id)`,
    accountId,
  );
}
