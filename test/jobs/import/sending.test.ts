import type { Client } from "pg";
import { Office, type Person, make } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { type Refusal, post, send, told } from "./sending";

let office: Office;
let anna: Person;
let client: Client;

beforeAll(async () => {
  office = await Office.open({ IMPORT_LIMIT: "100000" });
  anna = await office.found();
  client = await lookInto(office);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

const people =
  "First name;Last name;E-mail;Mobile phone;Company\nAnna;Berg;anna@berg.example;+49 30 1234567;Berg GmbH\n";

const countOf = async (table: string): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(`select count(*)::integer from ${table}`);
  return rows[0]?.count ?? -1;
};

test("A file that is sent is told what it was found to be, and what its columns look like", async () => {
  const sent = await send(office, anna, people, "?name=people.csv");
  expect(sent).toMatchObject({
    name: "people.csv",
    format: "CSV",
    encoding: "utf-8",
    delimiter: ";",
    lines: 1,
    resource: "CONTACT",
  });
  expect(sent.sample).toEqual([
    { line: 2, cells: ["Anna", "Berg", "anna@berg.example", "+49 30 1234567", "Berg GmbH"] },
  ]);
  expect(told(sent)).toEqual([
    ...["1 First name → firstName", "2 Last name → lastName", "3 E-mail → emails"],
    ...["4 Mobile phone → phones (mobile)", "5 Company → company"],
  ]);
});

test("It may come in a form as well, and is asked for later", async () => {
  const form = new FormData();
  form.append("file", new Blob([people]), "kontakte.csv");
  const sent = await send(office, anna, form);
  expect(sent).toMatchObject({ name: "kontakte.csv", lines: 1 });
  const fields =
    "id name format encoding delimiter headings lines resource mapping { column heading field label } sample { line cells } job { id }";
  const query = `query ($id: ID!) { import(id: $id) { ${fields} } node(id: $id) { __typename id } importMapping(id: $id, resource: COMPANY) { heading field } }`;
  const { expiresAt: _until, createdAt: _at, ...rest } = sent as typeof sent & { expiresAt: string; createdAt: string };
  expect(await anna.get(query, { id: sent.id })).toEqual({
    import: { ...rest, job: null },
    node: { __typename: "Import", id: sent.id },
    importMapping: [
      ...[
        { heading: "E-mail", field: "emails" },
        { heading: "Mobile phone", field: "phones" },
      ],
      { heading: "Company", field: "name" },
    ],
  });
});

test("A first line that tells a spreadsheet the delimiter is no heading", async () => {
  const sent = await send(office, anna, "sep=;\r\nLast name;E-mail\r\nBerg, Dr.;b@berg.example\r\n");
  expect(sent).toMatchObject({ delimiter: ";", headings: ["Last name", "E-mail"], lines: 1 });
  expect(sent.sample).toEqual([{ line: 3, cells: ["Berg, Dr.", "b@berg.example"] }]);
});

test("What is said of it is not looked for", async () => {
  const sent = await send(office, anna, "a,b;c\n1,2;3\n4,5;6", "?delimiter=%3B&header=2&encoding=windows-1251");
  expect(sent).toMatchObject({ delimiter: ";", encoding: "windows-1251", headings: ["1,2", "3"], lines: 1 });
});

describe("A file is refused", () => {
  const cases: readonly (readonly [string, string | Uint8Array, string, string])[] = [
    ["that has no record", "Name;Phone\n", "", "There is not one record in the file: below the line with the headings"],
    ["that has nothing", "", "", "There is nothing in the file: it has to have a line with headings"],
    [
      "that is a calendar",
      "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
      "",
      "This is a calendar: save the records as CSV",
    ],
    ["that is a document", "%PDF-1.7\n1 0 obj\n<<>>\n", "", "This is a PDF document: save the records as CSV"],
    [
      "that is a page",
      "<html><table><tr><td>Name</td></tr></table>\n",
      "",
      "This is a web page, whatever its name ends in",
    ],
    ["that is for programs", '[\n{"name": "Anna"},\n{"name": "Boris"}]', "", "This is JSON: save the records as CSV"],
    [
      "that is a picture",
      Buffer.from("89504e470d0a1a0a0000000d49484452000000010000", "hex"),
      "",
      "This is no text at all",
    ],
    ["whose quotes are never closed", 'Name,Phone\n"A,1\nB,2', "", "Quotes that open in the record of line"],
    ["in an encoding that nobody knows", "a", "?encoding=morse", "encoding is one of utf-8"],
    ["with a delimiter that is none", "a", "?delimiter=ab", "delimiter is one sign"],
    ["with headings in a line that is not there", "Name\nA", "?header=99", "header is one of the first 20 lines"],
    ["of an old office", Buffer.from("d0cf11e0a1b11ae1", "hex"), "", "save it as .xlsx or as CSV"],
    ["that is larger than it may be", "x".repeat(100_001), "", "at most 100000 bytes"],
  ];
  test.each(cases)("%s", async (_what, body, query, message) => {
    const [files, parts, imports] = [await countOf("file"), await countOf("file_part"), await countOf("import")];
    const response = await post(office, anna.token, body, query);
    expect(response.status).toBe(message.includes("at most") ? 413 : 400);
    const { errors } = (await response.json()) as Refusal;
    expect(errors).toEqual([
      { message: expect.stringContaining(message) as string, extensions: { code: "BAD_USER_INPUT" } },
    ]);
    expect([await countOf("file"), await countOf("file_part"), await countOf("import")]).toEqual([
      files,
      parts,
      imports,
    ]);
  });

  test("that comes in a form without a file", async () => {
    const form = new FormData();
    form.append("name", "nothing");
    expect((await post(office, anna.token, form)).status).toBe(400);
  });
});

describe("Who may not import is refused before the file is kept", () => {
  test("whoever is nobody", async () => {
    for (const token of [null, "nonsense"]) {
      const response = await post(office, token, people);
      expect([response.status, ((await response.json()) as Refusal).errors[0]?.extensions["code"]]).toEqual([
        401,
        "UNAUTHENTICATED",
      ]);
    }
  });

  test("whoever has no IMPORT CREATE in force", async () => {
    const boris = await office.add(anna, ["IMPORT CREATE NONE"]);
    const files = await countOf("file");
    const response = await post(office, boris.token, people);
    expect(response.status).toBe(403);
    const { errors } = (await response.json()) as Refusal;
    expect(errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN", resource: "IMPORT", action: "CREATE" });
    expect(await countOf("file")).toBe(files);
  });

  test("whoever comes with a token that lists no import:view, to which what was sent can't be told", async () => {
    const asked = { name: "Sends alone", scopes: ["import:create", "contact:create"] };
    const { secret } = await anna.act<{ secret: string }>("createApiToken", asked, "secret");
    const files = await countOf("file");
    const response = await post(office, secret, people);
    expect(response.status).toBe(403);
    const { errors } = (await response.json()) as Refusal;
    expect(errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN", resource: "IMPORT", action: "VIEW" });
    expect(await countOf("file")).toBe(files);
  });
});

test("door 25: another's import is as an unknown one", async () => {
  const { id } = await send(office, anna, people);
  const boris = await office.add(anna, []);
  const query =
    "query ($id: ID!) { import(id: $id) { id } node(id: $id) { id } importMapping(id: $id, resource: LEAD) { field } }";
  const unknown = `import_${"0".repeat(32)}`;
  const answers = await Promise.all([
    boris.ask(query, { id }),
    boris.ask(query, { id: unknown }),
    (await office.found()).ask(query, { id }),
  ]);
  for (const answer of answers)
    expect(answer).toMatchObject({ data: { import: null, node: null, importMapping: null } });
  expect(await anna.get(query, { id })).toMatchObject({ import: { id } });
});

test("what is sent leaves records as they are", async () => {
  await make(anna, "contact", [{ lastName: "There" }]);
  const before = await countOf("contact");
  await send(office, anna, people);
  expect(await countOf("contact")).toBe(before);
});
