import { byteOrderMark, csvLine } from "../../sheets/csv/write-csv";
import type { Column, Part } from "./parts/part";
import { vcard } from "../../sheets/vcard/write-vcard";
import type { Description } from "../../store/description/description";
import { capitalised } from "../../store/description/record-kinds";
import { companyProperties, contactProperties } from "./card-properties";
import { type ExportOrder, versionOf } from "./export-order";
import { type FileWriter, textWriter } from "./file-writer";
import { delimiters } from "./formats";
import { type ProgramColumn, googleColumns, mailchimpColumns, toldColumns } from "./program-columns";
import { xlsxWriter } from "./xlsx-writer";

/** What a file is written from: what is told of a kind, and in what manner. */
export interface Writing {
  readonly of: Description;
  readonly parts: readonly Part[];
  readonly order: Pick<ExportOrder, "format" | "options">;
}

/** What writes the file. */
export const writerOf = (writing: Writing): FileWriter => writers[writing.order.format](writing);

const writers: Readonly<Record<ExportOrder["format"], (writing: Writing) => FileWriter>> = {
  CSV: (writing) => {
    const { delimiter, bom } = writing.order.options;
    const sign = delimiters[delimiter ?? "COMMA"];
    const columns = columnsOf(writing);
    const head = (bom === true ? byteOrderMark : "") + csvLine(headingsOf(writing), sign);
    return textWriter(head, (record) => csvLine(cellsOf(columns, record), sign));
  },
  XLSX: (writing) => xlsxWriter(capitalised(writing.of.plural), headingsOf(writing), columnsOf(writing)),
  JSON_LINES: ({ parts }) => textWriter("", (record) => `${JSON.stringify(objectOf(parts, record))}\n`),
  VCARD: (writing) => {
    const version = versionOf(writing.order.options);
    const properties = writing.of.kind === "CONTACT" ? contactProperties : companyProperties;
    const company = companyOf(writing);
    return textWriter("", (record) => vcard(version, properties(record, version, company)));
  },
  MAILCHIMP: (writing) => {
    const columns = toldColumns(mailchimpColumns(companyOf(writing)), writing.parts);
    return programWriter(columns, (cells) => cells[0] !== "");
  },
  GOOGLE_CONTACTS: (writing) =>
    programWriter(toldColumns(googleColumns(companyOf(writing)), writing.parts), () => true),
};

const columnsOf = ({ parts }: Writing): readonly Column[] => parts.flatMap(({ columns }) => columns);

const headingsOf = (writing: Writing): readonly string[] =>
  columnsOf(writing).map(({ name, heading }) => (writing.order.options.headings === "NAMES" ? name : heading));

const cellsOf = (columns: readonly Pick<Column, "text">[], record: object): readonly string[] =>
  columns.map(({ text }) => text(record));

/** Both ways to tell a link are one member. */
const objectOf = (parts: readonly Part[], record: object): object =>
  Object.fromEntries(parts.map(({ json }) => [json.name, json.value(record)]));

/** What the company of a contact is called, where it is told. */
function companyOf({ parts }: Writing): Column["text"] {
  const column = parts.find(({ name }) => name === "company")?.columns[0];
  return column?.text ?? (() => "");
}

/** CSV for a program, of the lines that it takes. */
const programWriter = (columns: readonly ProgramColumn[], isTaken: (cells: readonly string[]) => boolean): FileWriter =>
  textWriter(csvLine(columns.map(({ heading }) => heading)), (record) => {
    const cells = cellsOf(columns, record);
    return isTaken(cells) ? csvLine(cells) : null;
  });
