/** SQL as a value that only this file can make: text from our own source, values always as parameters. */
type Piece = string | typeof accountMark | ValuePiece;

/** A value's place in a statement: the same object wherever that piece of it is used. */
export interface ValuePiece {
  readonly value: unknown;
}

/** @internal stands where the account is bound */
export const accountMark = Symbol("account");

export class Sql {
  /** @internal made by `sql`, `identifier` and `join` alone */
  private constructor(readonly pieces: readonly Piece[]) {}

  /** Texts that meet become one. */
  static of(pieces: Iterable<Piece>): Sql {
    const melted: Piece[] = [];
    for (const piece of pieces) add(melted, piece);
    return new Sql(melted);
  }

  /** @internal of pieces that have become one already */
  static melted(pieces: readonly Piece[]): Sql {
    return new Sql(pieces);
  }
}

function add(pieces: Piece[], piece: Piece): void {
  const before = pieces[pieces.length - 1];
  if (typeof piece === "string" && typeof before === "string") pieces[pieces.length - 1] = before + piece;
  else pieces.push(piece);
}

/** The account of the principal: `$1` in every statement. */
export const account = Sql.of([accountMark]);

/** No text at all: where a part of a statement is left out. */
export const nothingMore = Sql.of([]);

const plannedAnewText = "/* planned anew */";

/** Stands in a statement whose best plan changes with how much there is: PostgreSQL plans it each time that it is sent. */
export const plannedAnew = Sql.of([plannedAnewText]);

export const isPlannedAnew = (text: string): boolean => text.includes(plannedAnewText);

/**
 * A piece of SQL. What stands in `${…}` becomes a parameter, save another piece of SQL, which is put in.
 * @example sql`select r.id from lead r where r.account_id = ${account} and r.name = ${name}`
 */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const pieces: Piece[] = [];
  texts.forEach((text, index) => {
    add(pieces, text);
    if (index < values.length) putIn(pieces, values[index]);
  });
  return Sql.melted(pieces);
}

function putIn(pieces: Piece[], value: unknown): void {
  if (value instanceof Sql) for (const piece of value.pieces) add(pieces, piece);
  else pieces.push({ value });
}

/** A name of a table or column out of a description, quoted. Throws on anything that is not a plain lower-case name. */
export function identifier(name: string): Sql {
  return Sql.of([quoted(name)]);
}

function quoted(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not a name of a table or column: ${name}`);
  return `"${name}"`;
}

const columns = new Map<string, Sql>();
const mostColumns = 10_000;

/** `alias.column`; there are few, and they are asked for all the time. */
export function column(alias: string, name: string): Sql {
  const key = `${alias}.${name}`;
  const known = columns.get(key);
  if (known) return known;
  const made = Sql.of([`${quoted(alias)}.${quoted(name)}`]);
  if (columns.size < mostColumns) columns.set(key, made);
  return made;
}

/** A whole number written into the text, as a LIMIT has to be for the planner to count on it. */
export function literal(count: number): Sql {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`not a count: ${count}`);
  return Sql.of([String(count)]);
}

/**
 * A text of our own, or a name that GraphQL's grammar has let through, written into the statement as it is.
 * Throws on any other character than those that JSON is put together from.
 */
export function constant(text: string): Sql {
  if (!/^[\w {}[\]":,.-]*$/.test(text)) throw new Error(`not a constant: ${text}`);
  return Sql.of([`'${text}'`]);
}

export function join(parts: readonly Sql[], separator: string): Sql {
  const pieces: Piece[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) pieces.push(separator);
    pieces.push(...part.pieces);
  }
  return Sql.of(pieces);
}

/** Text and parameters as PostgreSQL takes them. The account is `$1`, where the statement names it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A statement that is sent once. The same piece used twice is one parameter. */
export function compile(statement: Sql, accountId: string): Statement {
  const { text, values } = numbered(statement, (piece) => piece);
  return { text, values: values.map((value) => (value === accountMark ? accountId : value)) };
}

/** @internal The text, and its values in the order of their numbers; what `sameAs` says the same of is one parameter. */
export function numbered({ pieces }: Sql, sameAs: (piece: ValuePiece) => unknown): Statement {
  // PostgreSQL can't tell the type of a parameter that nothing uses: a statement on global tables alone has none.
  const values: unknown[] = pieces.includes(accountMark) ? [accountMark] : [];
  const numbers = new Map<unknown, number>();
  const text = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece === accountMark) return "$1";
    const same = sameAs(piece);
    const number = numbers.get(same) ?? values.push(piece.value);
    numbers.set(same, number);
    return `$${number}`;
  });
  return { text: text.join(""), values };
}
