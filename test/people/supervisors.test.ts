import { Office, type Person, codesOf, expectDone, faultsOf, make, setCells } from "../records/office";
import { Registry } from "./registry";

let office: Office;
let anna: Person;
/** Top stands above mid, and mid above leaf and a second administrator; below leaf is one who has not come yet. */
let top: Person;
let mid: Person;
let leaf: Person;
let deputy: Person;
let below: string;
let stranger: string;

const under = async (userId: string, supervisorId: string | null) =>
  expectDone(await anna.act("setSupervisor", { userId, supervisorId }, ""));

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found("SYNERGY");
  const registry = new Registry(office, anna);
  [top, mid, leaf, deputy] = [
    await office.add(anna),
    await office.add(anna),
    await office.add(anna),
    await office.add(anna),
  ];
  [below = "", stranger = ""] = await registry.invite(2);
  await under(mid.id, top.id);
  await under(leaf.id, mid.id);
  await under(deputy.id, mid.id);
  await under(below, leaf.id);
  await anna.act("setAdministrator", { userId: deputy.id, isAdministrator: true }, "");
  for (const { id } of [top, mid])
    await setCells(anna, { userId: id }, [
      "USER VIEW SUBORDINATES",
      "USER EDIT SUBORDINATES",
      "LEAD CREATE ALL",
      "LEAD VIEW SUBORDINATES",
    ]);
  await setCells(anna, { userId: leaf.id }, ["LEAD CREATE ALL", "LEAD VIEW OWN"]);
  for (const [name, person] of [
    ["leaf", leaf],
    ["mid", mid],
    ["deputy", deputy],
  ] as const)
    await make(person, "lead", [{ name }]);
});

afterAll(() => office.close());

const whom = (name: string): string =>
  ({ top: top.id, mid: mid.id, leaf: leaf.id, below, deputy: deputy.id, stranger })[name] ?? "";

describe("EDIT of USER that reaches subordinates (rights.md 5.11)", () => {
  const changes: readonly (readonly [string, (userId: string) => object])[] = [
    [
      "updateUser",
      (id) => ({ id, name: "N", phone: "+49 30 1", pictureUrl: "https://x.example/p.png", timeZone: "Europe/Berlin" }),
    ],
    ["deactivateUser", (userId) => ({ userId })],
    ["activateUser", (userId) => ({ userId })],
  ];

  it.each<[string, string, boolean]>([
    ["a report", "leaf", true],
    ["a report's report", "below", true],
    ["climb 25: an administrator who reports to one", "deputy", false],
    ["the own boss", "top", false],
    ["oneself", "mid", false],
    ["a stranger", "stranger", false],
  ])("is for %s: %s", async (_, name, isOpen) => {
    for (const [mutation, input] of changes) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { user { id } userErrors { code } } }`;
      const answer = await mid.ask<Record<string, { user: object; userErrors: object[] }> | null>(query, {
        input: input(whom(name)),
      });
      expect([mutation, codesOf(answer)]).toEqual([mutation, isOpen ? [] : ["FORBIDDEN"]]);
      if (isOpen) expect(answer.data?.[mutation]).toEqual({ user: { id: whom(name) }, userErrors: [] });
    }
  });

  it("shows what everybody sees of all, and the rest of those below alone", async () => {
    for (const id of [leaf.id, stranger, top.id]) await anna.act("updateUser", { id, phone: "+49 30 2" }, "");
    const { users } = await mid.get<{
      users: { nodes: readonly { id: string; name: string | null; phone: string | null }[] };
    }>("{ users { nodes { id name phone } } }");
    expect(users.nodes.filter(({ name }) => name === null)).toEqual([]);
    const phones = users.nodes.filter(({ phone }) => phone !== null).map(({ id }) => id);
    expect(phones.sort()).toEqual([leaf.id, below].sort());
  });

  it.each<[string, object]>([
    ["setUserRoles", { roleIds: [] }],
    ["setUserGroups", { groupIds: [] }],
    ["setUserRights", { cells: [] }],
    ["setFieldRestrictions", { restrictions: [] }],
    ["setShares", { shares: [] }],
    ["setExportChannels", { blockAll: true }],
    ["setNavigation", { modules: [] }],
    ["setModuleAccess", { closed: ["LEADS"] }],
    ["setCrmAccess", { crmAccess: false }],
    ["setAdministrator", { isAdministrator: false }],
    ["setUserPassword", { password: "taken over now" }],
    ["setSupervisor", { supervisorId: null }],
  ])("leaves %s to the administrators, for a report too", async (mutation, more) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`;
    expect(codesOf(await mid.ask(query, { input: { userId: leaf.id, ...more } }))).toEqual(["FORBIDDEN"]);
  });
});

describe("the tree", () => {
  const move = (fromUserId: string, toUserId: string | null) =>
    anna.act<{ users: { id: string }[] }>("moveReports", { fromUserId, toUserId }, "users { id supervisor { id } }");
  const sees = async (person: Person) =>
    (await person.get<{ leads: { nodes: { name: string }[] } }>("{ leads { nodes { name } } }")).leads.nodes
      .map(({ name }) => name)
      .sort();

  it("moves all reports of somebody with everybody below them, and what is seen moves with them at once", async () => {
    expect([await sees(top), await sees(mid)]).toEqual([
      ["deputy", "leaf", "mid"],
      ["deputy", "leaf", "mid"],
    ]);
    // Leaf takes the place of mid: whoever stood beside it stands below it, and it stays where it is.
    expect((await move(mid.id, leaf.id)).users).toEqual([{ id: deputy.id, supervisor: { id: leaf.id } }]);
    expect(await sees(mid)).toEqual(["deputy", "leaf", "mid"]);
    expect((await move(mid.id, stranger)).users).toEqual([{ id: leaf.id, supervisor: { id: stranger } }]);
    expect([await sees(top), await sees(mid)]).toEqual([["mid"], ["mid"]]);
    expect(
      codesOf(await mid.ask(`mutation { updateUser(input: { id: "${below}", name: "N" }) { user { id } } }`)),
    ).toEqual(["FORBIDDEN"]);
    expect((await move(stranger, null)).users).toEqual([{ id: leaf.id, supervisor: null }]);
    expect((await move(stranger, top.id)).users).toEqual([]);
    await under(leaf.id, mid.id);
    expect(await sees(top)).toEqual(["deputy", "leaf", "mid"]);
  });

  it("is not left by leaving the new place out", async () => {
    const moving = `mutation { moveReports(input: { fromUserId: "${mid.id}" }) { userErrors { code } } }`;
    expect(await anna.get(moving)).toEqual({ moveReports: { userErrors: [{ code: "REQUIRED" }] } });
    const placing = `mutation { setSupervisor(input: { userId: "${mid.id}" }) { userErrors { code } } }`;
    expect(await anna.get(placing)).toEqual({ setSupervisor: { userErrors: [{ code: "REQUIRED" }] } });
  });

  it.each<[string, string, string, string]>([
    ["climb 13: below one of those who would be moved", "top", "below", "input.toUserId: CYCLE"],
    ["to where they are", "mid", "mid", "input.toUserId: SELF"],
    ["to nobody that there is, as an empty id is", "mid", "none", "input.toUserId: NOT_FOUND"],
  ])("moves nobody %s", async (_, from, to, fault) => {
    const before = await anna.get("{ users { nodes { id supervisor { id } version } } }");
    expect(faultsOf(await move(whom(from), whom(to)))).toEqual([fault]);
    expect(await anna.get("{ users { nodes { id supervisor { id } version } } }")).toEqual(before);
  });
});
