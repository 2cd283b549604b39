import type { Module } from "../../rights/catalogue";
import type { Database } from "../database";
import { milliseconds } from "../principal-query";
import { account, column, sql } from "../sql";

/** A role of somebody, once for each way by which it is held. */
export interface HeldRole {
  readonly roleId: string;
  readonly name: string;
  /** The group that names it; null where the user holds it itself. */
  readonly group: { readonly id: string; readonly name: string } | null;
}

/** A licence of the account, and whether somebody has a seat of it. */
export interface LicenceOfUser {
  readonly id: string;
  readonly name: string;
  readonly modules: readonly Module[];
  readonly hasSeat: boolean;
  /** Milliseconds since 1970: the first moment without the seat; null where it has no end, or is none. */
  readonly until: number | null;
}

/** What a user is given beside the cells of the matrix. */
export interface Equipment {
  readonly roles: readonly HeldRole[];
  readonly licences: readonly LicenceOfUser[];
  readonly blockedChannels: readonly string[];
  /** Modules that the menu is set to show; null for all. */
  readonly navigation: readonly Module[] | null;
}

/** Null for an unknown user. */
export async function equipmentOf(database: Database, accountId: string, userId: string): Promise<Equipment | null> {
  const [row] = await database.run<Equipment>(
    sql`select u.navigation, u.blocked_channels as "blockedChannels",
        (select coalesce(json_agg(json_build_object('roleId', r.id, 'name', r.name, 'group', h."group") order by r.name, r.id), '[]')
          from role r join (
            select o.role_id, null as "group" from user_role o where o.account_id = ${account} and o.user_id = ${userId}::uuid
            union all
            select o.role_id, json_build_object('id', g.id, 'name', g.name) from group_role o
              join user_group m on m.account_id = ${account} and m.group_id = o.group_id and m.user_id = ${userId}::uuid
              join "group" g on g.account_id = ${account} and g.id = o.group_id
              where o.account_id = ${account}) h on h.role_id = r.id
          where r.account_id = ${account}) as roles,
        (select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'modules', l.modules,
            'hasSeat', t.user_id is not null, 'until', ${milliseconds(column("t", "until"))}) order by l.name, l.id), '[]')
          from licence l left join seat t on t.account_id = ${account} and t.licence_id = l.id and t.user_id = ${userId}::uuid
          where l.account_id = ${account}) as licences
      from "user" u where u.account_id = ${account} and u.id = ${userId}::uuid`,
    accountId,
  );
  return row ?? null;
}
