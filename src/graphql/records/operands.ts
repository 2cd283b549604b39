import type { FieldType } from "../../store/description/description";
import { isDecimal, isText } from "../../store/description/values";
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
  if (type === "money") return { amount: decimal(value, path), currencyCode: currencyCode ?? null };
  if (type === "decimal") return decimal(value, path);
  if (Array.isArray(value)) return value.map((each) => text(each, path));
  return typeof value === "string" ? text(value, path) : value;
}

function decimal(value: unknown, path: readonly string[]): string {
  if (typeof value === "string" && isDecimal(value)) return value;
  throw new BadInput("A decimal number is digits with at most one point, as `1100.04`.", path);
}

function text(value: unknown, path: readonly string[]): unknown {
  if (typeof value !== "string") return value;
  if (value.length > mostCharacters) throw new BadInput(`A value has at most ${mostCharacters} characters.`, path);
  if (!isText(value)) throw new BadInput("A text has no NUL character and no half of a surrogate pair.", path);
  return value;
}
