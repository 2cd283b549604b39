import { readdirSync } from "node:fs";
import { sharedData, sharedDataIsAbsent } from "../support/shared-data";
import { inOneByte } from "./encode";
import { inPieces, read, readPath, readText } from "./read";

const folder = sharedData("import/vcard");
const files =
  folder === null ? [sharedDataIsAbsent("import/vcard")] : readdirSync(folder).filter((name) => name.endsWith(".vcf"));
const whereThere = folder === null ? test.skip : test;

const cardsIn: Readonly<Record<string, number>> = {
  "John_Doe_ANDROID.vcf": 6,
  "gmail-list.vcf": 3,
  "rfc2426-example.vcf": 2,
};

whereThere.each(files)("%s: every card is read, has a name, and no picture in it", async (file) => {
  const { format, records } = await readPath(`${folder}/${file}`);
  expect([format, records.length]).toEqual(["VCARD", cardsIn[file] ?? 1]);
  for (const record of records) {
    expect([record["Name"], record["Given Name"], record["Family Name"]].join("")).not.toBe("");
    expect(JSON.stringify(record)).not.toMatch(/[A-Za-z0-9+/]{70}/);
  }
});

const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "outlook-2003.vcf": {
    ...{ "Family Name": "Doe", "Given Name": "John", "Organization 1 - Name": "Company, The", Birthday: "19800321" },
    Notes: "This is the note field!!\r\nSecond line\r\n\r\nThird line is empty",
    ...{ "Phone 3 - Type": "cell", "Phone 3 - Value": "MobilePhone", "E-mail 1 - Value": "jdoe@hotmail.com" },
  },
  "John_Doe_GMAIL.vcf": {
    ...{ "Family Name": "Doe", "Additional Name": "Richter, James", "Website 1 - Value": "http://www.ibm.com" },
    "Address 1 - Formatted":
      "Crescent moon drive\n555-asd\nNice Area, Albaney, New York 12345\nUnited States of America",
  },
  "John_Doe_IPHONE.vcf": {
    ...{ "E-mail 1 - Value": "john.doe@ibm.com", "Phone 4 - Type": "home fax", "Phone 7 - Value": "905-222-1234" },
    ...{ "Phone 7 - Type": "AssistantPhone", Birthday: "2012-06-06", "Organization 1 - Department": "Accounting" },
  },
  "John_Doe_EVOLUTION.vcf": { "Phone 1 - Value": "905-666-1234", UID: "477343c8e6bf375a9bac1f96a5000837", Tags: "VIP" },
  "rfc6350-example.vcf": {
    ...{
      "Birthday without a year": "--0203",
      "Phone 1 - Value": "+1-418-656-9254 ext. 102",
      "Phone 2 - Type": "work cell",
    },
  },
  "fullcontact.vcf": {
    "E-mail 5 - Type": "customtype",
    "Organization 2 - Name": "Organization2",
    Birthday: "20160801",
  },
  "thunderbird-MoreFunctionsForAddressBook-extension.vcf": {
    Notes:
      'This is the notes field.\nSecond Line\n\nFourth Line\nYou can put anything in the "note" field; even curse words.',
  },
};

whereThere.each(Object.entries(expected))("%s says what it says", async (file, record) => {
  const { records } = await readPath(`${folder}/${file}`);
  expect(records[0]).toMatchObject(record);
});

whereThere("letters that were written as quoted-printable, folded in their middle, are themselves again", async () => {
  const { records } = await readPath(`${folder}/John_Doe_ANDROID.vcf`);
  expect(records[0]).toMatchObject({ Name: "john.doe@company.com" });
  expect(records[4]).toMatchObject({
    "Family Name": "Ñ Ñ",
    "Given Name": "Ñ Ñ Ñ",
    "Organization 1 - Name": "ÑÑÑÑÑÑÑÑÑÑÑÑ",
  });
});

const card = (...lines: readonly string[]): string => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");

test("a charset that a property names is what its bytes are read in", async () => {
  const quoted = [...inOneByte("Иван", "windows-1251")].map((byte) => `=${byte.toString(16).toUpperCase()}`).join("");
  const text = card("VERSION:2.1", `FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:${quoted}`);
  expect((await readText(text)).records[0]).toMatchObject({ Name: "Иван" });
  const raw = inOneByte(card("VERSION:2.1", "FN:Иван Щедрин", "ORG:Рога и копыта"), "windows-1251");
  expect(await read(inPieces(raw))).toMatchObject({ encoding: "windows-1251", records: [{ Name: "Иван Щедрин" }] });
});

test.each([
  ["3.0", "Line one\\nand two\\, three\\; C:\\\\new", "Line one\nand two, three; C:\\new"],
  ["2.1", "C:\\new\\; and more", "C:\\new; and more"],
])("what version %s escapes is read as it was meant", async (version, written, meant) => {
  const { records } = await readText(card(`VERSION:${version}`, "FN:A", `NOTE:${written}`));
  expect(records[0]?.["Notes"]).toBe(meant);
});

test("the card of an assistant inside of a card is none of its own", async () => {
  const text = card("VERSION:2.1", "FN:Chief", "AGENT:", "BEGIN:VCARD", "FN:Assistant", "END:VCARD", "TEL:1");
  const { records } = await readText(text);
  expect(records).toEqual([{ Name: "Chief", "Phone 1 - Type": "", "Phone 1 - Value": "1" }]);
});

test("a file that is broken off is refused", async () => {
  await expect(readText("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A")).rejects.toThrow(
    "The card that begins in line 1 is never ended",
  );
});
