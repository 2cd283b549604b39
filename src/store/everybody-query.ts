import {
  accountJson,
  cellJson,
  licensedModules,
  restrictionJson,
  rolesWhere,
  seatJson,
  shareJson,
} from "./principal-query";
import { type Sql, account, identifier, sql } from "./sql";

const people = sql`(
  select coalesce(json_agg(json_build_object('id', u.id, 'nameKey', u.display_name_key, 'status', u.status,
    'crmAccess', u.crm_access, 'isAdministrator', u.is_administrator, 'supervisorId', u.supervisor_id)), '[]')
  from "user" u where u.account_id = ${account})`;

/** Pairs of a table of links, as `[id, id]`. */
const pairs = (table: string, first: string, second: string): Sql => sql`(
  select coalesce(json_agg(json_build_array(p.${identifier(first)}, p.${identifier(second)})), '[]')
  from ${identifier(table)} p where p.account_id = ${account})`;

/**
 * What users hold of their own, each list once with all who hold just that: of thousands of users who started with the
 * cells of one profile, most have the same.
 */
const heldBy = (table: string, item: Sql, order: Sql): Sql => sql`(
  select coalesce(json_agg(json_build_object('users', s.users, 'items', s.items::json)), '[]') from (
    select h.items, json_agg(h.user_id) as users from (
      select c.user_id, json_agg(${item} order by ${order})::text as items
      from ${identifier(table)} c where c.account_id = ${account} group by c.user_id) h
    group by h.items) s)`;

/** One statement with all that decides what the users of the account may: one row, its column `everybody` an `EverybodyRow`. */
export const everybodyQuery = sql`
  select json_build_object(
    'account', ${accountJson},
    'people', ${people},
    'groups', (select coalesce(json_agg(g.id), '[]') from "group" g where g.account_id = ${account}),
    'userGroups', ${pairs("user_group", "user_id", "group_id")},
    'userRoles', ${pairs("user_role", "user_id", "role_id")},
    'groupRoles', ${pairs("group_role", "group_id", "role_id")},
    'roles', ${rolesWhere(sql`true`)},
    'cells', ${heldBy("user_right", cellJson, sql`c.resource, c.action`)},
    'restrictions', ${heldBy("user_restriction", restrictionJson, sql`c.resource, c.field`)},
    'shares', (select coalesce(json_agg(json_build_array(h.grantee_id, ${shareJson})), '[]')
      from share h where h.account_id = ${account}),
    'licensedModules', ${licensedModules},
    'seats', (select coalesce(json_agg(json_build_array(t.user_id, ${seatJson})), '[]')
      from seat t join licence l on l.account_id = ${account} and l.id = t.licence_id where t.account_id = ${account}))
    as everybody
  from account a where a.account_id = ${account}`;
