import type { HangingKind } from "../../../rights/catalogue";
import { scopeFor } from "../../access";
import { descriptionOf } from "../../description/registry";
import { predicateToSql } from "../../predicate-to-sql";
import { type Sql, constant, join, literal, sql } from "../../sql";
import type { Standing } from "../../standing";
import { type Subject, changeEntries } from "../history/change-rows";
import { scopedRows } from "../scoped-rows";
import type { TimelineKind } from "./timeline";

/** Which entries of a timeline are asked for. */
export interface Asked {
  readonly subject: Subject;
  readonly kinds: readonly TimelineKind[];
  /** Behind which one; null from the newest. */
  readonly from: string | null;
  readonly limit: number;
}

/** The entries by `id`, in order: of each kind as many as are asked for, by an index that has them so, and the first of all. */
export function timelineEntries(standing: Standing, asked: Asked): Sql {
  const arms = asked.kinds.map((kind) => sql`(${entriesOf(standing, kind, asked)})`);
  if (arms.length === 0) return sql`select null::uuid as id, null::json as entry where false`;
  return sql`select e.id, json_build_object('kind', e.kind, 'id', e.id, 'change', e.change) as entry
    from (${join(arms, " union all ")}) e order by e.id desc limit ${literal(asked.limit)}`;
}

function entriesOf(standing: Standing, kind: TimelineKind, asked: Asked): Sql {
  if (kind !== "CHANGE") return hangingEntries(standing, kind, asked);
  const { subject, from, limit } = asked;
  return sql`select c.id, 'CHANGE' as kind, c.entry as change from (${changeEntries(standing, subject, from, limit)}) c`;
}

/** Their own VIEW is a filter: the card finds them. */
function hangingEntries(standing: Standing, kind: HangingKind, { subject, from, limit }: Asked): Sql {
  const of = descriptionOf(kind);
  const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "h");
  const behind = from === null ? sql`` : sql` and h.id < ${from}::uuid`;
  return sql`select h.id, ${constant(kind)} as kind, null::json as change from ${scopedRows(of, "h")}
      and h.card_id = ${subject.id}::uuid and h.card_kind = ${subject.of.kind}${behind} and (${scope}) is true
    order by h.id desc limit ${literal(limit)}`;
}
