/** A decimal as `1100.04`, out of how people write it; null for what is none. A lone comma of three digits may be either. */
export function decimalOf(said: string, isCommaDecimal: boolean): string | null {
  const text = said.replace(/[\s\u00a0\u202f'’]/g, "").replace("−", "-");
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(text)) return null;
  const point = decimalSignOf(text, isCommaDecimal);
  const [whole = "", part = "", ...more] = point === null ? [text] : text.split(point);
  if (more.length > 0) return null;
  const digits = whole.replace(/[.,]/g, "");
  if (!areGroups(whole)) return null;
  return `${digits === "" || digits === "-" ? `${digits}0` : digits}${part === "" ? "" : `.${part}`}`;
}

/** What parts the whole from the rest: of two signs the last one, and of one that comes once what stands behind it tells. */
function decimalSignOf(text: string, isCommaDecimal: boolean): "." | "," | null {
  const [point, comma] = [text.lastIndexOf("."), text.lastIndexOf(",")];
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  if (point >= 0) return text.indexOf(".") === point ? "." : null;
  if (comma < 0 || text.indexOf(",") !== comma) return null;
  const isLikeThousand = /^-?[1-9]\d{0,2},\d{3}$/.test(text);
  return isLikeThousand && !isCommaDecimal ? null : ",";
}

const areGroups = (whole: string): boolean => /^-?(\d*|\d{1,3}([.,]\d{3})+)$/.test(whole);

export interface Sum {
  readonly amount: string;
  /** Null where the text names none. */
  readonly currencyCode: string | null;
}

const signs: Readonly<Record<string, string>> = {
  ...{ "€": "EUR", $: "USD", "£": "GBP", "₽": "RUB", "₴": "UAH", "₸": "KZT", "¥": "JPY", "₹": "INR", zł: "PLN" },
  ...{ "руб.": "RUB", руб: "RUB", "р.": "RUB", "грн.": "UAH", грн: "UAH", "тг.": "KZT" },
};

/** An amount with its currency, whichever side it stands on: `1 234,50 €`, `$1,054`, `RUB 12`. */
export function sumOf(said: string, isCommaDecimal: boolean): Sum | null {
  const text = said.trim();
  const [, before = "", number = "", behind = ""] =
    /^([^\d.,-]*)(-?[\d.,\s\u00a0\u202f'’−-]*\d)([^\d]*)$/u.exec(text) ?? [];
  const amount = decimalOf(number, isCommaDecimal);
  const named = `${before}${behind}`.trim().toLowerCase();
  if (amount === null) return null;
  if (named === "") return { amount, currencyCode: null };
  const code = signs[named] ?? (/^[a-z]{3}$/.test(named) ? named.toUpperCase() : undefined);
  return code === undefined ? null : { amount, currencyCode: code };
}
