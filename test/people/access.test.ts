import { Office, type Person, codesOf, faultsOf, make, setCells } from "../records/office";
import { giveToken } from "../support/api-tokens";

let office: Office;
let anna: Person;
let boris: Person;
let lead: string;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found("ACRONX");
  boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL", "COMPANY VIEW ALL", "TASK VIEW ALL"]);
  [lead = ""] = await make(anna, "lead", [{ name: "Deal", price: { amount: "10", currencyCode: "EUR" } }]);
});

afterAll(() => office.close());

interface Held {
  readonly exportChannels: readonly { readonly channel: string; readonly allowed: boolean }[] | null;
  readonly navigation: readonly string[] | null;
  readonly closedModules: readonly string[] | null;
}

const held = async (by: Person, whom: Person): Promise<Held> => {
  const shows = "exportChannels { channel allowed blocking } navigation closedModules seats { name }";
  return (await by.get<{ user: Held }>(`{ user(id: "${whom.id}") { ${shows} } }`)).user;
};

/** The channels that are open to the user: as administrators see it, and as the user's client is told. */
async function openTo(person: Person): Promise<readonly string[]> {
  const { exportChannels } = await held(anna, person);
  const open = (exportChannels ?? []).filter(({ allowed }) => allowed).map(({ channel }) => channel);
  const { me } = await person.get<{ me: { exportChannels: readonly string[] } }>("{ me { exportChannels } }");
  expect(me.exportChannels).toEqual(open);
  return open;
}

describe("export channels (rights.md 5.10)", () => {
  const all = ["FILE", "MAILCHIMP", "GOOGLE_CONTACTS", "API"];

  it.each<[string, object, readonly string[]]>([
    ["are all open to a new user", {}, all],
    ["are blocked one by one", { blocked: ["MAILCHIMP"] }, ["FILE", "GOOGLE_CONTACTS", "API"]],
    ["and stay so while another one is", { blocked: ["FILE", "FILE"] }, ["GOOGLE_CONTACTS", "API"]],
    ["are blocked all by one switch", { blockAll: true }, []],
    ["of which single ones are opened again", { allowed: ["FILE"] }, ["FILE"]],
    ["also in one call", { blockAll: true, allowed: ["GOOGLE_CONTACTS"] }, ["GOOGLE_CONTACTS"]],
    ["are opened all but some", { blockAll: false, blocked: ["API"] }, ["FILE", "MAILCHIMP", "GOOGLE_CONTACTS"]],
    ["and all", { blockAll: false }, all],
  ])("%s", async (_, asked, open) => {
    const done = await anna.act("setExportChannels", { userId: boris.id, ...asked }, "user { id }");
    expect([faultsOf(done), await openTo(boris)]).toEqual([[], open]);
  });

  it("are not blocked and opened by one call", async () => {
    const asked = { userId: boris.id, blocked: ["API", "FILE"], allowed: ["MAILCHIMP", "FILE"] };
    expect(faultsOf(await anna.act("setExportChannels", asked, ""))).toEqual(["input.allowed.1: INVALID"]);
    expect(await openTo(boris)).toEqual(all);
  });

  it("door 35: API blocked refuses a token in use with its next request, and opened again accepts it", async () => {
    const { text } = await giveToken(office.gateway.databaseUrl, boris.id, { scopes: ["lead:view"] });
    const reads = async () => codesOf(await office.gateway.ask("{ leads { nodes { id } } }", {}, text));
    expect(await reads()).toEqual([]);
    await anna.act("setExportChannels", { userId: boris.id, blockAll: true }, "");
    expect(await reads()).toEqual(["UNAUTHENTICATED"]);
    await anna.act("setExportChannels", { userId: boris.id, allowed: ["API"] }, "");
    expect(await reads()).toEqual([]);
  });

  it("are told with what blocking each does, to administrators and to oneself alone", async () => {
    const [blocking = ""] = (await held(anna, boris)).exportChannels?.map((each) => JSON.stringify(each)) ?? [];
    expect(blocking).toContain("CSV");
    expect((await held(boris, boris)).exportChannels).toEqual((await held(anna, boris)).exportChannels);
    const hidden = { exportChannels: null, navigation: null, closedModules: null, seats: null };
    expect(await held(boris, anna)).toEqual(hidden);
  });
});

