import { type Sql, constant, join, sql } from "../sql";

/** JSON text that PostgreSQL puts together: an expression that is never null, or a text that is the same in every row. */
export type Json = Sql | string;

export const sqlOf = (json: Json): Sql => (typeof json === "string" ? constant(json) : json);

/** `null` where the expression is. */
export const orNull = (json: Sql): Sql => sql`coalesce(${json}, 'null')`;

/** A text as a JSON string, null where it is null. */
export const stringOf = (text: Sql): Sql => sql`to_json(${text})::text`;

export const flagOf = (claim: Sql): Sql => sql`case when ${claim} then 'true' else 'false' end`;

/** An object with its members in order, as `JSON.stringify` writes it. */
export function objectOf(members: readonly (readonly [key: string, value: Json])[]): Json {
  const pieces = members.flatMap(([key, value], index) => [`${index === 0 ? "{" : ","}"${key}":`, value]);
  return joined([...(pieces.length === 0 ? ["{"] : pieces), "}"]);
}

/** Pieces one behind the other; neighbours that are the same in every row are one text. */
function joined(pieces: readonly Json[]): Json {
  const melted: Json[] = [];
  for (const piece of pieces) {
    const last = melted.at(-1);
    if (typeof piece === "string" && typeof last === "string") melted[melted.length - 1] = last + piece;
    else melted.push(piece);
  }
  const [first = "", ...others] = melted;
  return others.length === 0 ? first : sql`(${join(melted.map(sqlOf), " || ")})`;
}

/** A list out of texts, null ones left out. */
export const listOf = (items: readonly Sql[]): Json =>
  items.length === 0 ? "[]" : joined(["[", sql`concat_ws(',', ${join(items, ", ")})`, "]"]);
