/** A cell of a sheet: a text, shown as it stands, or a number. */
export interface XlsxCell {
  readonly text: string;
  readonly isNumber?: boolean;
}

/** As many characters as a cell holds in Excel, which calls a file with a longer one broken. */
const mostCharacters = 32_767;
/** As many digits as Excel keeps of a number. */
const mostDigits = 15;

/** A row, by its number from 1 on; empty cells are left out. */
export const rowXml = (cells: readonly XlsxCell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `${columnName(index)}${row}`)).join("")}</row>`;

function cellXml({ text, isNumber }: XlsxCell, place: string): string {
  if (text === "") return "";
  if (isNumber === true && isKept(text)) return `<c r="${place}"><v>${text}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cut(text))}</t></is></c>`;
}

/** A number that loses digits is better a text. */
const isKept = (text: string): boolean => text.replace(/\D/g, "").replace(/^0+/, "").length <= mostDigits;

const cut = (text: string): string =>
  text.length <= mostCharacters ? text : text.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/, "");

const names = new Map<number, string>();

/** `A`, `B`, … `Z`, `AA` for 0, 1, … 25, 26 */
function columnName(index: number): string {
  const known = names.get(index);
  if (known !== undefined) return known;
  const before = index < 26 ? "" : columnName(Math.floor(index / 26) - 1);
  const name = before + String.fromCharCode(65 + (index % 26));
  names.set(index, name);
  return name;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Signs that XML does not hold stand as `_x0001_` (ECMA-376, ST_Xstring); so does what looks like one. */
export const xmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (sign) => `_x${hex(sign)}_`)
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
