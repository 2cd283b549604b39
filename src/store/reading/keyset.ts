import { createHash } from "node:crypto";
import { isDay } from "../description/values";
import { InvalidCursor } from "../refusals";
import { type Sql, column, join, sql } from "../sql";

/** A key that a list is sorted by, before the id that breaks ties. */
export interface SortKey {
  /** The expression on a table's alias: never null. */
  readonly expression: (alias: string) => Sql;
  readonly sqlType: string;
  readonly direction: "ASC" | "DESC";
}

/** The last row of a page: its keys as PostgreSQL wrote them, and its id. */
export interface Keyset {
  readonly keys: readonly string[];
  readonly id: string;
}

export const flipped = (sort: readonly SortKey[]): readonly SortKey[] =>
  sort.map((key) => ({ ...key, direction: key.direction === "ASC" ? "DESC" : "ASC" }));

/** The id goes the way of the last key, so that one scan of the index answers. */
const directionOfId = (sort: readonly SortKey[]): "ASC" | "DESC" => sort.at(-1)?.direction ?? "DESC";

export function orderBy(sort: readonly SortKey[], key: (index: number) => Sql, id: Sql): Sql {
  const keys = sort.map((part, index) => (part.direction === "ASC" ? sql`${key(index)} asc` : sql`${key(index)} desc`));
  const last = directionOfId(sort) === "ASC" ? sql`${id} asc` : sql`${id} desc`;
  return sql`order by ${join([...keys, last], ", ")}`;
}

/** Do all keys go one way? Then one comparison of rows says what comes before and behind, and an index follows it. */
export const isOneWay = (sort: readonly SortKey[]): boolean =>
  sort.every((key) => key.direction === directionOfId(sort));

/** Rows behind the keyset. One direction is one row comparison, which the index follows; two are spelled out. */
export function behind(sort: readonly SortKey[], keyset: Keyset, alias: string, id: Sql): Sql {
  const sides = sort.map((key, index) => ({
    left: key.expression(alias),
    right: typed(keyset.keys[index] ?? "", key.sqlType),
    direction: key.direction,
  }));
  const all = [...sides, { left: id, right: sql`${keyset.id}::uuid`, direction: directionOfId(sort) }];
  if (!isOneWay(sort)) return spelledOut(all);
  return sql`${rowOf(all.map(({ left }) => left))} ${all[0]?.direction === "ASC" ? sql`>` : sql`<`} ${rowOf(all.map(({ right }) => right))}`;
}

/** Rows before the row with these keys and id, and itself, of a list that goes one way. */
export function upTo(sort: readonly SortKey[], alias: string, key: (index: number) => Sql, id: Sql): Sql {
  const lefts = [...sort.map(({ expression }) => expression(alias)), column(alias, "id")];
  const rights = [...sort.map((_, index) => key(index)), id];
  return sql`${rowOf(lefts)} ${directionOfId(sort) === "ASC" ? sql`<=` : sql`>=`} ${rowOf(rights)}`;
}

const rowOf = (values: readonly Sql[]): Sql => sql`(${join(values, ", ")})`;

interface Side {
  readonly left: Sql;
  readonly right: Sql;
  readonly direction: "ASC" | "DESC";
}

function spelledOut(sides: readonly Side[]): Sql {
  const cases = sides.map((side, index) => {
    const equal = sides.slice(0, index).map((before) => sql`${before.left} = ${before.right}`);
    const beyond = side.direction === "ASC" ? sql`${side.left} > ${side.right}` : sql`${side.left} < ${side.right}`;
    return sql`(${join([...equal, beyond], " and ")})`;
  });
  const [first] = sides;
  const any = sql`(${join(cases, " or ")})`;
  // Says what the cases say already of the first key, in words that an index follows.
  return first ? sql`(${first.left} ${first.direction === "ASC" ? sql`>=` : sql`<=`} ${first.right} and ${any})` : any;
}

const casts: Readonly<Record<string, (value: string) => Sql>> = {
  text: (value) => sql`${value}::text`,
  numeric: (value) => sql`${value}::numeric`,
  timestamptz: (value) => sql`${value}::timestamptz`,
  date: (value) => sql`${value}::date`,
  integer: (value) => sql`${value}::integer`,
};

function typed(value: string, sqlType: string): Sql {
  const cast = casts[sqlType];
  if (!cast) throw new Error(`no list is sorted by a ${sqlType}`);
  return cast(value);
}

const shapes: Readonly<Record<string, RegExp>> = {
  // A text key is whatever a person typed, save the one character that PostgreSQL can't hold.
  // eslint-disable-next-line no-control-regex -- that character is what is looked for
  text: /^[^\u0000]*$/,
  numeric: /^-?(\d{1,40}(\.\d{1,20})?|Infinity)$/,
  timestamptz:
    /^(infinity|\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d){0,2})$/,
  date: /^(infinity|\d{4}-\d\d-\d\d)$/,
  integer: /^-?\d{1,10}$/,
};

/** Is it what PostgreSQL writes for the type? A day must be in the calendar, too. */
const isKey = (key: string, sqlType: string): boolean =>
  shapes[sqlType]?.test(key) === true &&
  (key === "infinity" || (sqlType !== "date" && sqlType !== "timestamptz") || isDay(key.slice(0, 10)));

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a cursor is bound to: the same list, sorted and filtered the same way. */
export const bindingOf = (list: unknown): string =>
  createHash("sha256").update(JSON.stringify(list)).digest("base64url").slice(0, 12);

export const writeCursor = (binding: string, keyset: Keyset): string =>
  Buffer.from(JSON.stringify([binding, ...keyset.keys, keyset.id])).toString("base64url");

/** Throws `InvalidCursor` for one that is of another list, sort or filter, or none at all. */
export function readCursor(cursor: string, binding: string, sort: readonly SortKey[]): Keyset {
  const [bound, ...values] = parse(cursor);
  const id = values.at(-1);
  const keys = values.slice(0, -1);
  const fits = keys.length === sort.length && keys.every((key, index) => isKey(key, sort[index]?.sqlType ?? ""));
  if (bound !== binding || !fits || id === undefined || !isUuid.test(id)) throw new InvalidCursor();
  return { keys, id };
}

function parse(cursor: string): readonly string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(values) && values.every((value) => typeof value === "string")) return values;
  } catch {
    // Not JSON: not a cursor of ours.
  }
  throw new InvalidCursor();
}
