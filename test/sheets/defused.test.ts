import fc from "fast-check";
import { armed, defused } from "../../src/sheets/defused";
import { csvLine } from "../../src/sheets/csv/write-csv";
import { joined, parted } from "../../src/sheets/joined";
import { parse } from "csv-parse/sync";

test.each([
  ["=1+1", "'=1+1"],
  ["+SUM(A1)", "'+SUM(A1)"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  ["＝1+1", "'＝1+1"],
  ["'=1", "''=1"],
  ["+49 30 1234567", "+49 30 1234567"],
  ["+1 (415) 555-0100", "+1 (415) 555-0100"],
  ["-12.50", "-12.50"],
  ["+49|cmd", "'+49|cmd"],
  ["O'Neil", "O'Neil"],
  ["'tis", "'tis"],
])("the cell %j is written as %j, and read back as it was", (cell, written) => {
  expect(defused(cell)).toBe(written);
  expect(armed(written)).toBe(cell);
});

const cells = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^['=+\-@\t\r 0-9]{0,6}$/));

test("whatever is written is read back as it was, and nothing of it is a formula", () => {
  fc.assert(
    fc.property(cells, (cell) => {
      expect(armed(defused(cell))).toBe(cell);
    }),
  );
});

test("a line is read as the cells that it was written from, by whatever parts them", () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1 }), fc.constantFrom(",", ";", "\t", "|"), (line, delimiter) => {
      const text = csvLine(line, delimiter);
      const [read = []] = parse(text, { delimiter, record_delimiter: "\r\n" });
      expect(read.map(armed)).toEqual(line);
    }),
  );
});

test("several texts in one cell are read back as they were", () => {
  const tags = fc.array(cells.filter((text) => text !== ""));
  fc.assert(
    fc.property(tags, (texts) => {
      expect(parted(joined(texts))).toEqual(texts);
    }),
  );
  expect(parted(' hot ,warm,, "a, ""b""" ')).toEqual(["hot", "warm", 'a, "b"']);
});
