/** How files begin that are sent instead of tables, and what they are. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, "a PDF document"],
  [/^\{\\rtf/, "a text document"],
  [/^\s*(<!doctype html|<html|<table)/i, "a web page, whatever its name ends in"],
  [/^\s*<\?xml/, "an XML document"],
  [/^BEGIN:VCALENDAR/i, "a calendar"],
  [/^\s*(\[\s*)?\{\s*"/, "JSON"],
];

/** One in so many is a mistake; of a picture one in ten is such a character. */
const rare = 25;

/** What a text is that was sent as a table and is none; null for what may be one. */
export function whatElse(text: string): string | null {
  const known = beginnings.find(([beginning]) => beginning.test(text));
  if (known) return known[1];
  let unwritten = 0;
  for (let at = 0; at < text.length; at += 1) if (isUnwritten(text.charCodeAt(at))) unwritten += 1;
  return unwritten * rare > text.length ? "no text at all" : null;
}

/** What no table has but by mistake: signs that steer a terminal, but the end of an old file, and what nothing is known of. */
const isUnwritten = (code: number): boolean => code < 9 || (code > 13 && code < 32 && code !== 26) || code === 0xfffd;
