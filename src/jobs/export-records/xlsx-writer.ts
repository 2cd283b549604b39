import type { Column } from "./parts/part";
import { type Workbook, addToXlsx, beginXlsx, endXlsx, mostXlsxRows } from "../../sheets/xlsx/write-xlsx";
import { BadInput } from "../../store/refusals";
import type { FileWriter } from "./file-writer";

/** A workbook whose sheet is called so. Adding throws `BadInput` for more than a sheet holds. */
export const xlsxWriter = (sheetName: string, headings: readonly string[], columns: readonly Column[]): FileWriter => ({
  begin: () => {
    const { bytes, workbook } = beginXlsx(sheetName, headings);
    return { bytes, state: workbook, rows: 0 };
  },
  add: (records, state) => {
    const rows = records.map((record) => columns.map(({ text, isNumber }) => ({ text: text(record), isNumber })));
    const { bytes, workbook } = added(state as Workbook, rows);
    return { bytes, state: workbook, rows: rows.length };
  },
  end: (state) => endXlsx(state as Workbook),
});

function added(workbook: Workbook, rows: Parameters<typeof addToXlsx>[1]): ReturnType<typeof addToXlsx> {
  try {
    return addToXlsx(workbook, rows);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new BadInput(`A sheet has at most ${mostXlsxRows} rows and 4 GB: ask for CSV, or for less.`, ["input"]);
  }
}
