/** A decimal number that PostgreSQL reads as it stands: at most 30 digits before the point, 10 behind it. */
export const isDecimal = (text: string): boolean => /^-?\d{1,30}(\.\d{1,10})?$/.test(text);

/** Can PostgreSQL hold it as text? Not with the character NUL, nor with half of a surrogate pair. */
export const isText = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();
