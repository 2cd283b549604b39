import { readFileSync } from "node:fs";
import { csvLine } from "../../../src/sheets/csv/write-csv";
import { vcard } from "../../../src/sheets/vcard/write-vcard";
import { Office, type Person, expectDone } from "../../records/office";
import { sharedData, sharedDataIsAbsent } from "../../support/shared-data";
import { faultsIn, importText, run } from "./importing";
import { send } from "./sending";

const path = sharedData("import/strings/blns.json");
const strings = path === null ? [] : (JSON.parse(readFileSync(path, "utf8")) as readonly string[]);
const there = path === null ? test.skip : test;

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});

afterAll(() => office.close());

beforeEach(async () => {
  anna = await office.found();
});

/** Everything that a query finds, page by page. */
async function all<Node>(list: string, fields: string): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const query = `query ($after: String) { ${list}(first: 250, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const answer: Record<string, { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =
      await anna.get(query, { after });
    const page = answer[list];
    nodes.push(...(page?.nodes ?? []));
    if (!page?.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

const isBlank = (text: string): boolean => text.trim() === "";

there(
  `Strings that break programs come in by CSV byte for byte${path === null ? sharedDataIsAbsent("import/strings") : ""}`,
  async () => {
    const field = { resource: "COMPANY", key: "said", label: "Said", type: "TEXT", position: 0 };
    expectDone(await anna.act("createCustomField", field, "customField { id }"));
    const lines = strings.map((text, index) => csvLine([`Company ${index}`, text, text]));
    const { result } = await importText(office, anna, csvLine(["Name", "Address", "Said"]) + lines.join(""), {
      resource: "COMPANY",
    });
    expect(result).toMatchObject({ created: strings.length, faulty: 0 });
    const companies = await all<{ name: string; address: string | null; custom: readonly { value: string }[] }>(
      "companies",
      "name address custom { value }",
    );
    const found = new Map(companies.map((company) => [company.name, company]));
    for (const [index, text] of strings.entries()) {
      const company = found.get(`Company ${index}`);
      expect([company?.address ?? "", company?.custom[0]?.value ?? ""]).toEqual(
        isBlank(text) ? ["", ""] : [text, text],
      );
    }
  },
);

there(
  "They come in by vCard as they are, but for line breaks of other kinds and control characters, which cards have none of",
  async () => {
    const told = strings.filter((text) => !isBlank(text) && text.length <= 250);
    const cards = told.map((text, index) =>
      vcard("4.0", [
        { name: "FN", values: [`${index}`] },
        { name: "N", values: [text, `${index}`, "", "", ""], between: ";" },
      ]),
    );
    const sent = await send(office, anna, cards.join(""));
    const { result } = await run(anna, { importId: sent.id, duplicates: "CREATE" });
    const asCard = (text: string): string => {
      // eslint-disable-next-line no-control-regex -- these are what a card leaves out
      const kept = text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");
      return kept.trim();
    };
    expect(result).toMatchObject({ created: told.length, faulty: 0 });
    const contacts = await all<{ firstName: string; lastName: string | null }>("contacts", "firstName lastName");
    const found = new Map(contacts.map(({ firstName, lastName }) => [firstName, lastName]));
    for (const [index, text] of told.entries()) expect(found.get(`${index}`) ?? "").toBe(asCard(text));
  },
);

describe("What no text may be is refused with the reason", () => {
  test("NUL, by line and column", async () => {
    const { lines } = await importText(office, anna, "Name,Address\nA,one\u0000two\nB,fine\n", { resource: "COMPANY" });
    expect(faultsIn(lines)).toEqual(['2 Address "one\ufffdtwo": INVALID']);
    expect(lines[0]?.faults[0]?.message).toContain("holds a NUL character");
  });

  test("half of a surrogate pair, which no encoding has: the file is refused", async () => {
    const bytes = Buffer.concat([Buffer.from("\ufeffName\nA", "utf16le"), Buffer.from([0x00, 0xd8, 0x41, 0x00])]);
    await expect(send(office, anna, bytes)).rejects.toThrow("The file is not utf-16le");
  });
});
