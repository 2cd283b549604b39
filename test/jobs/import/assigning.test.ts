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

const people = "Last name,Company\nBerg,Berg GmbH\nThal,Thal AG\n";

describe("climb 30: an import that assigns beyond ASSIGN", () => {
  const assigned = (person: string): string => `Last name,Responsible\nBerg,${person}\nThal,\n`;

  test("is refused line by line where a column says it, by name or e-mail address", async () => {
    const boris = await office.add(anna, ["CONTACT ASSIGN NONE"]);
    const { users } = await anna.get<{ users: { nodes: { id: string; email: string; name: string }[] } }>(
      "{ users(first: 5) { nodes { id email name } } }",
    );
    const other = users.nodes.find(({ id }) => id === anna.id);
    for (const name of [other?.email ?? "", other?.name ?? ""]) {
      const { lines, result } = await importText(office, boris, assigned(name), { duplicates: "CREATE" });
      expect(result).toMatchObject({ created: 1, faulty: 1 });
      expect(faultsIn(lines)).toEqual([`2 Responsible "${name}": FORBIDDEN`]);
    }
    const clara = await office.add(anna, ["CONTACT ASSIGN OWN"]);
    expect((await importText(office, clara, assigned(other?.email ?? ""))).result).toMatchObject({
      created: 2,
      faulty: 0,
    });
  });

  test("is refused where it is said for all of them", async () => {
    const boris = await office.add(anna, ["CONTACT ASSIGN NONE"]);
    const { lines } = await importText(office, boris, people, { responsibleId: anna.id });
    expect(lines.map(({ outcome, faults }) => [outcome, faults[0]?.code])).toEqual([
      ["FAULTY", "FORBIDDEN"],
      ["FAULTY", "FORBIDDEN"],
    ]);
    const clara = await office.add(anna, ["CONTACT ASSIGN ALL"]);
    await importText(office, clara, people, { responsibleId: anna.id });
    const { contacts } = await anna.get<{ contacts: object }>(
      "{ contacts(first: 5) { nodes { responsible { id } creator { id } } } }",
    );
    expect(contacts).toEqual({
      nodes: [0, 1].map(() => ({ responsible: { id: anna.id }, creator: { id: clara.id } })),
    });
  });

  test("to nobody whom one can name: an unknown user is told as such", async () => {
    const { lines } = await importText(office, anna, assigned("Nobody"));
    expect(faultsIn(lines)).toEqual(['2 Responsible "Nobody": NOT_FOUND']);
  });
});
