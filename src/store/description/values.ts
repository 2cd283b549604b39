/** A decimal number that PostgreSQL reads as it stands: at most 30 digits before the point, 10 behind it. */
export const isDecimal = (text: string): boolean => /^-?\d{1,30}(\.\d{1,10})?$/.test(text);

/** Can PostgreSQL hold it as text? Not with the character NUL, nor with half of a surrogate pair. */
export const isText = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();

/** A day that is in the calendar, `2026-05-31`, of the years 1 to 9999. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** A code of ISO 4217. */
export const isCurrency = (code: string): boolean => currencies.has(code);
