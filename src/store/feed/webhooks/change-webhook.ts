import { apiTokensScopeOf } from "../../../rights/settings";
import type { Door } from "../../door";
import { isFresh } from "../../freshness";
import { isOf } from "../../people/seen-api-tokens";
import { Conflict } from "../../refusals";
import { type Sql, account, sql } from "../../sql";
import type { Standing } from "../../standing";
import { wakeWebhook } from "./wake-webhook";

/** Takes a webhook away: false for one that is not the caller's to take. Throws `Conflict`. */
export const deleteWebhook = (door: Door, id: string): Promise<boolean> =>
  changed(
    door,
    (isTheirs) => sql`delete from webhook w where w.account_id = ${account} and w.id = ${id}::uuid and ${isTheirs}`,
  );

/** Lets it go on from where it stopped, at once: false for one that is not the caller's to resume. Throws `Conflict`. */
export async function resumeWebhook(door: Door, id: string): Promise<boolean> {
  const isResumed = await changed(
    door,
    (isTheirs) => sql`update webhook w set state = 'ACTIVE', failures = 0, failing_since = null, next_attempt_at = null,
        fault = null, ended_at = null
      where w.account_id = ${account} and w.id = ${id}::uuid and ${isTheirs}`,
  );
  const { accountId } = (await door.standing()).caller;
  if (isResumed) await wakeWebhook(door.database, { accountId, webhookId: id });
  return isResumed;
}

async function changed(door: Door, change: (isTheirs: Sql) => Sql): Promise<boolean> {
  const standing = await door.standing();
  const [row] = await door.database.run<{ fresh: boolean; done: boolean }>(
    sql`with done as (${change(reachedBy(standing))} returning w.id)
      select ${isFresh(standing)} as fresh, exists (select from done) as done`,
    standing.caller.accountId,
  );
  if (!row?.fresh) throw new Conflict();
  return row.done;
}

/** The webhook `w` is the caller's to change while the standing holds: whoever may revoke its token may take it away. */
const reachedBy = (standing: Standing): Sql =>
  sql`${isOf(apiTokensScopeOf(standing.principal, "EDIT"), "w")} and ${isFresh(standing)}`;
