/** The formats of days and times that every workbook has by number (ECMA-376, 18.8.30), those of East Asia among them. */
const builtIn: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Does a format show a number as a day or a time? What stands in quotes or brackets says nothing of it. */
export function isDateFormat(number: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.some(([from, to]) => number >= from && number <= to);
  const said = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[dmyhs]/i.test(said) && !/[#0?]/.test(said.replace(/[sS]+\.0+/g, ""));
}

const millisecondsOfDay = 86_400_000;
/** The day that counts as 0; the first format takes 1900 for a leap year, which is right again from 1 March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);
const daysUntil1904 = 1_462;

/** A serial number as a day, `2026-05-31`, or as a moment without a zone, `2026-05-31T14:00:00`. */
export function dateOfSerial(serial: number, isFrom1904: boolean): string | null {
  const days = serial + (isFrom1904 ? daysUntil1904 : 0);
  const at = new Date(dayZero + Math.round(days * 86_400) * 1_000);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 || at.getUTCFullYear() < 1) return null;
  const text = at.toISOString();
  return at.getTime() % millisecondsOfDay === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
