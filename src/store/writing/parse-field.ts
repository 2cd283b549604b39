import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { capitalised, withArticle } from "../description/record-kinds";
import type { FieldDescription, FieldType } from "../description/description";
import { isCurrency, isDay, isText } from "../description/values";
import type { FaultCode } from "../fault-codes";
import type { Fault } from "../refusals";

/** What a field is judged with, beside its own description. */
export interface Judging {
  /** The account's currency, for an amount that names none. */
  readonly currency: string;
}

/** A value as it is stored, or what is wrong with it. */
export type Parsed = { readonly value: unknown } | { readonly faults: readonly Fault[] };

type Path = readonly string[];
type Parser = (value: unknown, field: FieldDescription, path: Path, judging: Judging) => Parsed;

export const isFaulty = (parsed: Parsed): parsed is { readonly faults: readonly Fault[] } => "faults" in parsed;

const refuse = (path: Path, code: FaultCode, message: string, params?: Fault["params"]): Parsed => ({
  faults: [params ? { field: path, code, message, params } : { field: path, code, message }],
});

/** Judges one value of an input. Null clears a field that may be empty. */
export function parseField(value: unknown, field: FieldDescription, path: Path, judging: Judging): Parsed {
  if (value === null || value === undefined) {
    return field.required && field.type !== "flag"
      ? refuse(path, "REQUIRED", `${field.name} can't be empty.`)
      : { value: null };
  }
  return parsers[field.type](value, field, path, judging);
}

function text(value: unknown, field: FieldDescription, path: Path): Parsed {
  const said = String(value);
  const max = field.max ?? Number.POSITIVE_INFINITY;
  if (!isText(said))
    return refuse(
      path,
      "INVALID",
      `${field.name} holds a NUL character or half of a surrogate pair, which no text may.`,
    );
  if (field.required && said.trim() === "") return refuse(path, "REQUIRED", `${field.name} can't be blank.`);
  if ([...said].length > max)
    return refuse(path, "TOO_LONG", `${field.name} has at most ${max} characters.`, { max: String(max) });
  return { value: said };
}

function money(value: unknown, field: FieldDescription, path: Path, { currency }: Judging): Parsed {
  const { amount, currencyCode } = value as { amount: string; currencyCode?: string | null };
  const code = currencyCode ?? currency;
  const rightAmount = `${field.name} is a decimal number with at most 15 digits before the point and 4 behind it, as 1100.04.`;
  const faults: Fault[] = [];
  if (!/^-?\d{1,15}(\.\d{1,4})?$/.test(amount))
    faults.push({ field: [...path, "amount"], code: "INVALID", message: rightAmount });
  if (!isCurrency(code))
    faults.push({
      field: [...path, "currencyCode"],
      code: "INVALID",
      message: "The currency is a code of ISO 4217, as EUR.",
    });
  if (faults.length > 0) return { faults };
  return { value: { amount: trimmed(amount), currencyCode: code } };
}

/** `12.50` as PostgreSQL writes it with no zeros behind: equal amounts are equal texts. */
const trimmed = (amount: string): string => {
  const [whole = "0", rest = ""] = amount.replace(/^-/, "").split(".");
  const digits = rest.replace(/0+$/, "");
  const size = `${whole.replace(/^0+(?=\d)/, "")}${digits === "" ? "" : `.${digits}`}`;
  return amount.startsWith("-") && size !== "0" ? `-${size}` : size;
};

function tags(value: unknown, field: FieldDescription, path: Path): Parsed {
  const said = value as readonly string[];
  if (said.length > mostOfAList)
    return refuse(path, "TOO_MANY", `${field.name} are at most ${mostOfAList}.`, { max: String(mostOfAList) });
  const parsed = said.map((tag, index) =>
    text(tag, { ...field, name: "A tag", required: true }, [...path, String(index)]),
  );
  return listOf(parsed, (values) => [...new Set(values)]);
}

const mostOfAList = 50;

function listOf(parsed: readonly Parsed[], make: (values: readonly unknown[]) => unknown): Parsed {
  const faults = parsed.flatMap((each) => (isFaulty(each) ? each.faults : []));
  return faults.length > 0 ? { faults } : { value: make(parsed.map((each) => (isFaulty(each) ? null : each.value))) };
}

/** One member of a list of numbers or addresses: its label, and its text judged by `judge`. */
function labelled(key: "number" | "address", judge: (said: string, path: Path) => Parsed): Parser {
  return (value, field, path) => {
    const said = value as readonly { readonly label?: string | null }[];
    if (said.length > mostOfAList)
      return refuse(path, "TOO_MANY", `${field.name} are at most ${mostOfAList}.`, { max: String(mostOfAList) });
    const parsed = said.map((each, index) => {
      const at = [...path, String(index)];
      const asLabel = { ...field, name: `A label in ${field.name}`, required: false, max: 50 };
      const label = text(each.label ?? "", asLabel, [...at, "label"]);
      const asKey = { ...field, name: `${capitalised(withArticle(key))} in ${field.name}`, required: true };
      const judged = text((each as Record<string, unknown>)[key], asKey, [...at, key]);
      if (isFaulty(label) || isFaulty(judged)) return listOf([label, judged], () => null);
      const made = judge(String(judged.value), [...at, key]);
      return isFaulty(made) ? made : { value: { ...(made.value as object), label: each.label ?? null } };
    });
    return listOf(parsed, (values) => values);
  };
}

/** A number that can be read is kept in E.164 as well; what was typed is kept in any case. */
function phone(said: string): Parsed {
  const read = parsePhoneNumberFromString(said);
  return { value: { number: read?.isValid() ? read.number : said, typed: said } };
}

function email(said: string, path: Path): Parsed {
  if (/^[^\s@]+@[^\s@]+$/u.test(said)) return { value: { address: said } };
  return refuse(path, "INVALID", "An e-mail address has a part before the @ and one behind it, and no blanks.");
}

function url(value: unknown, field: FieldDescription, path: Path): Parsed {
  const judged = text(value, field, path);
  if (isFaulty(judged)) return judged;
  const isWeb = URL.canParse(String(value)) && /^https?:$/.test(new URL(String(value)).protocol);
  return isWeb
    ? judged
    : refuse(path, "INVALID", `${field.name} is a web address with its scheme, as https://example.com/.`);
}

/** graphql-scalars gives a day as text, a moment as a Date. */
const moment: Parser = (value, field, path) => {
  const at = value instanceof Date ? value : new Date(String(value));
  const year = at.getUTCFullYear();
  return year >= 1 && year <= 9999
    ? { value: at.toISOString() }
    : refuse(path, "INVALID", `${field.name} lies between the years 1 and 9999.`);
};

const day: Parser = (value, field, path) =>
  isDay(String(value)) ? { value } : refuse(path, "INVALID", `${field.name} is a day, as 2026-05-31.`);

const asIs: Parser = (value) => ({ value });

const parsers: Readonly<Record<FieldType, Parser>> = {
  text,
  longText: text,
  url,
  email: text,
  money,
  tags,
  phones: labelled("number", phone),
  emails: labelled("address", email),
  date: day,
  instant: moment,
  integer: asIs,
  decimal: asIs,
  flag: asIs,
  choice: asIs,
  id: asIs,
  names: asIs,
  file: asIs,
};
