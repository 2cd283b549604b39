import type { ProfileName } from "../../rights/profiles";
import type { Policies } from "../../rights/facts";
import type { Database } from "../database";
import type { Door } from "../door";
import { type Sql, account, sql } from "../sql";
import type { Standing } from "../standing";
import { type BillingRow, billingColumn } from "./billing";
import { type BrandingRow, brandingColumns } from "./branding";
import type { SecondFactorRule } from "./second-factors";

export interface AccountRow extends Policies, BrandingRow {
  readonly accountId: string;
  readonly name: string;
  readonly profile: ProfileName;
  /** IANA */
  readonly timeZone: string;
  /** ISO 4217 */
  readonly currency: string;
  /** From which score on two records are likely duplicates: 0 to 1. */
  readonly duplicatesThreshold: number;
  readonly secondFactorRule: SecondFactorRule;
  readonly suspendedAt: Date | null;
  readonly createdAt: Date;
  /** Null for whom they are hidden from, and where there are none. */
  readonly billing: BillingRow | null;
}

/** For whoever changes an account or looks something up in it: without what the administrators alone see. */
const nobodys = sql`null::json as billing`;

/** Of the account that the statement calls `a`: all but its name and time zone, which a user has as well. */
export const accountColumns = (
  standing: Standing | null,
): Sql => sql`a.account_id as "accountId", a.profile, a.currency,
  a.viewers_may_annotate as "viewersMayAnnotate", a.tasks_follow_cards as "tasksFollowCards",
  a.reassign_within_edit as "reassignWithinEdit", a.task_needs_calendar_edit as "taskNeedsCalendarEdit",
  a.second_factor_rule as "secondFactorRule", a.suspended_at as "suspendedAt", a.created_at as "createdAt",
  a.duplicates_threshold as "duplicatesThreshold", ${brandingColumns}, ${standing === null ? nobodys : billingColumn(standing)}`;

const accountReading = (standing: Standing | null): Sql =>
  sql`select ${accountColumns(standing)}, a.name, a.time_zone as "timeZone" from account a where a.account_id = ${account}`;

/** With what the standing opens of it; where there is none, without what is the administrators' to see. */

export async function findAccount(
  database: Database,
  accountId: string,
  standing: Standing | null = null,
): Promise<AccountRow | null> {
  const [row] = await database.run<AccountRow>(accountReading(standing), accountId);
  return row ?? null;
}

/** The caller's account; `judge` throws where it is not open. */
export async function readAccount(door: Door, judge: (standing: Standing) => void): Promise<AccountRow | null> {
  const { rows } = await door.read<AccountRow>((standing) => {
    judge(standing);
    return accountReading(standing);
  });
  return rows[0] ?? null;
}

/** What an account begins with. */
export type NewAccountRow = Policies &
  Pick<AccountRow, "accountId" | "name" | "profile" | "timeZone" | "currency" | "createdAt">;

/** The account with the state of its rights; nobody is in it yet. */
export async function insertAccount(database: Database, row: NewAccountRow): Promise<void> {
  const { name, profile, timeZone, currency, createdAt } = row;
  await database.run(
    sql`insert into account (account_id, name, profile, viewers_may_annotate, tasks_follow_cards, reassign_within_edit,
        task_needs_calendar_edit, time_zone, currency, created_at)
      values (${account}, ${name}, ${profile}, ${row.viewersMayAnnotate}, ${row.tasksFollowCards},
        ${row.reassignWithinEdit}, ${row.taskNeedsCalendarEdit}, ${timeZone}, ${currency}, ${createdAt})`,
    row.accountId,
  );
  await database.run(sql`insert into account_state (account_id) values (${account})`, row.accountId);
}

/** What may be changed of an account. Absent: as it is. */
export type AccountSetting = Partial<
  Policies & Pick<AccountRow, "name" | "profile" | "timeZone" | "currency" | "duplicatesThreshold">
>;

export async function setOnAccount(database: Database, accountId: string, setting: AccountSetting): Promise<void> {
  const { name = null, profile = null, timeZone = null, currency = null, duplicatesThreshold = null } = setting;
  const { viewersMayAnnotate = null, tasksFollowCards = null } = setting;
  const { reassignWithinEdit = null, taskNeedsCalendarEdit = null } = setting;
  await database.run(
    sql`update account set name = coalesce(${name}::text, name), time_zone = coalesce(${timeZone}::text, time_zone),
        currency = coalesce(${currency}::text, currency), profile = coalesce(${profile}::text, profile),
        duplicates_threshold = coalesce(${duplicatesThreshold}::double precision, duplicates_threshold),
        viewers_may_annotate = coalesce(${viewersMayAnnotate}::boolean, viewers_may_annotate),
        tasks_follow_cards = coalesce(${tasksFollowCards}::boolean, tasks_follow_cards),
        reassign_within_edit = coalesce(${reassignWithinEdit}::boolean, reassign_within_edit),
        task_needs_calendar_edit = coalesce(${taskNeedsCalendarEdit}::boolean, task_needs_calendar_edit)
      where account_id = ${account}`,
    accountId,
  );
}

export interface NewPipeline {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly { readonly id: string; readonly name: string; readonly kind: "OPEN" | "WON" | "LOST" }[];
}

/** The first way that leads go: without one no lead could be made. */
export async function insertPipeline(
  database: Database,
  accountId: string,
  pipeline: NewPipeline,
  at: Date,
): Promise<void> {
  await database.run(
    sql`insert into pipeline (account_id, id, created_at, updated_at, name, position)
      values (${account}, ${pipeline.id}, ${at}, ${at}, ${pipeline.name}, 0)`,
    accountId,
  );
  await database.run(
    sql`insert into stage (account_id, id, created_at, updated_at, pipeline_id, name, position, kind)
      select ${account}, s.id, ${at}::timestamptz, ${at}::timestamptz, ${pipeline.id}::uuid, s.name, s.place - 1, s.kind
      from rows from (jsonb_to_recordset(${JSON.stringify(pipeline.stages)}::jsonb) as (id uuid, name text, kind text))
        with ordinality s (id, name, kind, place)`,
    accountId,
  );
}
