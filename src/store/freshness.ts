import { Refusal } from "./refusals";
import { type Sql, type Statement, account, compile, sql } from "./sql";
import type { Standing } from "./standing";

/** True while the standing is what it was when it was read: the same rights version, and the session not ended. */
export function isFresh({ rightsVersion, caller }: Standing): Sql {
  return sql`(exists (select 1 from account_state s where s.account_id = ${account} and s.rights_version = ${rightsVersion}::bigint)
    and not exists (select 1 from session e where e.account_id = ${account} and e.id = ${caller.sessionId}::uuid and e.ended_at is not null)
    and not exists (select 1 from api_token k where k.account_id = ${account} and k.id = ${caller.apiTokenId}::uuid and k.revoked_at is not null))`;
}

/**
 * A reading that says by itself whether the rights that it was made with still hold (`decisions.md` 3):
 * always at least one row, `fresh` true or false; what was read stands in the rows where `present` is true.
 * The offset keeps PostgreSQL from asking twice whether it is fresh.
 */
export const checkedReading = (reading: Sql, standing: Standing): Sql => sql`
  select f.fresh, q.* from (select ${isFresh(standing)} as fresh offset 0) f
  left join lateral (select true as present, i.* from (${reading}) i) q on f.fresh`;

export interface CheckedRow {
  readonly fresh: boolean;
  readonly present: boolean | null;
}

const nothingRead = sql`select 1 where false`;

/** What is read through a door: made from the standing, or kept for it. */
export type Making = ((standing: Standing) => Sql) | KeptReading;

/** A reading that depends on the standing alone: its statement is made once for as long as that stands. */
export class KeptReading {
  private readonly statements = new WeakMap<Standing, Statement>();

  constructor(private readonly make: (standing: Standing) => Sql) {}

  statementFor(standing: Standing): Statement {
    const known = this.statements.get(standing);
    if (known) return known;
    const made = compile(checkedReading(this.make(standing), standing), standing.caller.accountId);
    this.statements.set(standing, made);
    return made;
  }
}

/**
 * The statement of a reading. What a kept standing refuses is refused only where it still holds: the rights may be wider
 * by now.
 */
export function statementOf(
  make: Making,
  standing: Standing,
): { readonly statement: Statement; readonly refusal: Refusal | null } {
  if (make instanceof KeptReading) return { statement: make.statementFor(standing), refusal: null };
  const { accountId } = standing.caller;
  try {
    return { statement: compile(checkedReading(make(standing), standing), accountId), refusal: null };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { statement: compile(checkedReading(nothingRead, standing), accountId), refusal: fault };
  }
}
