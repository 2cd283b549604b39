import { isMergeable } from "../../rights/merging";
import type { Actor } from "../change-log";
import type { Database } from "../database";
import type { Description } from "../description/description";
import { account, sql } from "../sql";

/** Forgets what was merged into records that go for good, and where its ids led. */
export async function forgetMerged(
  database: Database,
  { accountId }: Pick<Actor, "accountId">,
  of: Description,
  ids: readonly string[],
): Promise<void> {
  if (!isMergeable(of.kind)) return;
  const gone = sql`${ids}::uuid[]`;
  const merges = await database.run<{ id: string }>(
    sql`select m.id from merge m where m.account_id = ${account} and (m.survivor_id = any(${gone})
      or m.survivor_id in (select a.id from absorbed a where a.account_id = ${account} and a.survivor_id = any(${gone})))`,
    accountId,
  );
  await database.run(
    sql`delete from absorbed a where a.account_id = ${account} and a.survivor_id = any(${gone})`,
    accountId,
  );
  if (merges.length === 0) return;
  const those = sql`${merges.map(({ id }) => id)}::uuid[]`;
  await database.run(
    sql`delete from merged_link l where l.account_id = ${account} and l.merge_id = any(${those})`,
    accountId,
  );
  await database.run(
    sql`delete from merged_row r where r.account_id = ${account} and r.merge_id = any(${those})`,
    accountId,
  );
  await database.run(sql`delete from merge m where m.account_id = ${account} and m.id = any(${those})`, accountId);
}
