import { readFileSync, readdirSync } from "node:fs";
import { sharedData, sharedDataIsAbsent } from "../support/shared-data";
import { inOneByte, inUtf16 } from "./encode";
import { inPieces, read, readPath, readText } from "./read";

const spectrum = sharedData("import/csv-dialects/csv-spectrum");
const dialects = sharedData("import/csv-dialects");
const headers = sharedData("import/crm-headers");

const namesIn = (folder: string | null): readonly string[] =>
  folder === null ? [sharedDataIsAbsent("import")] : readdirSync(folder).map((name) => name.replace(".csv", ""));

describe("Every dialect of csv-spectrum", () => {
  const names = spectrum === null ? namesIn(null) : namesIn(`${spectrum}/csvs`);
  (spectrum === null ? test.skip : test).each(names)("%s is read as it says", async (name) => {
    const path = `${spectrum}/csvs/${name}.csv`;
    const { records } = await readPath(path);
    // The file has lost its carriage returns on the way here; what it expects has not.
    const expected = readFileSync(`${spectrum}/json/${name}.json`, "utf8");
    const isWithout = !readFileSync(path, "utf8").includes("\r");
    expect(records).toEqual(JSON.parse(isWithout ? expected.replaceAll("\\r\\n", "\\n") : expected));
  });
});

describe("What parts the cells is found by itself", () => {
  const expected = {
    ...{ comma: ",", comma_wrapped_values: ",", semicolon: ";", tab: "\t", pipe: "|", caret: "^", backquote: "`" },
  };
  (dialects === null ? test.skip : test).each(Object.entries(expected))("sfcli_%s", async (name, delimiter) => {
    const found = await readPath(`${dialects}/sfcli_${name}.csv`);
    expect(found).toMatchObject({ format: "CSV", delimiter, encoding: "utf-8" });
    expect(found.headings).toEqual(["NAME", "TYPE", "PHONE", "WEBSITE", "ANNUALREVENUE"]);
    expect(found.records[9]).toMatchObject({ NAME: "account Upsert #9", ANNUALREVENUE: "9000" });
  });

  (dialects === null ? test.skip : test)("a file of one column has none", async () => {
    const { headings, records } = await readPath(`${dialects}/sfcli_single-column.csv`);
    expect([headings, records.length]).toEqual([["NAME"], 10]);
  });

  test.each([
    ["a decimal comma in every row but the first", "name;price\nA;1,5\nB;2,5\nC;3,25\nD;4,5", ";"],
    ["a delimiter of another kind in quotes", 'name,note\n"a;b;c","d;e"\n"f;g;h","i;j"', ","],
    ["line ends of three kinds", "name;price\r\nA;1\nB;2\rC;3", ";"],
  ])("with %s", async (_what, text, delimiter) => {
    const found = await readText(text);
    expect(found.delimiter).toBe(delimiter);
    expect(found.records.length).toBe(text.includes("C;3") ? (text.includes("D;4") ? 4 : 3) : 2);
  });

  test("blanks in front of quotes are none of the cell", async () => {
    const { records } = await readText('name,address, city\n"a", "b, c", "d"\n"e", "f", "g"');
    expect(records).toEqual([
      { name: "a", address: "b, c", city: "d" },
      { name: "e", address: "f", city: "g" },
    ]);
  });

  test("where it is said, it is not looked for", async () => {
    expect((await readText("a;b,c\n1;2,3", { delimiter: ";" })).headings).toEqual(["a", "b,c"]);
  });
});

