/**
 * With what a cell begins that a spreadsheet takes for a formula (OWASP, CSV injection), the full-width signs among it;
 * apostrophes in front are counted in, so that what was put there can be told from what was there.
 */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Numbers, and telephone numbers as people write them: a formula out of digits alone does nothing, and programs need them as they are. */
const harmless = /^(-?\d+(\.\d+)?|\+\d[\d ().-]*)$/;

/** A cell that a spreadsheet would take for a formula is a text with an apostrophe in front. */
export const defused = (cell: string): string => (formula.test(cell) && !harmless.test(cell) ? `'${cell}` : cell);

/** What a cell was before it was defused: whatever was written by us is read back as it was. */
export const armed = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
