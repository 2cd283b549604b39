import type { PageRequest, Wanted } from "../../reading/wanted";
import { mostRows, usualRows } from "../../reading/window";

/**
 * Is nothing asked that an answer could be refused for: a cursor, a filter, a sort, the size of a page? What is answered
 * after the record is written must not fail for the question.
 */
export const isSurelyAnswered = ({ links }: Wanted): boolean =>
  links.every(({ page, targets }) => isPlain(page) && [...targets.values()].every(isSurelyAnswered));

/** Can it be answered, whoever asks? */
export function isPlain(page: PageRequest | null): boolean {
  if (page === null) return true;
  const { first, last, after, before, conditions, orderBy } = page;
  const size = first ?? last ?? usualRows;
  const isWhole = after === null && before === null && (first === null || last === null);
  return isWhole && conditions.length + orderBy.length === 0 && size >= 1 && size <= mostRows;
}
