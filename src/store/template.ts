import { Sql, type Statement, type ValuePiece, accountMark, compile, numbered } from "./sql";

/**
 * A statement whose text is made once: what differs from one sending to the next is left blank in it.
 * @example
 * const named = new Template<Lead>(sql`select 1 from lead r where r.account_id = ${account} and r.name = ${blank((lead: Lead) => lead.name)}`);
 * database.run(named.fill(lead), accountId);
 */
export class Template<Given> {
  readonly text: string;
  private readonly values: readonly unknown[];
  private readonly blanks: readonly { readonly at: number; readonly valueIn: (given: never) => unknown }[];

  /** An object that stands in several places, as the owners in reach do, is one parameter. */
  constructor(statement: Sql) {
    const { text, values } = numbered(statement, (piece) => (isObject(piece.value) ? piece.value : piece));
    this.text = sharedText(text);
    this.values = values.map(asText);
    this.blanks = values.flatMap((value, at) => (value instanceof Blank ? [{ at, valueIn: value.valueIn }] : []));
  }

  /** How many parameters it has. */
  get size(): number {
    return this.values.length;
  }

  fill(given: Given): Filled {
    return new Filled((accountId) => this.statementWith(given, accountId));
  }

  private statementWith(given: Given, accountId: string): Statement {
    const values = this.values.slice();
    if (values[0] === accountMark) values[0] = accountId;
    for (const { at, valueIn } of this.blanks) values[at] = valueIn(given as never);
    return { text: this.text, values };
  }
}

/** A template with what its blanks are filled from: a statement that wants nothing but its account. */
export class Filled {
  /** @internal made by `Template` alone */
  constructor(readonly boundTo: (accountId: string) => Statement) {}
}

/** What is sent to PostgreSQL, of a statement that is sent once or of one that is kept. */
export const bind = (statement: Sql | Filled, accountId: string): Statement =>
  statement instanceof Sql ? compile(statement, accountId) : statement.boundTo(accountId);

class Blank {
  constructor(readonly valueIn: (given: never) => unknown) {}
}

/** A value that each sending of a template gives. One blank used twice is one parameter. */
export const blank = (valueIn: (given: never) => unknown): Sql => Sql.of([blankPiece(valueIn)]);

const blankPiece = (valueIn: (given: never) => unknown): ValuePiece => ({ value: new Blank(valueIn) });

/** Parts of a statement: their text, whatever their values are, and those values in their order. */
export interface Parts {
  readonly shape: string;
  readonly values: readonly unknown[];
}

export function readParts(parts: readonly Sql[]): Parts {
  const values: unknown[] = [];
  let shape = "";
  for (const { pieces } of parts) {
    for (const piece of pieces) {
      if (typeof piece === "string") shape += piece;
      else if (piece === accountMark) shape += "$1";
      else {
        values.push(piece.value);
        shape += "?";
      }
    }
    shape += "\n";
  }
  return { shape, values };
}

/** The statement with these parts of it left blank, to be filled with the values of parts of the same shape. */
export function leaveBlank(statement: Sql, parts: readonly Sql[]): Sql {
  const places = parts.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece === "object"));
  const blanks = new Map(
    places.map((place, number) => [place, blankPiece((values: readonly unknown[]) => values[number])]),
  );
  return Sql.of(statement.pieces.map((piece) => (typeof piece === "object" ? (blanks.get(piece) ?? piece) : piece)));
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

/** A list as PostgreSQL reads it, written once and not for each sending. */
const asText = (value: unknown): unknown =>
  Array.isArray(value) && value.every((each) => typeof each === "string")
    ? `{${value.map((each) => `"${each.replace(/["\\]/g, "\\$&")}"`).join(",")}}`
    : value;

const texts = new Map<string, string>();
const mostTexts = 2_000;

/** One copy of a text in memory, however many people's templates have it. */
function sharedText(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size < mostTexts) texts.set(text, text);
  return text;
}
