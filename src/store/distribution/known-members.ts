import type { Database } from "../database";
import { account, sql } from "../sql";
import type { RequestRuleRow } from "./request-rules";

/** Which of the users and groups that rules name there are; who was removed is none. */
export async function knownMembers(
  database: Database,
  accountId: string,
  rules: readonly RequestRuleRow[],
): Promise<ReadonlySet<string>> {
  const users = rules.flatMap(({ userIds }) => userIds);
  const groups = rules.flatMap(({ groupId }) => groupId ?? []);
  const rows = await database.run<{ id: string }>(
    sql`select u.id from "user" u where u.account_id = ${account} and u.status <> 'REMOVED' and u.id = any(${users}::uuid[])
      union all select g.id from "group" g where g.account_id = ${account} and g.id = any(${groups}::uuid[])`,
    accountId,
  );
  return new Set(rows.map(({ id }) => id));
}
