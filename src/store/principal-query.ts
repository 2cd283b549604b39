import { type Sql, account, column, sql } from "./sql";
import type { Caller } from "./standing";

/** A moment as milliseconds since 1970, null where there is none. */
export const milliseconds = (moment: Sql): Sql => sql`(extract(epoch from ${moment}) * 1000)::bigint`;

/** Whose facts they are: a UUID, or a column that names one. */
type Whose = string | Sql;

/** Everybody below a user in the tree, whatever their status, since the structure stays (`rights.md` 1). */
const subordinates = (userId: string): Sql => sql`(
  with recursive below as (
    select u.id from "user" u where u.account_id = ${account} and u.supervisor_id = ${userId}::uuid
    union
    select u.id from "user" u join below b on u.supervisor_id = b.id where u.account_id = ${account}
  )
  select coalesce(json_agg(b.id) filter (where b.id <> ${userId}::uuid), '[]') from below b)`;

const groupMates = (userId: string): Sql => sql`(
  select coalesce(json_agg(distinct m.user_id), '[]')
  from user_group g join user_group m on m.account_id = ${account} and m.group_id = g.group_id
  where g.account_id = ${account} and g.user_id = ${userId}::uuid)`;

/** A cell, of whichever table `c` is. */
export const cellJson = sql`json_build_object('resource', c.resource, 'action', c.action, 'cell', c.cell)`;

/** A restriction, likewise. */
export const restrictionJson = sql`json_build_object('resource', c.resource, 'field', c.field, 'setting', c.setting)`;

const ownCells = (userId: Whose): Sql => sql`(
  select coalesce(json_agg(${cellJson}), '[]')
  from user_right c where c.account_id = ${account} and c.user_id = ${userId}::uuid)`;

const ownRestrictions = (userId: Whose): Sql => sql`(
  select coalesce(json_agg(${restrictionJson}), '[]')
  from user_restriction c where c.account_id = ${account} and c.user_id = ${userId}::uuid)`;

