import type { Resource } from "../../rights/catalogue";
import { countedInTrash } from "../../rights/removal";
import { scopeFor } from "../access";
import { predicateToSql } from "../predicate-to-sql";
import { liesIn } from "../reading/scoped-rows";
import { type Sql, account, column, identifier, join, sql } from "../sql";
import type { Standing } from "../standing";
import { type MovingKind, heldBy } from "./moving";

/** What a user is responsible for, of one kind, as whoever asks is told of it. */
export interface Counted {
  readonly kind: Resource;
  /** Those that ASSIGN of whoever asks reaches, and that are not in the trash. */
  readonly kept: number;
  /** Those in the trash that whoever asks would find there, and may give away. */
  readonly trashed: number;
  /** How many there are, wherever they lie and whoever sees them. */
  readonly all: number;
  /** How many of all ASSIGN reaches. */
  readonly reached: number;
}

/** One row, a `Counted`, of the rows that `marked` marks. */
export const tallyOf = ({ kind }: MovingKind, marked: Sql): Sql =>
  sql`select ${kind}::text as kind, (count(*) filter (where m.own))::integer as "all",
    (count(*) filter (where m.own and m.reached))::integer as reached,
    (count(*) filter (where m.own and m.reached and not m.trashed))::integer as kept,
    (count(*) filter (where m.own and m.listed and m.trashed))::integer as trashed from (${marked}) m`;

/** The rows `r` of the kind that the condition holds for, each with what a tally asks of it. */
export function markedRows(standing: Standing, moving: MovingKind, user: Sql, condition: Sql): Sql {
  const { of, kind, own } = moving;
  const reached = predicateToSql(scopeFor(standing, of, "ASSIGN"), of, "r");
  const listed = predicateToSql(countedInTrash(standing.principal, kind), of, "r");
  const isOwn = own === null ? sql`false` : sql`${column("r", own)} = ${user}`;
  return sql`select ${isOwn} as own, ${liesIn(of, "r", "trash")} as trashed, (${reached}) is true as reached, (${listed}) is true as listed
    from ${identifier(of.table)} r where r.account_id = ${account} and ${condition}`;
}

/** A reading of what the user is responsible for: a `Counted` for each kind that changes hands. */
export function countsOfMoving(standing: Standing, kinds: readonly MovingKind[], userId: string): Sql {
  const user = sql`${userId}::uuid`;
  const tallies = kinds.flatMap((moving) => {
    const { of, own } = moving;
    return own === null ? [] : [tallyOf(moving, markedRows(standing, moving, user, heldBy(of, own, user)))];
  });
  return join(tallies, " union all ");
}
