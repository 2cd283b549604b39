/** SQL as a value that only this file can make: text from our own source, values always as parameters. */
type Piece = string | typeof accountMark | { readonly value: unknown };

const accountMark = Symbol("account");

export class Sql {
  /** @internal made by `sql`, `identifier` and `join` alone */
  private constructor(readonly pieces: readonly Piece[]) {}

  static of(pieces: readonly Piece[]): Sql {
    return new Sql(Object.freeze([...pieces]));
  }
}

/** The account of the principal: `$1` in every statement. */
export const account = Sql.of([accountMark]);

/** No text at all: where a part of a statement is left out. */
export const nothingMore = Sql.of([]);

/**
 * A piece of SQL. What stands in `${…}` becomes a parameter, save another piece of SQL, which is put in.
 * @example sql`select r.id from lead r where r.account_id = ${account} and r.name = ${name}`
 */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return Sql.of(texts.flatMap((text, index) => [text, ...(index < values.length ? piecesOf(values[index]) : [])]));
}

function piecesOf(value: unknown): readonly Piece[] {
  return value instanceof Sql ? value.pieces : [{ value }];
}

/** A name of a table or column out of a description, quoted. Throws on anything that is not a plain lower-case name. */
export function identifier(name: string): Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not a name of a table or column: ${name}`);
  return Sql.of([`"${name}"`]);
}

/** `alias.column` */
export function column(alias: string, name: string): Sql {
  return sql`${identifier(alias)}.${identifier(name)}`;
}

/** A whole number written into the text, as a LIMIT has to be for the planner to count on it. */
export function literal(count: number): Sql {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`not a count: ${count}`);
  return Sql.of([String(count)]);
}

export function join(parts: readonly Sql[], separator: string): Sql {
  return Sql.of(parts.flatMap((part, index) => (index === 0 ? part.pieces : [separator, ...part.pieces])));
}

/** Text and parameters as PostgreSQL takes them. The account is `$1`, where the statement names it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export function compile(statement: Sql, accountId: string): Statement {
  // PostgreSQL can't tell the type of a parameter that nothing uses: a statement on global tables alone has none.
  const values: unknown[] = statement.pieces.includes(accountMark) ? [accountId] : [];
  const numbers = new Map<unknown, number>();
  const text = statement.pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece === accountMark) return "$1";
    return `$${numberOf(piece, values, numbers)}`;
  });
  return { text: text.join(""), values };
}

/** The same piece used twice (an owner set in two arms) is one parameter. */
function numberOf(piece: { readonly value: unknown }, values: unknown[], numbers: Map<unknown, number>): number {
  const known = numbers.get(piece);
  if (known !== undefined) return known;
  values.push(piece.value);
  numbers.set(piece, values.length);
  return values.length;
}
