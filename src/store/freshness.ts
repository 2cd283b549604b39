import { Refusal } from "./refusals";
import { type Sql, account, join, sql } from "./sql";
import type { Standing } from "./standing";
import { type Filled, Template } from "./template";

/**
 * True while the standing is what it was when it was read: the same rights version, and what the caller came by still
 * good, the session not ended, the token not revoked.
 */
export function isFresh({ rightsVersion, caller: { sessionId, apiTokenId } }: Standing): Sql {
  const claims = [
    sql`exists (select 1 from account_state s where s.account_id = ${account} and s.rights_version = ${rightsVersion}::bigint)`,
  ];
  if (sessionId !== null)
    claims.push(
      sql`not exists (select 1 from session e where e.account_id = ${account} and e.id = ${sessionId}::uuid and e.ended_at is not null)`,
    );
  if (apiTokenId !== null)
    claims.push(
      sql`not exists (select 1 from api_token k where k.account_id = ${account} and k.id = ${apiTokenId}::uuid and k.revoked_at is not null)`,
    );
  return sql`(${join(claims, "\n    and ")})`;
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
  private readonly templates = new WeakMap<Standing, Template<null>>();

  constructor(private readonly make: (standing: Standing) => Sql) {}

  checkedFor(standing: Standing): Filled {
    const known = this.templates.get(standing);
    if (known) return known.fill(null);
    const template = new Template<null>(checkedReading(this.make(standing), standing));
    this.templates.set(standing, template);
    return template.fill(null);
  }
}

/** What is sent for a reading, and what to throw where the standing holds. */
interface Checked {
  readonly statement: Sql | Filled;
  readonly refusal: Refusal | null;
}

/** A kept standing's refusal is only thrown where it still holds: the rights may be wider by now. */
export function checkedBy(standing: Standing, make: Making): Checked {
  if (make instanceof KeptReading) return { statement: make.checkedFor(standing), refusal: null };
  try {
    return { statement: checkedReading(make(standing), standing), refusal: null };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { statement: checkedReading(nothingRead, standing), refusal: fault };
  }
}
