import { Office, type Person } from "../../records/office";
import { faultsIn, importText } from "./importing";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  anna = await office.found();
});

afterAll(() => office.close());

const [a, b] = ["anna@berg.example", "office@berg.example"];

test.each<[string, readonly string[]]>([
  [a, [a]],
  [`${a}; ${b}`, [a, b]],
  [`${a},${b}`, [a, b]],
  [`${a} ${b}`, [a, b]],
  [`${a} ::: ${b}`, [a, b]],
  [`Anna Berg <${a}>`, [a]],
  [`"Berg, Anna" <${a}>; ${b}`, [a, b]],
  [`<${a}>, Office of Berg <${b}>`, [a, b]],
])("The cell %s says as many addresses as there are", async (cell, addresses) => {
  const text = `Last name,E-mail\nBerg,"${cell.replaceAll('"', '""')}"\n`;
  const { lines } = await importText(office, anna, text, { duplicates: "CREATE" });
  expect(faultsIn(lines)).toEqual([]);
  const { contact } = await anna.get<{ contact: { emails: readonly { address: string }[] } }>(
    "query ($id: ID!) { contact(id: $id) { emails { address } } }",
    { id: lines[0]?.recordId },
  );
  expect(contact.emails.map(({ address }) => address)).toEqual(addresses);
});

test.each(["anna at berg", "nowhere; neither", `${a} or so`])("What is wrong with %s is told once", async (cell) => {
  const { lines } = await importText(office, anna, `Last name,E-mail\nBerg,${cell}\n`, { duplicates: "CREATE" });
  expect(faultsIn(lines)).toEqual([`2 E-mail "${cell}": INVALID`]);
});
