import { Office, type Person } from "../../records/office";
import { faultsIn, importText } from "./importing";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});

afterAll(() => office.close());

beforeEach(async () => {
  anna = await office.found();
});

const birthdays = async (): Promise<readonly object[]> => {
  const { contacts } = await anna.get<{ contacts: { nodes: readonly object[] } }>(
    "{ contacts(first: 50, orderBy: [{ field: NAME, direction: ASC }]) { nodes { name birthday } } }",
  );
  return contacts.nodes;
};

const fileOf = (said: readonly string[]): string =>
  ["Last name,Birthday", ...said.map((each, index) => `Berg ${index},"${each}"`)].join("\n");

test("Of a birthday without a year, however written, the line is written without it, and says so", async () => {
  const said = ["05/31", "31/05", "31.05.", "31.5", "--05-31", "--0531", "31 May", "May 31", "31 мая", "02/29"];
  const { lines, result } = await importText(office, anna, fileOf(said));
  expect(result).toMatchObject({ created: said.length, faulty: 0, incomplete: said.length, faultyLines: null });
  const message = "birthday is left out, since it has no year: write it as 1990-05-31 or 31.05.1990.";
  expect(lines.map(({ line, outcome, faults }) => ({ line, outcome, faults }))).toEqual(
    said.map((value, index) => ({
      ...{ line: index + 2, outcome: "CREATED" },
      faults: [{ column: 2, heading: "Birthday", value, code: "INVALID", message }],
    })),
  );
  expect(await birthdays()).toEqual(said.map((_, index) => ({ name: `Berg ${index}`, birthday: null })));
});

test("What is no day of any year is a fault of the line", async () => {
  const said = ["13/32", "30.02.", "May", "05/1990", "soon", "--13-01", "1990"];
  const { lines } = await importText(office, anna, fileOf(said));
  expect(faultsIn(lines)).toEqual(said.map((each, index) => `${index + 2} Birthday "${each}": INVALID`));
  expect(await birthdays()).toEqual([]);
});

test("A birthday without a year leaves alone the one that is known; what is wrong beside it is told with it", async () => {
  await importText(office, anna, "Last name,E-mail,Birthday\nBerg,a@b.example,1990-05-31\n");
  const text = "Last name,E-mail,Birthday,Position\nBerg,a@b.example,05/31,Head\nThal,nowhere,05/31,Hand\n";
  const { lines, result } = await importText(office, anna, text, { duplicates: "UPDATE" });
  expect(result).toMatchObject({ updated: 1, faulty: 1, incomplete: 1 });
  expect(lines.map(({ outcome }) => outcome)).toEqual(["UPDATED", "FAULTY"]);
  expect(faultsIn(lines)).toEqual([
    ...['2 Birthday "05/31": INVALID', '3 E-mail "nowhere": INVALID', '3 Birthday "05/31": INVALID'],
  ]);
  expect(await birthdays()).toEqual([{ name: "Berg", birthday: "1990-05-31" }]);
});

test("Who is named with the family in front of a comma is made once, and found by that again", async () => {
  const named = async (lead: string): Promise<unknown> => {
    const text = `Name,Main contact\n${lead},"Kurz, Anna"\n${lead} too,Anna Kurz\n`;
    const { result } = await importText(office, anna, text, { resource: "LEAD" });
    return result;
  };
  expect(await named("Roof")).toMatchObject({ created: 2, linked: 1 });
  expect(await named("Door")).toMatchObject({ created: 2, linked: 0 });
  expect(await birthdays()).toEqual([{ name: "Anna Kurz", birthday: null }]);
});