/** Those of the account's roles that the condition lets through, in the order of their names. */
export const rolesWhere = (condition: Sql): Sql => sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name,
    'cells', (select coalesce(json_agg(${cellJson}), '[]')
      from role_right c where c.account_id = ${account} and c.role_id = r.id),
    'restrictions', (select coalesce(json_agg(${restrictionJson}), '[]')
      from role_restriction c where c.account_id = ${account} and c.role_id = r.id)) order by r.name, r.id), '[]')
  from role r where r.account_id = ${account} and ${condition})`;

/** Roles given to the user and to the groups that the user is in, each once. */
const roles = (userId: Whose): Sql =>
  rolesWhere(sql`r.id in (
    select o.role_id from user_role o where o.account_id = ${account} and o.user_id = ${userId}::uuid
    union
    select o.role_id from group_role o join user_group g on g.account_id = ${account} and g.group_id = o.group_id
    where o.account_id = ${account} and g.user_id = ${userId}::uuid)`);

/** A row `h` of the shares. */
export const shareJson = sql`json_build_object('owner', h.owner_id, 'area', h.area, 'access', h.access,
  'until', ${milliseconds(column("h", "until"))})`;

const shares = (userId: Whose): Sql => sql`(
  select coalesce(json_agg(${shareJson}), '[]')
  from share h where h.account_id = ${account} and h.grantee_id = ${userId}::uuid)`;

export const licensedModules = sql`(
  select coalesce(json_agg(distinct m), '[]') from licence l cross join unnest(l.modules) m where l.account_id = ${account})`;

/** A row `t` of the seats, with its licence `l`. */
export const seatJson = sql`json_build_object('modules', l.modules, 'until', ${milliseconds(column("t", "until"))})`;

const seats = (userId: Whose): Sql => sql`(
  select coalesce(json_agg(${seatJson}), '[]')
  from seat t join licence l on l.account_id = ${account} and l.id = t.licence_id
  where t.account_id = ${account} and t.user_id = ${userId}::uuid)`;

const token = (tokenId: string | null, userId: Whose): Sql => sql`(
  select json_build_object('scopes', k.scopes, 'until', ${milliseconds(column("k", "until"))}, 'revoked', k.revoked_at is not null)
  from api_token k where k.account_id = ${account} and k.id = ${tokenId}::uuid and k.user_id = ${userId}::uuid)`;

const session = (sessionId: string | null, userId: Whose): Sql => sql`(
  select json_build_object('until', ${milliseconds(column("e", "until"))}, 'ended', e.ended_at is not null)
  from session e where e.account_id = ${account} and e.id = ${sessionId}::uuid and e.user_id = ${userId}::uuid)`;

const job = (jobId: string | null, userId: Whose): Sql => sql`(
  select json_build_object('running', j.state = 'RUNNING')
  from job j where j.account_id = ${account} and j.id = ${jobId}::uuid and j.creator_id = ${userId}::uuid)`;

const customFields = sql`(
  select coalesce(json_agg(json_build_object('resource', f.resource, 'key', f.key, 'label', f.label, 'type', f.type,
    'options', f.options, 'isRequired', f.is_required) order by f.resource, f.position, f.key), '[]')
  from custom_field f where f.account_id = ${account})`;

/** What of the account `a` itself decides. */
export const accountJson = sql`json_build_object('suspended', a.suspended_at is not null, 'closed', a.closed_at is not null, 'currency', a.currency, 'timeZone', a.time_zone,
      'viewersMayAnnotate', a.viewers_may_annotate, 'tasksFollowCards', a.tasks_follow_cards,
      'reassignWithinEdit', a.reassign_within_edit, 'taskNeedsCalendarEdit', a.task_needs_calendar_edit)`;

interface Company {
  readonly groupMates: Sql;
  readonly subordinates: Sql;
}

/** All that decides what a user may who has come in some way: a `FactsRow`. */
const factsOf = (
  whose: Whose,
  { groupMates: mates, subordinates: below }: Company,
  entry: Omit<Caller, "accountId" | "userId">,
): Sql => {
  const { sessionId, apiTokenId, jobId } = entry;
  return sql`json_build_object(
    'version', s.rights_version::text,
    'account', ${accountJson},
    'user', json_build_object('status', u.status, 'crmAccess', u.crm_access, 'isAdministrator', u.is_administrator,
      'blockedChannels', u.blocked_channels),
    'groupMates', ${mates},
    'subordinates', ${below},
    'ownCells', ${ownCells(whose)},
    'ownRestrictions', ${ownRestrictions(whose)},
    'roles', ${roles(whose)},
    'shares', ${shares(whose)},
    'licensedModules', ${licensedModules},
    'seats', ${seats(whose)},
    'token', ${token(apiTokenId, whose)},
    'session', ${session(sessionId, whose)},
    'job', ${job(jobId ?? null, whose)},
    'customFields', ${customFields}) as facts`;
};

/** One statement with all that decides what the caller may: one row, its column `facts` a `FactsRow`. */
export const factsQuery = ({ userId, ...entry }: Caller): Sql => {
  const company = { groupMates: groupMates(userId), subordinates: subordinates(userId) };
  return sql`
  select ${factsOf(userId, company, entry)}
  from "user" u
  join account a on a.account_id = ${account}
  join account_state s on s.account_id = ${account}
  where u.account_id = ${account} and u.id = ${userId}::uuid`;
};

const nobody = sql`'[]'::json`;
const byNoWay = { sessionId: null, apiTokenId: null };

/** The same of many at once, each as if nobody reported to it and nobody was in its groups: who they are would fill pages. */
export const factsOfManyQuery = (userIds: readonly string[]): Sql => sql`
  select w.id, ${factsOf(column("w", "id"), { groupMates: nobody, subordinates: nobody }, byNoWay)}
  from unnest(${userIds}::uuid[]) w (id)
  join "user" u on u.account_id = ${account} and u.id = w.id
  join account a on a.account_id = ${account}
  join account_state s on s.account_id = ${account}`;
