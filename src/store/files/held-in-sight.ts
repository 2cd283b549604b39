import { allOf } from "../../rights/combining";
import { readableIn, scopeFor } from "../access";
import type { Description, FieldDescription } from "../description/description";
import { describedKinds } from "../description/registry";
import { predicateToSql } from "../predicate-to-sql";
import { scopedRows } from "../reading/scoped-rows";
import { type Sql, join, sql } from "../sql";
import type { Standing } from "../standing";

/** The field of a kind that is a file; undefined where its records hold none. */
export const fileFieldOf = (of: Description): FieldDescription | undefined =>
  of.fields.find(({ type }) => type === "file");

/** The kinds whose records hold a file each. */
export const holdingKinds = (): readonly Description[] =>
  describedKinds().filter((of) => fileFieldOf(of) !== undefined);

/** Is the file `f` held by a record that is not in the trash, and in VIEW, its file among what may be read of it? */
export const isHeldInSight = (standing: Standing): Sql =>
  sql`(${join(
    holdingKinds().map((of) => isHeldBy(standing, of)),
    " or ",
  )})`;

function isHeldBy(standing: Standing, of: Description): Sql {
  const field = fileFieldOf(of);
  const open = field ? [scopeFor(standing, of, "VIEW"), readableIn(standing, of, field)] : [];
  return sql`f.holder_kind = ${of.kind}::text and exists (select 1 from ${scopedRows(of, "r")} and r.id = f.holder_id
    and (${predicateToSql(allOf(...open), of, "r")}) is true)`;
}
