import { joined } from "../joined";
import { CardCells, type Columns } from "./columns";
import type { ContentLine } from "./content-lines";
import { isBinary, partsOf, readable, said, textOf } from "./property-value";

type Place = (cells: CardCells, line: ContentLine, card: Card) => void;

/** What is between BEGIN and END. */
export interface Card {
  readonly version: string;
  readonly lines: readonly ContentLine[];
}

const single =
  (heading: string): Place =>
  (cells, line, { version }) =>
    cells.set(heading, readable(textOf(line), version).trim());

/** Where each property goes: the headings are those that Google Contacts gives its columns. Others are left out. */
const places: Readonly<Record<string, Place>> = {
  FN: single("Name"),
  N: (cells, line, { version }) => {
    const headings = ["Family Name", "Given Name", "Additional Name", "Name Prefix", "Name Suffix"];
    const parts = partsOf(textOf(line), ";", version);
    for (const [index, heading] of headings.entries()) cells.set(heading, (parts[index] ?? "").trim());
  },
  NICKNAME: single("Nickname"),
  ORG: (cells, line, { version }) => {
    const [name = "", ...departments] = partsOf(textOf(line), ";", version);
    const department = departments.filter((each) => each !== "").join(", ");
    cells.add("Organization", { Name: name.trim(), Department: department });
  },
  TITLE: single("Job Title"),
  ROLE: single("Role"),
  TEL: (cells, line, card) => {
    const value = readable(textOf(line), card.version).replace(/^tel:/i, "").replace(/;ext=/i, " ext. ").trim();
    if (value !== "") cells.add("Phone", { Type: labelOf(line, card), Value: value });
  },
  EMAIL: (cells, line, card) => {
    const value = readable(textOf(line), card.version)
      .replace(/^mailto:/i, "")
      .trim();
    if (value !== "") cells.add("E-mail", { Type: labelOf(line, card), Value: value });
  },
  URL: (cells, line, { version }) => cells.add("Website", { Value: readable(textOf(line), version).trim() }),
  ADR: (cells, line, card) => {
    const parts = partsOf(textOf(line), ";", card.version).map((part) => part.trim());
    cells.add("Address", { Formatted: parts.filter((part) => part !== "").join("\n") });
  },
  BDAY: (cells, line, card) => {
    const value = readable(textOf(line), card.version).trim();
    cells.set(value.startsWith("--") ? "Birthday without a year" : "Birthday", value);
  },
  NOTE: single("Notes"),
  CATEGORIES: (cells, line, { version }) => cells.set("Tags", joined(partsOf(textOf(line), ",", version))),
  UID: single("UID"),
};

/** What says nothing of what a number or an address is for. */
const unsaid = new Set(["pref", "voice", "internet", "msg", "text", "video"]);

/** `work fax`; of a label of its own in the group, as telephones by Apple have it, that one. */
function labelOf(line: ContentLine, { version, lines }: Card): string {
  const own = lines.find(({ name, group }) => name === "X-ABLABEL" && group !== "" && group === line.group);
  if (own) return readable(textOf(own), version).replace(/^_\$!<(.*)>!\$_$/, "$1");
  const types = said(line, "TYPE").flatMap((type) => type.toLowerCase().split(","));
  return [...new Set(types)].filter((type) => !unsaid.has(type)).join(" ");
}

/** The cells of a card. One without a name is called by the first that it has of what one may call it. */
export function cellsOf(card: Card, columns: Columns): readonly string[] {
  const cells = new CardCells(columns);
  const lines = card.lines.filter((line) => !isBinary(line));
  for (const line of lines) places[line.name]?.(cells, line, card);
  const isNamed = lines.some(({ name, value }) => (name === "N" || name === "FN") && value.replaceAll(";", "").trim());
  if (!isNamed) cells.set("Name", nameInstead({ ...card, lines }));
  return cells.all();
}

function nameInstead({ version, lines }: Card): string {
  const texts = ["NICKNAME", "ORG", "EMAIL", "TEL"].map((name) => lines.find((line) => line.name === name));
  const [first] = texts.flatMap((line) => (line ? [partsOf(textOf(line), ";", version)[0] ?? ""] : []));
  return first ?? "";
}
