import { type Written, closeEntry, directoryOf, openEntry, packPiece } from "./packed-file";
import { type XlsxCell, rowXml, xmlText } from "./write-cells";

/** A workbook of one sheet, under way: how much of it is written. */
export interface Workbook {
  /** The entries before the sheet, and the sheet. */
  readonly entries: readonly Written[];
  /** Bytes so far. */
  readonly size: number;
  /** Rows so far, the headings among them. */
  readonly rows: number;
}

interface Piece {
  readonly bytes: Buffer;
  readonly workbook: Workbook;
}

/** As many rows as a sheet has in Excel. */
export const mostXlsxRows = 1_048_576;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a workbook needs beside its sheet. */
const fixedParts = (sheetName: string): readonly (readonly [string, string])[] => [
  [
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    "xl/styles.xml",
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`,
  ],
];

/** The line of headings stays where it is while the rows are scrolled. */
const sheetStart = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const sheetEnd = "</sheetData></worksheet>";

/** Begins a workbook with its line of headings. */
export function beginXlsx(sheetName: string, headings: readonly string[]): Piece {
  const pieces: Buffer[] = [];
  const entries: Written[] = [];
  let size = 0;
  const add = (bytes: Buffer): void => {
    pieces.push(bytes);
    size += bytes.length;
  };
  for (const [name, text] of fixedParts(sheetName)) {
    const opened = openEntry(name, size);
    const packed = packPiece(opened.entry, declaration + text);
    const closed = closeEntry(packed.entry);
    for (const { bytes } of [opened, packed, closed]) add(bytes);
    entries.push(closed.entry);
  }
  const sheet = openEntry("xl/worksheets/sheet1.xml", size);
  const packed = packPiece(
    sheet.entry,
    sheetStart +
      rowXml(
        headings.map((text) => ({ text })),
        1,
      ),
  );
  add(sheet.bytes);
  add(packed.bytes);
  return { bytes: Buffer.concat(pieces), workbook: { entries: [...entries, packed.entry], size, rows: 1 } };
}

/** The next rows. Throws a `RangeError` for more than a sheet has. */
export function addToXlsx(workbook: Workbook, rows: readonly (readonly XlsxCell[])[]): Piece {
  if (workbook.rows + rows.length > mostXlsxRows) throw new RangeError("a sheet has no more rows");
  const text = rows.map((cells, index) => rowXml(cells, workbook.rows + index + 1)).join("");
  const { bytes, entry } = packPiece(sheetOf(workbook), text);
  const entries = [...workbook.entries.slice(0, -1), entry];
  return {
    bytes,
    workbook: { entries, size: workbook.size + bytes.length, rows: workbook.rows + rows.length },
  };
}

export function endXlsx(workbook: Workbook): Buffer {
  const last = packPiece(sheetOf(workbook), sheetEnd);
  const closed = closeEntry(last.entry);
  const at = workbook.size + last.bytes.length + closed.bytes.length;
  return Buffer.concat([last.bytes, closed.bytes, directoryOf([...workbook.entries.slice(0, -1), closed.entry], at)]);
}

function sheetOf({ entries }: Workbook): Written {
  const sheet = entries.at(-1);
  if (!sheet) throw new Error("a workbook has a sheet");
  return sheet;
}
