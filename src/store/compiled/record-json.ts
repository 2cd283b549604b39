import { type Predicate, everything } from "../../rights/predicate";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import { masksOf } from "../reading/masks";
import { scopedRows } from "../reading/scoped-rows";
import { type Sql, column, constant, join, sql } from "../sql";
import { type Drawing, andClaim, claimOf } from "./drawing";
import { fieldJson } from "./field-json";
import { type Json, objectOf, orNull, sqlOf } from "./json";
import { linkedListJson } from "./list-json";
import type { RecordMember, RecordSketch } from "./sketch";
import { canJson, closedJson, customJson, hiddenJson } from "./standing-json";

/** The row that JSON is made of. */
interface Row {
  readonly of: Description;
  readonly alias: string;
}

/** The JSON of the record under that alias, as it was asked for; hidden parts are null. */
export const recordJson = ({ of, members }: RecordSketch, drawing: Drawing, alias: string): Json =>
  objectOf(members.map((member) => [member.key, memberJson(member, drawing, { of, alias })]));

function memberJson(member: RecordMember, drawing: Drawing, row: Row): Json {
  const { standing } = drawing;
  const { of, alias } = row;
  switch (member.is) {
    case "constant":
      return member.text;
    case "id":
      return sql`(${constant(`"${of.prefix}_`)} || encode(uuid_send(${column(alias, "id")}), 'hex') || '"')`;
    case "version":
      return sql`${column(alias, "version")}::text`;
    case "field":
      return masked(member.field.name, drawing, row, () => fieldJson(member.field, member.inner, alias));
    case "custom":
      return customJson(standing, of, member.inner, alias);
    case "can":
      return canJson(standing, of, member.inner, alias);
    case "hiddenFields":
      return hiddenJson(standing, of, alias);
    case "readOnlyFields":
      return closedJson(standing, of, alias);
    case "one":
      return masked(member.link.name, drawing, row, () =>
        foundJson(member.target, drawing, column(alias, member.link.column)),
      );
    case "card":
      return masked(member.link.name, drawing, row, () => cardJson([...member.targets.values()], drawing, alias));
    case "many":
      return linkedListJson(member, drawing, { of, alias, seen: seenWhere(member.link.name, drawing, of) });
  }
}

/** The rows of a kind on which a part may be read. */
const seenWhere = (name: string, { standing }: Drawing, of: Description): Predicate =>
  masksOf(standing, of).reading.find((mask) => mask.name === name)?.where ?? everything;

function masked(name: string, drawing: Drawing, { of, alias }: Row, json: () => Json): Json {
  const seen = seenWhere(name, drawing, of);
  if (seen.is === "everything") return json();
  return seen.is === "nothing"
    ? "null"
    : sql`case when ${claimOf(seen, of, alias)} then ${sqlOf(json())} else 'null' end`;
}

/** The visible record with that id, null where there is none: its scope is a filter, the key finds it. */
export function foundJson(sketch: RecordSketch, drawing: Drawing, id: Sql): Json {
  const scope = scopeFor(drawing.standing, sketch.of, "VIEW");
  if (scope.is === "nothing") return "null";
  const alias = drawing.nextAlias();
  const row = sql`${scopedRows(sketch.of, alias)} and ${column(alias, "id")} = ${id}${andClaim(scope, sketch.of, alias)}`;
  return orNull(sql`(select ${sqlOf(recordJson(sketch, drawing, alias))} from ${row} limit 1)`);
}

function cardJson(targets: readonly RecordSketch[], drawing: Drawing, alias: string): Json {
  const cases = targets.map((target) => {
    const json = foundJson(target, drawing, column(alias, "card_id"));
    return sql`when ${constant(target.of.kind)} then ${sqlOf(json)}`;
  });
  return sql`case ${column(alias, "card_kind")} ${join(cases, " ")} else 'null' end`;
}
