import { type Predicate, everything } from "../../rights/predicate";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import { masksOf } from "../reading/masks";
import { scopedRows } from "../reading/scoped-rows";
import { type Sql, column, constant, identifier, join, nothingMore, sql } from "../sql";
import { type Drawing, type RowAt, andClaim, claimOf } from "./drawing";
import { fieldJson } from "./field-json";
import { type Json, objectOf, sqlOf } from "./json";
import { linkedListJson } from "./list-json";
import type { RecordMember, RecordSketch } from "./sketch";
import { canJson, closedJson, customJson, hiddenJson } from "./standing-json";

interface Row extends RowAt {
  readonly of: Description;
}

/** The JSON of the record there, as it was asked for; hidden parts are null. */
export const recordJson = ({ of, members }: RecordSketch, drawing: Drawing, at: RowAt): Json =>
  objectOf(members.map((member) => [member.key, memberJson(member, drawing, { of, ...at })]));

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
        joinedJson(row, drawing, [{ sketch: member.target, id: column(alias, member.link.column), when: nothingMore }]),
      );
    case "card":
      return masked(member.link.name, drawing, row, () => cardJson([...member.targets.values()], drawing, row));
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

/** A record that is looked for by its id, where a condition holds. */
interface Target {
  readonly sketch: RecordSketch;
  readonly id: Sql;
  /** More conditions, each behind an `and`. */
  readonly when: Sql;
}

/** One row with the JSON of the visible record as `json`, or none: its scope is a filter, the key finds it. */
export function foundRow({ sketch, id, when }: Target, drawing: Drawing): Sql {
  const { of } = sketch;
  const alias = drawing.nextAlias();
  const scope = andClaim(scopeFor(drawing.standing, of, "VIEW"), of, alias);
  const rows = sql`${scopedRows(of, alias)} and ${column(alias, "id")} = ${id}${when}${scope} limit 1`;
  const at: RowAt = { alias, joins: [] };
  const json = sqlOf(recordJson(sketch, drawing, at));
  if (at.joins.length === 0) return sql`select ${json} as json from ${rows}`;
  return sql`select ${json} as json from (select ${identifier(alias)}.* from ${rows}) ${identifier(alias)}${join(at.joins, "")}`;
}

/** Joined to the row, so that what several rows lead to is looked up once; null where none of the targets is there. */
function joinedJson({ joins }: Row, drawing: Drawing, targets: readonly Target[]): Json {
  const found = targets.map((target) => {
    const alias = drawing.nextAlias();
    joins.push(sql` left join lateral (${foundRow(target, drawing)}) ${identifier(alias)} on true`);
    return column(alias, "json");
  });
  return sql`coalesce(${join([...found, sql`'null'`], ", ")})`;
}

function cardJson(sketches: readonly RecordSketch[], drawing: Drawing, row: Row): Json {
  const targets = sketches.map((sketch) => ({
    sketch,
    id: column(row.alias, "card_id"),
    when: sql` and ${column(row.alias, "card_kind")} = ${constant(sketch.of.kind)}`,
  }));
  return joinedJson(row, drawing, targets);
}
