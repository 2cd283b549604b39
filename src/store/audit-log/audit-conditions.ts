import { descriptionOf } from "../description/registry";
import { type Compared, comparison, idComparison } from "../reading/comparison";
import { type Sql, join, sql } from "../sql";
import type { AuditPart } from "./audit-parts";
import type { AuditCondition } from "./audit-request";
import { concerns } from "./concerned";

/** Columns of change rows, as fields are compared. */
const columnsCompared = {
  operation: { type: "text", column: "operation", sorted: false, searched: false },
  at: { type: "instant", column: "at", sorted: false, searched: false },
} as const satisfies Record<string, Compared>;

/** A condition on the change row `c`, for somebody who reads these parts. */
export function auditConditionToSql(condition: AuditCondition, readable: readonly AuditPart[]): Sql {
  switch (condition.on) {
    case "subject":
      return anyOf(condition.subjects.map((subject) => concerns(subject, readable)));
    case "kind":
      return sql`c.kind = any(${condition.kinds}::text[])`;
    case "actor":
      return idComparison(sql`c.actor_id`, condition.operator, condition.value, descriptionOf("USER"));
    default:
      return comparison(columnsCompared[condition.on], condition.operator, condition.value, "c");
  }
}

const anyOf = (parts: readonly Sql[]): Sql => (parts.length === 0 ? sql`false` : sql`(${join(parts, " or ")})`);
