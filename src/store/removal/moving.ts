import { type Resource, catalogue } from "../../rights/catalogue";
import type { Description } from "../description/description";
import { liesIn } from "../reading/scoped-rows";
import { type Sql, column, sql } from "../sql";
import { ownedKinds } from "../writing/owned-kinds";

/** A kind that a removal writes: records of it move, or hang on cards that do. */
export interface MovingKind {
  readonly of: Description;
  readonly kind: Resource;
  /** Its column of who is responsible; null where that is who made it, for ever (`rights.md` 1). */
  readonly own: string | null;
  /** Its column of who is responsible for the card that it hangs on. */
  readonly card: string | null;
}

/** In the order in which rows of several kinds are locked. */
export const movingKinds = (): readonly MovingKind[] =>
  ownedKinds()
    .map((of) => {
      const kind = of.kind as Resource;
      const { responsible = null, cardResponsible = null } = of.owners;
      return { of, kind, own: "ASSIGN" in catalogue[kind] ? responsible : null, card: cardResponsible };
    })
    .filter(({ own, card }) => own !== null || card !== null);

/**
 * The rows `r` whose column holds the user, wherever they lie. What is kept and what is in the trash are asked for apart:
 * each has an index of its own.
 */
export function heldBy(of: Description, name: string, user: Sql): Sql {
  const held = sql`${column("r", name)} = ${user}`;
  if (!of.trash) return held;
  return sql`(${held} and ${liesIn(of, "r", "kept")} or ${held} and ${liesIn(of, "r", "trash")})`;
}
