import { type LikelyPair, groupsOf } from "../../../duplicates/finding/groups";
import { oddsOf } from "../../../duplicates/weighing/score";
import type { Database } from "../../database";
import type { JobKey } from "../../jobs/queue";
import { account, literal, sql } from "../../sql";

/** More pairs than this are not brought together: the likeliest are. */
const mostPairs = 300_000;

export interface GroupsFound {
  readonly groups: number;
  readonly records: number;
}

/** Brings the pairs of a scan together, and writes the groups down, the likeliest first. */
export async function putGroups(
  database: Database,
  { accountId, jobId }: JobKey,
  threshold: number,
  now: Date,
): Promise<GroupsFound> {
  const pairs = await database.run<LikelyPair>(
    sql`select p.one_id as one, p.other_id as other, p.odds from found_pair p
      where p.account_id = ${account} and p.job_id = ${jobId}::uuid order by p.odds desc, p.one_id, p.other_id limit ${literal(mostPairs)}`,
    accountId,
  );
  const groups = groupsOf(pairs, oddsOf(threshold));
  const members = groups.flatMap((ids, number) => ids.map((id) => ({ number, id })));
  await database.run(
    sql`insert into found_member (account_id, job_id, number, record_id, created_at)
      select ${account}, ${jobId}::uuid, v.number, v.id, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) v (number integer, id uuid)`,
    accountId,
  );
  return { groups: groups.length, records: members.length };
}