describe("The encoding is found by itself", () => {
  const text = "Имя;Фамилия;Город\r\nИван;Щедрин;Санкт-Петербург\r\nАнна;Ёлкина;Москва\r\n";
  const umlauts = "Name;Town\r\nMüller;Köln\r\nGrün;Fürth\r\n";
  test.each([
    ["UTF-8", Buffer.from(text), "utf-8", text],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), "utf-8", text],
    ["UTF-16 with its mark", inUtf16(text, "le"), "utf-16le", text],
    ["UTF-16, the other way round, with its mark", inUtf16(text, "be"), "utf-16be", text],
    ["UTF-16 without a mark", inUtf16(text, "le", false), "utf-16le", text],
    ["UTF-16, the other way round, without a mark", inUtf16(text, "be", false), "utf-16be", text],
    ["the Windows encoding of Cyrillic", inOneByte(text, "windows-1251"), "windows-1251", text],
    ["the DOS encoding of Cyrillic", inOneByte(text, "ibm866"), "ibm866", text],
    ["the DOS encoding, all in capitals", inOneByte(text.toUpperCase(), "ibm866"), "ibm866", text.toUpperCase()],
    [
      "the Windows encoding, capitals",
      inOneByte(text.toUpperCase(), "windows-1251"),
      "windows-1251",
      text.toUpperCase(),
    ],
    ["the encoding of Unix", inOneByte(text, "koi8-r"), "koi8-r", text],
    ["the encoding of Unix, capitals", inOneByte(text.toUpperCase(), "koi8-r"), "koi8-r", text.toUpperCase()],
    ["the Windows encoding of Latin", inOneByte(umlauts, "windows-1252"), "windows-1252", umlauts],
  ])("%s", async (_name, bytes, encoding, said) => {
    const found = await read(inPieces(bytes));
    expect(found.encoding).toBe(encoding);
    expect(found).toMatchObject({ delimiter: ";", headings: said.split("\r\n")[0]?.split(";") });
    expect(Object.values(found.records[0] ?? {})).toEqual(said.split("\r\n")[1]?.split(";"));
  });

  test("also where the first letter that tells it comes late", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `name ${index};town`).join("\n");
    const { encoding, records } = await read(
      inPieces(inOneByte(`name;town\n${rows}\nИван;Тверь`, "windows-1251"), 9_000),
    );
    expect([encoding, records.at(-1)]).toEqual(["windows-1251", { name: "Иван", town: "Тверь" }]);
  });

  (headers === null ? test.skip : test).each([
    ["google_contacts_cyrillic_cp1251_semicolon", "windows-1251", ";"],
    ["google_contacts_cyrillic_utf16le_bom", "utf-16le", ","],
    ["google_contacts_cyrillic_utf8", "utf-8", ","],
  ])("of %s", async (name, encoding, delimiter) => {
    const { records, ...found } = await readPath(`${headers}/${name}.csv`);
    expect(found).toMatchObject({ encoding, delimiter });
    expect(records[0]).toMatchObject({
      Name: "Имя Фамилия",
      "Given Name": "Имя",
      "Phone 2 - Value": "+1 111 111-11-11",
    });
  });

  test("a file that is not what it says it is, is refused with what would be right", async () => {
    const broken = Buffer.concat([Buffer.from("Имя;Город\nИван;Тверь\nАнна;"), Buffer.from([0xd0, 0x0a, 0xff])]);
    await expect(read(inPieces(broken))).rejects.toThrow("The file is not utf-8 from beginning to end");
    await expect(read(inPieces(inOneByte("Имя\nИван", "windows-1251")), { encoding: "utf-8" })).rejects.toThrow(
      "The file is not utf-8 from beginning to end: say which encoding it has, or save it as UTF-8.",
    );
    const half = Buffer.concat([inUtf16("name\nA", "le"), Buffer.from([0x00, 0xd8, 0x41, 0x00])]);
    await expect(read(inPieces(half))).rejects.toThrow("The file is not utf-16le");
  });
});

describe("The line of headings", () => {
  test.each([
    ["is the first one", "name,town\nA,B", ["name", "town"], [2]],
    [
      "lies below a title and blank lines",
      "Contacts of 2026,,,\n\n,,,\nname,town,phone,note\nA,B,1,\nC,D,2,",
      ["name", "town", "phone", "note"],
      [5, 6],
    ],
    [
      "may stand below a title in a file of two columns",
      "People of 2026\n\nname;town\nAnna;Bonn",
      ["name", "town"],
      [4],
    ],
    [
      "may be absent: columns are numbered then",
      "Anna,anna@example.com\nBoris,boris@example.com",
      ["Column 1", "Column 2"],
      [1, 2],
    ],
    ["may repeat a heading", "phone,phone\n1,2", ["phone", "phone"], [2]],
  ])("%s", async (_what, text, headings, numbers) => {
    expect(await readText(text)).toMatchObject({ headings, numbers });
  });

  test("is the one that is said", async () => {
    expect(await readText("a,b\nc,d\ne,f", { header: 2 })).toMatchObject({ headings: ["c", "d"], numbers: [3] });
    expect(await readText("a,b\nc,d", { header: 0 })).toMatchObject({
      headings: ["Column 1", "Column 2"],
      numbers: [1, 2],
    });
  });
});

test("records keep the number of the line in which they begin", async () => {
  const { numbers } = await readText('a,b\n1,"two\nlines"\n\n2,"x"\n3,y');
  expect(numbers).toEqual([2, 5, 6]);
});

test("quotes that are never closed are told of, however late they open", async () => {
  const late = `a,b\n${"1,2\n".repeat(5_000)}3,"four\n5,6\n`;
  await expect(readText(late)).rejects.toThrow("open in the record of line 5002 are never closed: line 5003");
  await expect(readText('a,b\n1,2\n3,"four\n5,6\n7,8')).rejects.toThrow(
    "Quotes that open in the record of line 3 are never closed: line 5 is still inside of them.",
  );
});
