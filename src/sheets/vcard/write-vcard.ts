export const vcardVersions = ["4.0", "3.0"] as const;
export type VcardVersion = (typeof vcardVersions)[number];

/** A property of a card: `TEL;TYPE=work:+49 30 1`. */
export interface Property {
  readonly name: string;
  /** Its values with what parts them: components of a name by semicolons, the members of a list by commas. */
  readonly values: readonly string[];
  readonly between?: ";" | ",";
  /** What sort of number or address it is, as people call it. */
  readonly label?: string | null;
  /** An address of the web, which escapes by itself. */
  readonly isUri?: true;
}

/** A card (RFC 6350, or RFC 2426 for 3.0). Properties without a value are left out. */
export function vcard(version: VcardVersion, properties: readonly Property[]): string {
  const said = properties.filter(({ values }) => values.some((value) => value !== ""));
  const lines = said.flatMap((property, index) => contentLines(property, `item${index + 1}`));
  return ["BEGIN:VCARD", `VERSION:${version}`, ...lines, "END:VCARD"].map((line) => `${folded(line)}\r\n`).join("");
}

/** Labels that the formats know as types of their own. */
const types = new Set(["work", "home", "cell", "fax", "pager", "voice"]);

/** A label of people's own stands beside in the way that address books agree on: `item1.X-ABLabel`. */
function contentLines({ name, values, between = ",", label, isUri }: Property, group: string): readonly string[] {
  const value = values.map(isUri ? withoutControls : escaped).join(between);
  if (label === null || label === undefined || label === "") return [`${name}:${value}`];
  const type = label.toLowerCase();
  if (types.has(type) && type === label) return [`${name};TYPE=${type}:${value}`];
  return [`${group}.${name}:${value}`, `${group}.X-ABLabel:${escaped(label)}`];
}

/** Line breaks are one sign there, and other control characters are not allowed: they are left out. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map(withoutControls)
    .join("\n")
    .replace(/[\\,;]/g, "\\$&")
    .replaceAll("\n", "\\n");

// eslint-disable-next-line no-control-regex -- these are what is looked for
const withoutControls = (text: string): string => text.replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, "");

const mostBytes = 75;

/** A line has at most 75 bytes; what goes on begins with a blank. No character is parted. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= mostBytes) return line;
  let [text, room] = ["", mostBytes];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (size > room) [text, room] = [`${text}\r\n `, mostBytes - 1];
    text += sign;
    room -= size;
  }
  return text;
}
