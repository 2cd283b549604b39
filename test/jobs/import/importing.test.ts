import { Office, type Person, faultsOf, make } from "../../records/office";
import { fileText, faultsIn, importText, start } from "./importing";
import { contacts, people } from "./contacts";
import { send } from "./sending";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});

afterAll(() => office.close());

beforeEach(async () => {
  anna = await office.found();
});

test("Every line becomes a record, and what it names is found or made once", async () => {
  const [berg] = await make(anna, "company", [{ name: "berg gmbh" }]);
  const { result, lines, progress } = await importText(office, anna, people);
  expect(result).toMatchObject({ created: 3, skipped: 0, faulty: 0, linked: 0, dryRun: false, faultyLines: null });
  expect(progress).toEqual({ done: 3, total: 3 });
  expect(lines.map(({ line, outcome }) => `${line} ${outcome}`)).toEqual(["2 CREATED", "3 CREATED", "4 CREATED"]);
  expect(await contacts(anna)).toMatchObject([
    {
      name: "Anna Berg",
      externalId: "p1",
      position: "Head",
      company: { name: "berg gmbh" },
      emails: [{ address: "anna@berg.example" }],
    },
    { name: "Boris Berg", phones: [{ number: "+49307654321", label: null }] },
    { name: "Clara Thal", company: null, phones: [], responsible: { id: anna.id } },
  ]);
  expect(berg).toBeDefined();
});

test("The change log says that it was the import", async () => {
  const { lines } = await importText(office, anna, people);
  const { history } = await anna.get<{ history: unknown }>(
    "query ($id: ID!) { history(id: $id) { nodes { action via actor { id } } } }",
    { id: lines[0]?.recordId },
  );
  expect(history).toEqual({ nodes: [{ action: "CREATE", via: "IMPORT", actor: { id: anna.id } }] });
});

describe("What is wrong with a line", () => {
  const text = [
    "Last name,E-mail,Birthday,Note to self,Company",
    "Berg,nonsense,40.12.1980,=1+1,Berg GmbH",
    ",anna@berg.example,1980-12-31,,",
    "Thal,t@thal.example,31.12.1980,kept,Thal AG",
  ].join("\n");

  test("is told with line, column, value and reason, all of it, and leaves the other lines be", async () => {
    const { lines, result } = await importText(office, anna, text);
    expect(result).toMatchObject({ created: 1, faulty: 2 });
    expect(faultsIn(lines)).toEqual([
      '2 Birthday "40.12.1980": INVALID',
      '2 E-mail "nonsense": INVALID',
      "3 - -: REQUIRED",
    ]);
  });

  test("comes as a file with the columns that were sent and the reasons, to be mended and sent again", async () => {
    const { result } = await importText(office, anna, text);
    const faulty = await fileText(office, anna, result?.faultyLines?.id ?? "");
    expect(result?.faultyLines?.name).toBe("import-faulty.csv");
    expect(faulty.split("\r\n")).toEqual([
      "Last name,E-mail,Birthday,Note to self,Company,Reason",
      'Berg,nonsense,40.12.1980,\'=1+1,Berg GmbH,"Line 2. Birthday: birthday is a day, as 2026-05-31 or 31.05.2026. E-mail: An e-mail address has a part before the @ and one behind it, and no blanks."',
      ",anna@berg.example,1980-12-31,,,Line 3. A contact has a first or a last name.",
      "",
    ]);
    const mended = faulty
      .replace("nonsense", "b@berg.example")
      .replace("40.12.", "30.12.")
      .replace("\r\n,anna", "\r\nAnna,anna");
    expect((await importText(office, anna, mended)).result).toMatchObject({ created: 2, faulty: 0 });
  });
});

test("A line with more cells than there are columns is told and not cut, and empty ones behind the last say nothing", async () => {
  const text = "Last name;E-mail\nBerg; Anna;anna@berg.example\nThal;t@thal.example;;\n";
  const { lines, result } = await importText(office, await office.found(), text);
  expect(lines.map(({ outcome }) => outcome)).toEqual(["FAULTY", "CREATED"]);
  expect(lines[0]?.faults[0]).toMatchObject({
    ...{ column: 3, heading: null, value: "anna@berg.example", code: "INVALID" },
    message: expect.stringContaining("more cells than the 2 columns of the file: put a cell in quotes") as string,
  });
  expect(result?.faultyLines).not.toBeNull();
});

test("What can't be read is not told to be missing as well", async () => {
  const text = "Number,Kind,Sum\nA-1,nonsense,5\nA-2,,6\n";
  const { lines } = await importText(office, anna, text, { resource: "DOCUMENT" });
  expect(faultsIn(lines)).toEqual(['2 Kind "nonsense": INVALID', "3 - -: REQUIRED"]);
});

describe("A mapping that can't be gone by is refused, with all that is wrong", () => {
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    [
      "columns and fields that are not there",
      {
        mapping: [
          { column: 9, field: "lastName" },
          { column: 1, field: "shoeSize" },
        ],
      },
      ["input.mapping.0.column: NOT_FOUND", "input.mapping.1.field: NOT_FOUND"],
    ],
    [
      "a column twice, a field twice",
      {
        mapping: [
          { column: 1, field: "birthday" },
          { column: 1, field: "lastName" },
          { column: 2, field: "birthday" },
        ],
      },
      ["input.mapping.1.column: INVALID", "input.mapping.2.field: INVALID"],
    ],
    ["nothing that a record is called by", { mapping: [{ column: 4, field: "emails" }] }, ["input.mapping: REQUIRED"]],
    [
      "nothing that a company is called by",
      { resource: "COMPANY", mapping: [{ column: 4, field: "emails" }] },
      ["input.mapping: REQUIRED"],
    ],
    ["no kind of record", { resource: "USER" }, ["input.resource: INVALID"]],
    ["nobody to be responsible", { responsibleId: `user_${"0".repeat(32)}` }, ["input.responsibleId: NOT_FOUND"]],
  ];
  test.each(cases)("%s", async (_what, input, faults) => {
    const sent = await send(office, anna, people);
    expect(faultsOf(await start(anna, { importId: sent.id, ...input }))).toEqual(faults);
  });

  test("a file that has been imported", async () => {
    const { sent } = await importText(office, anna, people);
    expect(faultsOf(await start(anna, { importId: sent.id }))).toEqual(["input.importId: IN_USE"]);
  });
});
