import type { FieldType } from "../../store/description/description";
import { isCurrency, isDecimal, isText } from "../../store/description/values";
import { BadInput } from "../../store/refusals";
import type { Operator } from "../../store/reading/wanted";

const mostCharacters = 1_000;

/** What a value is compared with, checked for its type: PostgreSQL never sees what it could not read. */
export function checkedOperand(
  type: FieldType,
  operator: Operator,
  value: unknown,
  path: readonly string[],
  currencyCode?: unknown,
): unknown {
  if (operator === "isNull") return value;
  if (type === "money") return { amount: decimal(value, path), currencyCode: currency(currencyCode ?? null, path) };
  if (type === "decimal") return decimal(value, path);
  if (Array.isArray(value)) return value.map((each) => text(each, path));
  return typeof value === "string" ? text(value, path) : value;
}

function decimal(value: unknown, path: readonly string[]): string {
  if (typeof value === "string" && isDecimal(value)) return value;
  throw new BadInput("A decimal number is digits with at most one point, as `1100.04`.", path);
}

/** A code of ISO 4217; null is the account's. */
export function currency(code: unknown, path: readonly string[]): string | null {
  if (code === null || (typeof code === "string" && isCurrency(code))) return code;
  throw new BadInput("A currency is a code of ISO 4217, as `EUR`.", path);
}

type Input = Readonly<Record<string, unknown>>;

/** Lists all of which must fit: of none, everything would. */
const asksOfEach = new Set(["hasAll", "custom"]);

/**
 * What an input of a filter says. One that says nothing is refused, and so is null: neither may come to mean
 * everything (`cases.md` 27).
 */
export function saidIn(input: Input | null, path: readonly string[]): readonly (readonly [string, unknown])[] {
  const said = Object.entries(input ?? {}).filter(([, value]) => value !== undefined);
  if (said.length === 0) throw new BadInput("This asks nothing: leave it out, or say what must fit.", path);
  const empty = said.find(([, value]) => value === null);
  const unasked = said.find(([name, value]) => asksOfEach.has(name) && Array.isArray(value) && value.length === 0);
  if (empty) throw new BadInput("null is compared with nothing: leave it out, or ask isNull.", [...path, empty[0]]);
  if (unasked) throw new BadInput("An empty list asks nothing: leave it out.", [...path, unasked[0]]);
  return said;
}

function text(value: unknown, path: readonly string[]): unknown {
  if (typeof value !== "string") return value;
  if (value.length > mostCharacters) throw new BadInput(`A value has at most ${mostCharacters} characters.`, path);
  if (!isText(value)) throw new BadInput("A text has no NUL character and no half of a surrogate pair.", path);
  return value;
}
