import type { Door } from "../door";
import { account, sql } from "../sql";
import type { Standing } from "../standing";
import { type Counted, countsOfMoving } from "./count-moving";
import { movingKinds } from "./moving";

/** What ends or goes on elsewhere beside the records. */
export interface Belongings {
  /** Users whose supervisor it is. */
  readonly subordinates: number;
  /** Both ways, those that have not ended. */
  readonly shares: number;
  readonly seats: number;
  readonly tokens: number;
  readonly sessions: number;
}

export interface Preview {
  readonly standing: Standing;
  readonly records: readonly Counted[];
  readonly belongings: Belongings;
}

/** What removing the user would touch, as it is now. */
export async function previewRemoval(door: Door, userId: string): Promise<Preview> {
  const { rows: belongings } = await door.read<Belongings>(() => countsOfBelongings(userId, door.now));
  const { standing, rows } = await door.read<Counted>((current) => countsOfMoving(current, movingKinds(), userId));
  const none = { subordinates: 0, shares: 0, seats: 0, tokens: 0, sessions: 0 };
  return { standing, records: rows, belongings: belongings[0] ?? none };
}

const countsOfBelongings = (userId: string, now: Date) => {
  const user = sql`${userId}::uuid`;
  const at = sql`${now}::timestamptz`;
  return sql`select
    (select count(*)::integer from "user" u where u.account_id = ${account} and u.supervisor_id = ${user} and u.status <> 'REMOVED') as subordinates,
    (select count(*)::integer from share h where h.account_id = ${account} and (h.owner_id = ${user} or h.grantee_id = ${user})
      and (h.until is null or h.until > ${at})) as shares,
    (select count(*)::integer from seat t where t.account_id = ${account} and t.user_id = ${user} and (t.until is null or t.until > ${at})) as seats,
    (select count(*)::integer from api_token k where k.account_id = ${account} and k.user_id = ${user} and k.revoked_at is null
      and (k.until is null or k.until > ${at})) as tokens,
    (select count(*)::integer from session e where e.account_id = ${account} and e.user_id = ${user} and e.ended_at is null and e.until > ${at}) as sessions`;
};