describe("navigation (rights.md 5.19)", () => {
  const menu = async (of: Person) =>
    (await of.get<{ me: { navigation: readonly string[] } }>("{ me { navigation } }")).me.navigation;
  const check = (modules: readonly string[] | null) =>
    anna.act("setNavigation", { userId: boris.id, modules }, "user { navigation }");

  it("shows what is checked, licensed and reachable, and changes no right", async () => {
    const reachable = ["LEADS", "CONTACTS", "CALENDAR", "IMPORT"];
    expect(await menu(boris)).toEqual(reachable);
    // Of CUSTOMERS, which the profile licenses, Boris has no seat; of USERS no right.
    const checked = await check(["USERS", "CUSTOMERS", "CALENDAR", "LEADS", "LEADS"]);
    expect(checked).toMatchObject({ user: { navigation: ["LEADS", "CUSTOMERS", "CALENDAR", "USERS"] } });
    expect(await menu(boris)).toEqual(["LEADS", "CALENDAR"]);
    expect(codesOf(await boris.ask("{ companies { nodes { id } } }"))).toEqual([]);
    const { licences } = await anna.get<{ licences: readonly { id: string; modules: string[] }[] }>(
      "{ licences { id modules } }",
    );
    const licenceId = licences.find(({ modules }) => modules.includes("CUSTOMERS"))?.id;
    await setCells(anna, { userId: boris.id }, ["CUSTOMER VIEW OWN"]);
    expect(await menu(boris)).toEqual(["LEADS", "CALENDAR"]);
    await anna.act("grantLicence", { licenceId, userId: boris.id }, "");
    expect(await menu(boris)).toEqual(["LEADS", "CUSTOMERS", "CALENDAR"]);
    await check([]);
    expect(await menu(boris)).toEqual([]);
    await check(null);
    expect(await menu(boris)).toEqual(["LEADS", "CONTACTS", "CUSTOMERS", "CALENDAR", "IMPORT"]);
  });
});

describe("a module that is closed to a user", () => {
  it("is closed whatever roles, groups and shares give, and what they give holds again once it is opened", async () => {
    const vera = await office.add(anna);
    const { role } = await anna.act<{ role: { id: string } }>("createRole", { name: "Sees" }, "role { id }");
    await setCells(anna, { roleId: role.id }, ["LEAD VIEW ALL", "TASK VIEW ALL"]);
    await anna.act("createGroup", { name: "Seers", userIds: [vera.id], roleIds: [role.id] }, "");
    await anna.act("addShare", { ownerId: anna.id, granteeId: vera.id, area: "CONTACTS", access: "EDIT" }, "");
    const seen = async () =>
      (await vera.get<{ leads: { totalCount: { count: number } } }>("{ leads { totalCount { count } } }")).leads
        .totalCount.count;
    expect(await seen()).toBe(1);
    const asked = (more: object) => anna.act("setModuleAccess", { userId: vera.id, ...more }, "user { closedModules }");
    expect(await asked({ closed: ["LEADS", "USERS"] })).toMatchObject({ user: { closedModules: ["LEADS", "USERS"] } });
    expect([await seen(), (await held(vera, vera)).closedModules]).toEqual([0, ["LEADS", "USERS"]]);
    expect(faultsOf(await asked({ closed: ["LEADS"], opened: ["USERS", "LEADS"] }))).toEqual([
      "input.opened.1: INVALID",
    ]);
    expect(await asked({ opened: ["LEADS"] })).toMatchObject({ user: { closedModules: ["USERS"] } });
    expect(await seen()).toBe(1);
    // What says something else than NONE stays.
    await setCells(anna, { userId: vera.id }, ["LEAD VIEW OWN", "LEAD EDIT NONE"]);
    const shows = "user { rights { resource action reach } }";
    const own = await anna.act("setModuleAccess", { userId: vera.id, opened: ["LEADS", "USERS"] }, shows);
    expect(own).toMatchObject({ user: { rights: [{ resource: "LEAD", action: "VIEW", reach: "OWN" }] } });
  });
});

