import type { Database } from "../database";
import { type Sql, account, sql } from "../sql";

/** Who gets what comes in by a source. Ids are UUIDs. */
export interface RequestRuleRow {
  readonly source: string;
  readonly userIds: readonly string[];
  readonly groupId: string | null;
}

/** All rules of the account, in the order of their sources. */
export const requestRules: Sql = sql`select r.source, r.user_ids as "userIds", r.group_id as "groupId"
  from request_rule r where r.account_id = ${account} order by r.source`;

/** Those that are there, for who changes them. */
export const findRequestRules = (database: Database, accountId: string): Promise<readonly RequestRuleRow[]> =>
  database.run<RequestRuleRow>(requestRules, accountId);

/** Puts rules in the place of all that there are; a source keeps whose turn it is. */
export async function putRequestRules(
  database: Database,
  accountId: string,
  rules: readonly RequestRuleRow[],
): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) v (source text, "userIds" uuid[], "groupId" uuid)`;
  await database.run(
    sql`delete from request_rule r where r.account_id = ${account} and r.source <> all(${rules.map(({ source }) => source)}::text[])`,
    accountId,
  );
  await database.run(
    sql`insert into request_rule (account_id, source, user_ids, group_id)
      select ${account}, v.source, v."userIds", v."groupId" from ${rows}
      on conflict (account_id, source) do update set user_ids = excluded.user_ids, group_id = excluded.group_id`,
    accountId,
  );
}
