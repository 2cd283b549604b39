import { inPieces, read } from "./read";
import { zipOf } from "./zip";

const rels = (target: string): string =>
  `<Relationships xmlns="r"><Relationship Id="rId1" Target="worksheets/hidden.xml"/><Relationship Id="rId2" Target="${target}"/></Relationships>`;

const workbook = (rows: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  "xl/workbook.xml": `<workbook xmlns="w" xmlns:r="x"><sheets><sheet name="Hidden" state="hidden" r:id="rId1"/><sheet name="People" r:id="rId2"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": rels("worksheets/people.xml"),
  "xl/worksheets/people.xml": `<worksheet xmlns="w"><sheetData>${rows}</sheetData></worksheet>`,
  "xl/styles.xml": `<styleSheet xmlns="w"><numFmts><numFmt numFmtId="164" formatCode="dd&quot;d&quot;/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00 [$€]"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `<sst xmlns="w"><si><t>Name</t></si><si><r><t>An</t></r><r><t xml:space="preserve">na </t></r><rPh><t>left out</t></rPh></si><si><t>a_x000D_b</t></si></sst>`,
  ...more,
});

const readBook = (parts: Readonly<Record<string, string>>) => read(inPieces(zipOf(parts), 1_000));

test("a workbook's first visible sheet is read: texts, numbers, days and moments, each as its cell shows it", async () => {
  const rows = [
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Born</t></is></c><c r="D1" t="inlineStr"><is><t>Sum</t></is></c><c r="E1" t="str"><v>Seen</v></c></row>`,
    `<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>29302</v></c><c r="D3" s="3"><v>0.1</v></c><c r="E3" s="2"><v>45000.5</v></c></row>`,
    `<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="D4"><v>12345678901234</v></c><c r="E4" t="b"><v>1</v></c></row>`,
  ];
  const found = await readBook(workbook(rows.join("")));
  expect(found).toMatchObject({
    format: "XLSX",
    encoding: null,
    headings: ["Name", "Born", "", "Sum", "Seen"],
    numbers: [3, 4],
  });
  expect(found.records).toEqual([
    { Name: "Anna ", Born: "1980-03-22", "": "", Sum: "0.1", Seen: "2023-03-15T12:00:00" },
    { Name: "a\rb", Born: "", "": "", Sum: "12345678901234", Seen: "true" },
  ]);
});

test("days that are counted from 1904 on are the same days", async () => {
  const from1904 = `<workbook xmlns="w" xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="People" r:id="rId2"/></sheets></workbook>`;
  const rows = `<row><c t="inlineStr"><is><t>Born</t></is></c></row><row><c s="1"><v>27840</v></c></row>`;
  const { records } = await readBook(workbook(rows, { "xl/workbook.xml": from1904 }));
  expect(records).toEqual([{ Born: "1980-03-22" }]);
});

describe("A file that is packed", () => {
  test.each([
    ["and broken off", zipOf(workbook("")).subarray(0, 300), "can't be unpacked"],
    ["and is no workbook", zipOf({ "readme.txt": "hello" }), "is no workbook with a sheet in it"],
    ["and is not well-formed", zipOf(workbook("<row><c></row>")), "is not well-formed"],
    ["and says that it is larger than anything", zipOf(workbook(""), 0xf0000000), "unpacks to more than"],
    ["and is larger than it says", zipOf(workbook(`<row>${" ".repeat(5_000_000)}</row>`), 1_000), "can't be unpacked"],
    ["and has a cell far out", zipOf(workbook(`<row><c r="XFD1" t="str"><v>x</v></c></row>`)), "at most 1000 columns"],
  ])("%s, is refused", async (_what, bytes, message) => {
    await expect(read(inPieces(bytes, 1_000))).rejects.toThrow(message);
  });

  test("names no file of the machine, whatever its text asks for", async () => {
    const evil = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="w"><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`;
    await expect(readBook(workbook("", { "xl/worksheets/people.xml": evil }))).rejects.toThrow("not well-formed");
  });

  test("in the format before it, it is named", async () => {
    await expect(read(inPieces(Buffer.from("d0cf11e0a1b11ae1", "hex")))).rejects.toThrow("save it as .xlsx or as CSV");
  });
});