describe("a field restriction (rights.md 3)", () => {
  const price = { amount: "11", currencyCode: "EUR" };
  const seesPrice = async (by: Person) => {
    const query = `{ lead(id: "${lead}") { price { amount } } }`;
    return (await by.get<{ lead: { price: object | null } }>(query)).lead.price === null ? "" : "reads";
  };
  const writesPrice = async (by: Person) =>
    faultsOf(await by.act("updateLead", { id: lead, price }, "lead { id }"))[0] ?? "writes";
  const filters = async (by: Person) =>
    codesOf(await by.ask('{ leads(filter: { price: { gt: "1" } }) { nodes { id } } }'))[0] ?? "filters";

  type Setting = "HIDDEN" | "READ_ONLY" | "OPEN" | null;

  // What the role sets that Yuri edits by, the one that he only sees by, and his own; and what he does with the field then.
  it.each<[string, readonly [Setting, Setting, Setting], string]>([
    ["nothing is set", [null, null, null], "reads writes filters"],
    ["the role that edits hides it", ["HIDDEN", null, null], "reads"],
    ["the role that sees hides it", [null, "HIDDEN", null], "reads writes"],
    ["both roles hide it", ["HIDDEN", "HIDDEN", null], ""],
    ["both roles close it", ["READ_ONLY", "READ_ONLY", null], "reads filters"],
    ["both roles hide it, and an own setting opens it", ["HIDDEN", "HIDDEN", "OPEN"], "reads writes filters"],
    ["both roles open it, and an own setting closes it", ["OPEN", "OPEN", "READ_ONLY"], "reads filters"],
    ["an own setting hides it", [null, null, "HIDDEN"], ""],
  ])("where %s", async (_, [edits, looks, own], does) => {
    const { person, roles } = await yuriOnce();
    const set = (holder: { userId?: string; roleId?: string }, setting: Setting) =>
      anna.act(
        "setFieldRestrictions",
        { ...holder, restrictions: [{ resource: "LEAD", field: "price", setting }] },
        "",
      );
    await set({ roleId: roles.edits }, edits);
    await set({ roleId: roles.looks }, looks);
    await set({ userId: person.id }, own);
    const seen = [await seesPrice(person), await writesPrice(person), await filters(person)];
    const is = (what: string, otherwise: string) => (does.split(" ").includes(what) ? what : otherwise);
    expect(seen).toEqual([is("reads", ""), is("writes", "input.price: FIELD_CLOSED"), is("filters", "FORBIDDEN")]);
  });

  let known: { readonly person: Person; readonly roles: { readonly edits: string; readonly looks: string } } | null;

  /** Yuri, who edits by one role and sees by another. */
  async function yuriOnce(): Promise<NonNullable<typeof known>> {
    if (known) return known;
    const person = await office.add(anna);
    const role = async (name: string, ...cells: string[]): Promise<string> => {
      const made = await anna.act<{ role: { id: string } }>(
        "createRole",
        { name, userIds: [person.id] },
        "role { id }",
      );
      await setCells(anna, { roleId: made.role.id }, cells);
      return made.role.id;
    };
    const edits = await role("Edits", "LEAD VIEW ALL", "LEAD EDIT ALL");
    known = { person, roles: { edits, looks: await role("Looks", "LEAD VIEW ALL") } };
    return known;
  }
});
