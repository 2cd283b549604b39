import type { ExportChannel } from "../../rights/catalogue";
import type { Kind } from "../../store/description/kinds";

/** What may be said of how a file is written. */
export const optionNames = ["delimiter", "bom", "headings", "vcardVersion"] as const;
export type OptionName = (typeof optionNames)[number];

/** What a file of records may be. */
interface Format {
  readonly description: string;
  /** The way by which it leaves the account: it has to be open for the user (`rights.md` 5.10). */
  readonly channel: ExportChannel;
  readonly extension: string;
  readonly mediaType: string;
  /** Of which kinds there are such files; null: of all. */
  readonly kinds: readonly Kind[] | null;
  /** May its columns be chosen? Else they are those of the program that it is for. */
  readonly hasColumns: boolean;
  readonly options: readonly OptionName[];
}

const csvType = "text/csv; charset=utf-8";

export const formats = {
  CSV: {
    description: "Comma separated values (RFC 4180), UTF-8. What a spreadsheet would take for a formula is defused.",
    ...{ channel: "FILE", extension: "csv", mediaType: csvType, kinds: null, hasColumns: true },
    options: ["delimiter", "bom", "headings"],
  },
  XLSX: {
    description: "A workbook of Excel, texts as texts.",
    ...{ channel: "FILE", extension: "xlsx", kinds: null, hasColumns: true },
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    options: ["headings"],
  },
  JSON_LINES: {
    description: "An object of JSON a line, in UTF-8, its members called as in the API.",
    ...{ channel: "FILE", extension: "jsonl", mediaType: "application/jsonl", kinds: null, hasColumns: true },
    options: [],
  },
  VCARD: {
    description: "Cards for address books, of contacts and companies.",
    ...{ channel: "FILE", extension: "vcf", mediaType: "text/vcard; charset=utf-8", hasColumns: false },
    kinds: ["CONTACT", "COMPANY"],
    options: ["vcardVersion"],
  },
  MAILCHIMP: {
    description: "CSV as Mailchimp imports it: contacts with an e-mail address, by their first one.",
    ...{ channel: "MAILCHIMP", extension: "csv", mediaType: csvType, kinds: ["CONTACT"], hasColumns: false },
    options: [],
  },
  GOOGLE_CONTACTS: {
    description: "CSV as Google Contacts imports it, of contacts.",
    ...{ channel: "GOOGLE_CONTACTS", extension: "csv", mediaType: csvType, kinds: ["CONTACT"], hasColumns: false },
    options: [],
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export const formatOf = (name: FormatName): Format => formats[name];

/** What parts the cells of a line. */
export const delimiters = { COMMA: ",", SEMICOLON: ";", TAB: "\t", PIPE: "|" } as const;
export type DelimiterName = keyof typeof delimiters;
