import { descriptionOf } from "../description/registry";
import { type Compared, comparison, idComparison } from "../reading/comparison";
import { type Sql, sql } from "../sql";
import type { AuditCondition } from "./audit-request";

/** Columns of change rows, as fields are compared. */
const columnsCompared = {
  operation: { type: "text", column: "operation", sorted: false, searched: false },
  at: { type: "instant", column: "at", sorted: false, searched: false },
} as const satisfies Record<string, Compared>;

/**
 * A condition on the change row `c`. Whoever does not read all of an entry finds by its subject alone: whom else it
 * concerns may stand in what is hidden.
 */
export function auditConditionToSql(condition: AuditCondition, isWhole: boolean): Sql {
  switch (condition.on) {
    case "subject":
      return isWhole ? sql`c.concerns && ${condition.ids}::uuid[]` : sql`c.record_id = any(${condition.ids}::uuid[])`;
    case "kind":
      return sql`c.kind = any(${condition.kinds}::text[])`;
    case "actor":
      return idComparison(sql`c.actor_id`, condition.operator, condition.value, descriptionOf("USER"));
    default:
      return comparison(columnsCompared[condition.on], condition.operator, condition.value, "c");
  }
}
