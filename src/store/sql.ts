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

/**
 * A text of our own, or a name that GraphQL's grammar has let through, written into the statement as it is.
 * Throws on any other character than those that JSON is put together from.
 */
export function constant(text: string): Sql {
  if (!/^[\w {}[\]":,.-]*$/.test(text)) throw new Error(`not a constant: ${text}`);
  return Sql.of([`'${text}'`]);
}

export function join(parts: readonly Sql[], separator: string): Sql {
  return Sql.of(parts.flatMap((part, index) => (index === 0 ? part.pieces : [separator, ...part.pieces])));
}

/** Text and parameters as PostgreSQL takes them. The account is `$1`, where the statement names it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A statement whose text is made once: what differs from one sending to the next stands in its slots.
 * @example
 * const named = new Kept<Lead>(sql`select 1 from lead r where r.account_id = ${account} and r.name = ${slot((lead: Lead) => lead.name)}`);
 * database.run(named.with(lead), accountId);
 */
export class Kept<Given> {
  private readonly numbered: Statement;

  constructor(statement: Sql) {
    this.numbered = numbered(statement);
  }

  with(given: Given): Filled {
    const { text, values } = this.numbered;
    return new Filled(text, values, given);
  }
}

/** A kept statement with what its slots are filled from. */
export class Filled {
  /** @internal made by `Kept` alone */
  constructor(
    readonly text: string,
    readonly values: readonly unknown[],
    readonly given: unknown,
  ) {}
}

class Slot {
  constructor(readonly valueIn: (given: never) => unknown) {}
}

/** A value that each sending of a kept statement gives. One slot used twice is one parameter. */
export const slot = (valueIn: (given: never) => unknown): Sql => Sql.of([{ value: new Slot(valueIn) }]);

export function compile(statement: Sql | Filled, accountId: string): Statement {
  const { text, values } = statement instanceof Filled ? statement : numbered(statement);
  const given = (statement instanceof Filled ? statement.given : undefined) as never;
  const bound = values.map((value) => {
    if (value === accountMark) return accountId;
    return value instanceof Slot ? value.valueIn(given) : value;
  });
  return { text, values: bound };
}

/** The text, and what its parameters stand for: the account's own mark, slots, and values. */
function numbered(statement: Sql): Statement {
  // PostgreSQL can't tell the type of a parameter that nothing uses: a statement on global tables alone has none.
  const values: unknown[] = statement.pieces.includes(accountMark) ? [accountMark] : [];
  const numbers = new Map<unknown, number>();
  const text = statement.pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece === accountMark) return "$1";
    return `$${numberOf(piece, values, numbers)}`;
  });
  return { text: text.join(""), values };
}

/** A value's place in a statement: the same object wherever the value is used. */
export type ValuePiece = Extract<Piece, { readonly value: unknown }>;

/** The places of values in the order in which they stand, each as often as it is there. */
export const valuesIn = ({ pieces }: Sql): readonly ValuePiece[] =>
  pieces.filter((piece): piece is ValuePiece => typeof piece === "object");

/** The text of a part of a statement, whatever its values are: parts with one text make statements with one text. */
export const shapeOf = ({ pieces }: Sql): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : "?")).join("");

/** A statement whose text is made once, with the places of its values behind `$1`, which is the account. */
export interface Template {
  readonly text: string;
  readonly places: readonly ValuePiece[];
}

/** An object that stands in several places is one parameter, unless a place is one of those `apart`, whose values change. */
export function templateOf({ pieces }: Sql, apart: ReadonlySet<ValuePiece>): Template {
  const places: ValuePiece[] = [];
  const numbers = new Map<unknown, number>();
  const text = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece === accountMark) return "$1";
    const isShared = typeof piece.value === "object" && piece.value !== null && !apart.has(piece);
    const same = isShared ? piece.value : piece;
    const known = numbers.get(same) ?? places.push(piece) + 1;
    numbers.set(same, known);
    return `$${known}`;
  });
  return { text: text.join(""), places };
}

/** The same piece used twice (an owner set in two arms) is one parameter. */
function numberOf(piece: { readonly value: unknown }, values: unknown[], numbers: Map<unknown, number>): number {
  const known = numbers.get(piece);
  if (known !== undefined) return known;
  values.push(piece.value);
  numbers.set(piece, values.length);
  return values.length;
}
