const loosely = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Looks products up by the name that a deal gives: exactly, else with blanks, punctuation and capitals left out of
 * account ("GTXPro" is "GTX Pro"). Answers `{ row, isExact }`, row undefined where there is none.
 */
export function productFinder(products) {
  const exact = new Map(products.map((row) => [row.cells.product, row]));
  const loose = new Map(products.map((row) => [loosely(row.cells.product), row]));
  return (name) => ({ row: exact.get(name) ?? loose.get(loosely(name)), isExact: exact.has(name) });
}
