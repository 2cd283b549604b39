import type { FieldDescription } from "../../../store/description/description";
import type { CustomFieldDefinition } from "../../../store/standing";
import { dayOf, isDayOfAnyYear } from "../values/day";
import { decimalOf } from "../values/decimal";
import { momentOf } from "../values/moment";
import { choiceOf, flagOf } from "../values/words";
import type { Circumstances } from "./line-draft";

/** A cell's value in the shape that inputs take, or what would be right; or why the record comes without it. */
export type CellReading = { readonly value: unknown } | { readonly right: string } | { readonly leftOut: string };

type Reader = (said: string, by: Circumstances) => CellReading;

const valueOr = (value: unknown, right: string): CellReading => (value === null ? { right } : { value });

const asSaid: Reader = (said) => ({ value: said });
const trimmed: Reader = (said) => ({ value: said.trim() });

const day: Reader = (said, { dayOrder }) =>
  valueOr(
    dayOf(said, dayOrder) ?? dayOf(said.trim().split(/[T ]/)[0] ?? "", dayOrder),
    "a day, as 2026-05-31 or 31.05.2026",
  );

/** Who congratulates every year often keeps no year, as Mailchimp does: nobody is refused for that. */
const birthday: Reader = (said, by) => {
  const read = day(said, by);
  const right = "it has no year: write it as 1990-05-31 or 31.05.1990";
  return "right" in read && isDayOfAnyYear(said) ? { leftOut: right } : read;
};

const decimal: Reader = (said, { isCommaDecimal }) =>
  valueOr(decimalOf(said, isCommaDecimal), "a decimal number, as 1100.04 or 1 100,04");

const flag: Reader = (said) => valueOr(flagOf(said), "yes or no");

const integer: Reader = (said, by) => {
  const number = decimalOf(said, by.isCommaDecimal);
  return valueOr(number !== null && /^-?\d{1,9}$/.test(number) ? Number(number) : null, "a whole number");
};

/** `example.com` is a web address for whoever types it. */
const url: Reader = (said) => {
  const text = said.trim();
  return { value: /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? `https://${text}` : text };
};

const choiceAmong =
  (choices: readonly string[]): Reader =>
  (said) =>
    valueOr(choiceOf(said, choices) ?? null, `one of ${choices.join(", ")}`);

const readers: Readonly<Partial<Record<FieldDescription["type"], Reader>>> = {
  ...{ date: day, decimal, flag, integer, url, email: trimmed },
  instant: (said, { dayOrder, timeZone }) =>
    valueOr(momentOf(said, dayOrder, timeZone), "a moment, as 2026-05-31 14:00 or 2026-05-31T14:00:00Z"),
};

/** What a cell says of a field that has one value. */
export function readCell(field: FieldDescription, said: string, by: Circumstances): CellReading {
  if (field.choices) return choiceAmong(Object.keys(field.choices.values))(said, by);
  if (field.name === "externalId") return trimmed(said, by);
  if (field.name === "birthday") return birthday(said, by);
  return (readers[field.type] ?? asSaid)(said, by);
}

/** What a cell says of a custom field, in the text that it is kept in. */
export function readCustomCell({ type, options }: CustomFieldDefinition, said: string, by: Circumstances): CellReading {
  switch (type) {
    case "TEXT":
      return asSaid(said, by);
    case "NUMBER":
      return decimal(said, by);
    case "DATE":
      return day(said, by);
    case "BOOLEAN": {
      const read = flag(said, by);
      return "value" in read ? { value: String(read.value) } : read;
    }
    case "CHOICE":
      return choiceAmong(options)(said, by);
  }
}
