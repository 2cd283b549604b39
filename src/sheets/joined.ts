/** Several texts in one cell: `hot, "Berlin, Mitte", new`. One with a comma, a quote or a blank at an end stands in quotes. */
export const joined = (texts: readonly string[]): string => texts.map(quoted).join(", ");

const quoted = (text: string): string =>
  text === "" || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The texts of such a cell, also where others wrote it: parted by commas, blanks around them aside. */
export const parted = (cell: string): readonly string[] =>
  [...cell.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/gy)]
    .map(([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain?.trim() ?? "")
    .filter((text) => text !== "");

/** Between the values of one cell that the columns for several have no room for, as Google Contacts has it. */
export const overflow = " ::: ";
