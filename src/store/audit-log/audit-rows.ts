import { auditScopeOf } from "../../rights/audit-log";
import type { Change } from "../change";
import { type RightsColumns, predicateToSql } from "../predicate-to-sql";
import { type SortKey, type Keyset, behind, orderBy } from "../reading/keyset";
import { Forbidden } from "../refusals";
import { type Sql, account, column, constant, join, literal, sql } from "../sql";
import type { Standing } from "../standing";
import { auditConditionToSql } from "./audit-conditions";
import { readableAuditParts } from "./audit-parts";
import type { AuditCondition } from "./audit-request";
import { auditedKinds } from "./audited-kinds";

/** A change row of people or rights with the names of whom and what it is about. */
export type AuditRow = Pick<Change, "id" | "kind" | "recordId" | "action" | "operation" | "at" | "via"> &
  Pick<Change, "actorId" | "before" | "after"> & {
    readonly subjectName: string | null;
    readonly actorName: string | null;
    /** UUID of the API token that it came by. */
    readonly tokenId: string | null;
    readonly tokenName: string | null;
    /** From where; null for whoever is no administrator. */
    readonly address: string | null;
    readonly agent: string | null;
  };

/** Newest first. The id, made when a row is written, breaks ties. */
export const auditSort: readonly SortKey[] = [
  { expression: (alias) => column(alias, "at"), sqlType: "timestamptz", direction: "DESC" },
];

const columns: RightsColumns = { owners: { user: "record_id" }, facts: {} };
/** In the words of the partial index that finds them, lest every change of every record be read. */
const audited = sql`c.kind in (${join(
  auditedKinds.map((kind) => constant(kind)),
  ", ",
)})`;

/** Part of the log, in order. */
export interface AuditWindow {
  readonly sort: readonly SortKey[];
  readonly from: Keyset | null;
  readonly limit: number;
}

/** Throws `Forbidden` where nothing of the log is the caller's. */
export function judgeAudit({ principal }: Standing): void {
  const { users, isWhole } = auditScopeOf(principal);
  if (users.is === "nothing" && !isWhole)
    throw new Forbidden("USER", "VIEW", "the audit log is not yours to see", { subject: "what was done to users" });
}

/** A page of the log as the rights of the moment make it, for whom some of it is. */
export function auditRows(
  standing: Standing,
  conditions: readonly AuditCondition[],
  { sort, from, limit }: AuditWindow,
): Sql {
  const { isWhole, namesUsers } = auditScopeOf(standing.principal);
  const next = from === null ? sql`` : sql` and ${behind(sort, from, "c", sql`c.id`)}`;
  const inOrder = (alias: string): Sql => orderBy(sort, () => column(alias, "at"), column(alias, "id"));
  const told = (name: Sql, isTold: boolean): Sql => (isTold ? name : sql`null::text`);
  return sql`select p.id, p.kind, p.record_id as "recordId", p.action, p.operation, p.at, p.at::text as k0, p.via,
      p.actor_id as "actorId", p.before, p.after, ${told(sql`p.address`, isWhole)} as address, ${told(sql`p.agent`, isWhole)} as agent,
      ${told(sql`a.display_name`, namesUsers)} as "actorName", t.id as "tokenId", t.name as "tokenName", ${subjectName} as "subjectName"
    from (select c.* from ${sourceOf(standing, conditions)}${next} ${inOrder("c")} limit ${literal(limit)}) p
    left join "user" a on a.account_id = ${account} and a.id = p.actor_id
    left join api_token t on t.account_id = ${account} and ${isWhole ? sql`true` : sql`false`}
      and t.id = case when p.via ~ '^token:[0-9a-f-]{36}$' then substr(p.via, 7)::uuid end
    ${inOrder("p")}`;
}

/** How many there are, counted to `limit` and no further. */
export const countedAuditRows = (standing: Standing, conditions: readonly AuditCondition[], limit: number): Sql => sql`
  select count(*)::integer as count from (
    select 1 from ${sourceOf(standing, conditions)}
    order by c.at desc, c.id desc limit ${literal(limit)}) counted`;

/**
 * The rows `c` to go on from with more conditions. What concerns somebody is found first, and then put in order: walked in
 * the order of time, a log that hardly speaks of somebody would be read to its end.
 */
function sourceOf(standing: Standing, conditions: readonly AuditCondition[]): Sql {
  const rows = sql`change c where ${scopedTo(standing, conditions)}`;
  const isOfSomebody = conditions.some(({ on }) => on === "subject");
  return isOfSomebody ? sql`(select c.* from ${rows} offset 0) c where true` : rows;
}

/** The rows `c` that the caller sees: whom they are about, and that they say something that the caller may read. */
function scopedTo(standing: Standing, conditions: readonly AuditCondition[]): Sql {
  const { users, isWhole, seesBilling } = auditScopeOf(standing.principal);
  const others = isWhole ? (seesBilling ? sql`c.kind <> 'USER'` : sql`c.kind not in ('USER', 'BILLING')`) : sql`false`;
  const asked = conditions.map((condition) => sql` and ${auditConditionToSql(condition, isWhole)}`);
  return sql`c.account_id = ${account} and ${audited}
    and (c.kind = 'USER' and (${predicateToSql(users, columns, "c")}) is true or ${others})
    and (c.action <> 'UPDATE' or ${saysSomething(standing, isWhole)})${join(asked, "")}`;
}

/** Is something otherwise on the two sides, of what the caller reads? */
function saysSomething({ principal }: Standing, isWhole: boolean): Sql {
  if (isWhole) return sql`coalesce(c.before, '{}') <> coalesce(c.after, '{}')`;
  return sql`exists (select from unnest(${readableAuditParts(principal)}::text[]) r(part)
      where coalesce(c.before -> r.part, 'null') <> coalesce(c.after -> r.part, 'null'))`;
}

/** What the subject is called; of one that is gone, what it was called at the end. */
const subjectName = sql`case
      when p.kind = 'USER' then (select u.display_name from "user" u where u.account_id = ${account} and u.id = p.record_id)
      when p.kind in ('ACCOUNT', 'BILLING') then (select n.name from account n where n.account_id = ${account})
      when p.kind = 'API_TOKEN' then (select k.name from api_token k where k.account_id = ${account} and k.id = p.record_id)
    else coalesce(
      (select g.name from "group" g where g.account_id = ${account} and g.id = p.record_id),
      (select o.name from role o where o.account_id = ${account} and o.id = p.record_id),
      (select l.name from licence l where l.account_id = ${account} and l.id = p.record_id),
      (select w.name from webhook w where w.account_id = ${account} and w.id = p.record_id),
      (select d.before ->> 'name' from change d where d.account_id = ${account} and d.kind = p.kind
        and d.record_id = p.record_id and d.action = 'DELETE' order by d.id desc limit 1)) end`;
