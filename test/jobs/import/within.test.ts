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

const firms = "Name,Parent company\nBranch,Head\nHead,\nOther,nobody of that name\nLone,\n";
const mapping = [
  { column: 1, field: "name" },
  { column: 2, field: "parent" },
];

const parents = async (): Promise<object> => {
  const { companies } = await anna.get<{
    companies: { nodes: readonly { name: string; parent: { name: string } | null }[] };
  }>("{ companies(first: 50) { nodes { name parent { name } } } }");
  return Object.fromEntries(companies.nodes.map(({ name, parent }) => [name, parent?.name ?? null]));
};

const imported = (person: Person) => importText(office, person, firms, { resource: "COMPANY", mapping });

test("Records of a file are linked to what comes later in it", async () => {
  const { result, lines } = await imported(anna);
  expect(result).toMatchObject({ created: 4, faulty: 0, incomplete: 0 });
  expect(faultsIn(lines)).toEqual([]);
  expect(await parents()).toMatchObject({ Branch: "Head", Head: null, Lone: null });
});

test("Lines whose records may not be linked to what comes later are counted as incomplete, and say why", async () => {
  const boris = await office.add(anna, ["COMPANY EDIT NONE", "COMPANY VIEW ALL"]);
  const { result, lines } = await imported(boris);
  expect(result).toMatchObject({ created: 4, faulty: 0, incomplete: 2 });
  expect(faultsIn(lines)).toEqual(["2 - -: FORBIDDEN", "4 - -: FORBIDDEN"]);
  expect(await parents()).toMatchObject({ Branch: null, Other: null });
});
