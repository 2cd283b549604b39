import { type Kind, type Person, codesOf, expectDone, make, namesOf, restrict, setCells } from "../records/office";
import { type TwoPeople, twoPeople } from "./two-people";

let office: TwoPeople["office"];
let anna: TwoPeople["anna"];
let id: TwoPeople["id"];

beforeAll(async () => {
  ({ office, anna, id } = await twoPeople());
});

afterAll(() => office.close());

const one = (kind: Kind, name: string, fields: string): string => `{ ${kind}(id: "${id(name)}") { ${fields} } }`;

test("door 35: a token is refused at once when its user is kept out, and when its session has ended", async () => {
  const fred = await office.add(anna);
  expect(codesOf(await fred.ask("{ leads { nodes { id } } }"))).toEqual([]);
  expectDone(await anna.act("deactivateUser", { userId: fred.id }, ""));
  expect(codesOf(await fred.ask("{ leads { nodes { id } } }"))).toEqual(["UNAUTHENTICATED"]);
});

test("door 35: a change of rights is in force with the next request", async () => {
  const gina = await office.add(anna, ["LEAD VIEW ALL"]);
  expect(await gina.get(one("lead", "hidden", "name"))).toEqual({ lead: { name: "Hidden" } });
  await setCells(anna, { userId: gina.id }, ["LEAD VIEW OWN"]);
  expect(await gina.get(one("lead", "hidden", "name"))).toEqual({ lead: null });
  await setCells(anna, { userId: gina.id }, ["LEAD VIEW ALL"]);
  await restrict(anna, { userId: gina.id }, { "LEAD.price": "HIDDEN" });
  expect(await gina.get(one("lead", "hidden", "price { amount }"))).toEqual({ lead: { price: null } });
});

test("door 35: what is answered without a record is closed at once, too", async () => {
  const kim = await office.add(anna);
  const set = (isAdministrator: boolean) => anna.act("setAdministrator", { userId: kim.id, isAdministrator }, "");
  expectDone(await set(true));
  expect(codesOf(await kim.ask("{ licences { id } }"))).toEqual([]);
  expectDone(await set(false));
  expect(codesOf(await kim.ask("{ licences { id } }"))).toEqual(["FORBIDDEN"]);
  expect(codesOf(await kim.ask("{ account { id } }"))).toEqual([]);
  expectDone(await anna.act("deactivateUser", { userId: kim.id }, ""));
  expect(codesOf(await kim.ask("{ account { id } }"))).toEqual(["UNAUTHENTICATED"]);
});

test("door 4: a field that is opened again may be filtered and sorted by at once", async () => {
  const lea = await office.add(anna, ["LEAD VIEW ALL"], { "LEAD.price": "HIDDEN" });
  const list = "leads(orderBy: { field: PRICE, direction: DESC })";
  expect(codesOf(await lea.ask(`{ ${list} { nodes { id } } }`))).toEqual(["FORBIDDEN"]);
  await restrict(anna, { userId: lea.id }, { "LEAD.price": "OPEN" });
  expect(await namesOf(lea, list)).toEqual(await namesOf(anna, list));
});

test("door 37: joining and leaving a group counts at once, both ways", async () => {
  const [hans, ines] = [await office.add(anna, ["LEAD VIEW GROUP"]), await office.add(anna)];
  await make(ines, "lead", [{ name: "Ines's" }]);
  const { group } = await anna.act<{ group: { id: string } }>("createGroup", { name: "North" }, "group { id }");
  const place = async (groupIds: readonly string[], ...people: Person[]): Promise<void> => {
    for (const { id: userId } of people) expectDone(await anna.act("setUserGroups", { userId, groupIds }, ""));
  };
  expect(await namesOf(hans, "leads")).toEqual([]);
  await place([group.id], hans, ines);
  expect(await namesOf(hans, "leads")).toEqual(["Ines's"]);
  await place([], ines);
  expect(await namesOf(hans, "leads")).toEqual([]);
});

test("door 38: two roles do not join into a right that neither gives", async () => {
  const jon = await office.add(anna);
  const roleOf = async (name: string, cells: readonly string[]): Promise<string> => {
    const { role } = await anna.act<{ role: { id: string } }>("createRole", { name }, "role { id }");
    await setCells(anna, { roleId: role.id }, cells);
    return role.id;
  };
  const own = ["LEAD", "CONTACT", "COMPANY", "TASK"].flatMap((kind) =>
    ["VIEW", "EDIT"].map((action) => ({ resource: kind, action })),
  );
  expectDone(await anna.act("setUserRights", { userId: jon.id, cells: own }, ""));
  const roleIds = [
    await roleOf("Sees all", ["LEAD VIEW ALL"]),
    await roleOf("Edits own", ["LEAD VIEW OWN", "LEAD EDIT ALL"]),
  ];
  expectDone(await anna.act("setUserRoles", { userId: jon.id, roleIds }, ""));
  expect(await jon.get(one("lead", "hidden", "can { edit }"))).toEqual({ lead: { can: { edit: false } } });
});
