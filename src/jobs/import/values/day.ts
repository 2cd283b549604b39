import { isDay } from "../../../store/description/values";

/** Which of the two comes first in a day like 3/4/2026: the day or the month. */
export type DayOrder = "DAY_FIRST" | "MONTH_FIRST";

const months: readonly (readonly string[])[] = [
  ["jan", "янв"],
  ["feb", "фев"],
  ["mar", "мар"],
  ["apr", "апр"],
  ["may", "май", "мая"],
  ["jun", "июн"],
  ["jul", "июл"],
  ["aug", "авг"],
  ["sep", "сен"],
  ["oct", "окт"],
  ["nov", "ноя"],
  ["dec", "дек"],
];

/** The parts of a day as they may be written, by their places in a pattern; `x` and `y` are day and month in some order. */
const patterns: readonly (readonly [RegExp, "ymd" | "xyz" | "dMy" | "Mdy"])[] = [
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, "ymd"],
  [/^(\d{4})(\d{2})(\d{2})$/, "ymd"],
  [/^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})$/, "xyz"],
  [/^(\d{1,2})[-. ]+(\p{L}+)[-., ]+(\d{4})(?: ?г\.?)?$/u, "dMy"],
  [/^(\p{L}+)[. ]+(\d{1,2}),? +(\d{4})$/u, "Mdy"],
];

/** A day as `2026-05-31`, out of how people and programs write it; null for what is none. */
export function dayOf(said: string, order: DayOrder): string | null {
  const text = said.trim();
  for (const [pattern, places] of patterns) {
    const match = pattern.exec(text);
    if (match) return dayFrom([match[1] ?? "", match[2] ?? "", match[3] ?? ""], places, text, order);
  }
  return null;
}

/** Is it a day without its year, as birthdays are often kept: `05/31`, `31.05.`, `31 May`, `--05-31`? */
export function isDayOfAnyYear(said: string): boolean {
  const text = said.trim().replace(/(?<=\d)\.$/, "");
  // A year that has all days.
  const days = [text.replace(/^--(\d{2})-?(\d{2})$/, "2000-$1-$2"), `${text}/2000`, `${text} 2000`];
  return days.some((day) => dayOf(day, "MONTH_FIRST") ?? dayOf(day, "DAY_FIRST"));
}

type Three = readonly [string, string, string];

function dayFrom(
  [a, b, c]: Three,
  places: "ymd" | "xyz" | "dMy" | "Mdy",
  text: string,
  order: DayOrder,
): string | null {
  switch (places) {
    case "ymd":
      return written(a, b, c);
    case "dMy":
      return written(c, numberOfMonth(b), a);
    case "Mdy":
      return written(c, numberOfMonth(a), b);
    case "xyz":
      // With points between, the day comes first wherever days are written so.
      return text.includes(".") || order === "DAY_FIRST" ? written(yearOf(c), b, a) : written(yearOf(c), a, b);
  }
}

const yearOf = (said: string): string => (said.length === 4 ? said : Number(said) > 50 ? `19${said}` : `20${said}`);

function numberOfMonth(said: string): string {
  const name = said.toLowerCase();
  return String(months.findIndex((names) => names.some((each) => name.startsWith(each))) + 1);
}

function written(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

/** What a value tells of the order of days in its file: null where it could be either. */
export function orderToldBy(said: string): DayOrder | null {
  const [, first, second] = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}\b/.exec(said.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  if (Number(first) > 12) return "DAY_FIRST";
  return Number(second) > 12 ? "MONTH_FIRST" : null;
}
