import type { Description } from "../description/description";
import type { Door } from "../door";
import { account, sql } from "../sql";
import type { Draft } from "../writing/draft";

/**
 * To whom the account's rules give new records that say nobody, those of each source in turn: by the draft, the UUID of an
 * active user, who stays so until the transaction ends. Two who make some at once wait for each other's turn. Where there is
 * no rule, or nobody active in it, whoever makes the record keeps it.
 */
export async function receiversOf(
  door: Door,
  of: Description,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<Draft, string>> {
  const given = new Map<Draft, string>();
  const { distributedBy: by } = of;
  if (by === null) return given;
  const waiting = drafts.filter(({ said }) => typeof said[by] === "string" && said["responsibleId"] === undefined);
  for (const source of [...new Set(waiting.map(({ said }) => said[by] as string))].sort()) {
    const own = waiting.filter(({ said }) => said[by] === source);
    const { turn, users } = await takeTurns(door, source, own.length);
    own.forEach((draft, index) => {
      const user = users[(turn + index) % users.length];
      if (user !== undefined) given.set(draft, user);
    });
  }
  return given;
}

interface Turns {
  readonly turn: number;
  readonly users: readonly string[];
}

/** The next so many turns of a source, and whose they are. */
async function takeTurns(door: Door, source: string, count: number): Promise<Turns> {
  const { caller } = await door.standing();
  const rows = await door.database.run<{ id: string; turn: string }>(
    sql`with rule as (update request_rule r set turn = r.turn + ${count}::integer
        where r.account_id = ${account} and r.source = ${source}::text returning r.user_ids, r.group_id, r.turn - ${count}::integer as turn)
      select u.id, rule.turn::text from rule join "user" u on u.account_id = ${account} and u.status = 'ACTIVE'
        and (u.id = any(rule.user_ids) or exists (
          select 1 from user_group g where g.account_id = ${account} and g.user_id = u.id and g.group_id = rule.group_id))
      order by array_position(rule.user_ids, u.id), u.id for key share of u`,
    caller.accountId,
  );
  return { turn: Number(rows[0]?.turn ?? 0), users: rows.map(({ id }) => id) };
}
