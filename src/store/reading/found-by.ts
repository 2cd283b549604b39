import type { Description, FieldDescription } from "../description/description";
import { nameKey } from "../name-key";
import { heldIn, isEnclosed, isNarrow, rangeOf } from "./held-field";
import type { SortKey } from "./keyset";
import { newestFirst, sortKeyOf } from "./sort";
import type { Condition, Order } from "./wanted";

/**
 * The order whose index finds what fits among everybody's rows: that of what is asked of, or of age. Null where pieces of
 * texts are looked for, which have indexes of trigrams, and no more is known than a bound.
 */
export function foundBy(of: Description, conditions: readonly Condition[]): SortKey | null {
  const field = leadingIn(conditions);
  if (conditions.some(isOfTexts) && !isEnclosed(field, conditions)) return null;
  return sortKeyOf(field ? { field, direction: "DESC" } : newestFirst(of));
}

/** Is a piece of a text looked for, that an index of trigrams has? */
export function isOfTexts(condition: Condition): boolean {
  switch (condition.on) {
    case "field":
      return condition.field.searched && condition.operator === "contains";
    case "search":
      return nameKey(condition.text).trim() !== "";
    case "anyOf":
      return condition.clauses.every((clause) => clause.some(isOfTexts));
    default:
      return false;
  }
}

/** What is asked of a list, its owners aside. */
interface Asked {
  readonly conditions: readonly Condition[];
  readonly orderBy: readonly Order[];
  /** Or is its page asked for alone? */
  readonly isCounted: boolean;
  /** Is it looked for among everybody's, and not among those of some owners? */
  readonly isOfEverybody: boolean;
}

/**
 * Is what fits best found before it is put in order: once, for a page and its count? Each is best read by itself where
 * - no condition is there, or the index of the list's own order follows them all, and the page is read off it at once;
 * - of some owners, all are asked of a text that an index holds behind each owner: it is counted without its rows;
 * - a page is asked for alone, and no other index leads to what is on it.
 */
export function isFoundFirst(of: Description, { conditions, orderBy, isCounted, isOfEverybody }: Asked): boolean {
  const own = (orderBy[0] ?? newestFirst(of)).field;
  const link = isOfEverybody && own === newestFirst(of).field ? conditions.find(isLink) : undefined;
  if (conditions.every((each) => each === link || rangeOf(each) === own)) return false;
  if (!isOfEverybody && conditions.every(isWithin)) return false;
  const leading = leadingIn(conditions);
  return isCounted || (leading !== null && leading !== own);
}

/** The field whose index leads to what fits, null where that of a link does, or none. */
function leadingIn(conditions: readonly Condition[]): FieldDescription | null {
  const narrow = heldIn(conditions.filter(isNarrow));
  return narrow ?? (conditions.some(isLink) ? null : heldIn(conditions));
}

/** What stands at one other record: an index has it in the order of age. */
const isLink = (condition: Condition): boolean => condition.on === "reference" && condition.operator === "eq";

/** Is it looked for within a text that is sorted by? */
const isWithin = (condition: Condition): boolean =>
  condition.on === "field" && condition.operator === "contains" && condition.field.sorted !== false;
