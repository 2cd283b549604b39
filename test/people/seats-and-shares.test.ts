import { Office, type Person, codesOf, expectDone, faultsOf, make, setCells } from "../records/office";
import { clockedGateway } from "../support/clocked-gateway";
import { Registry } from "./registry";

let office: Office;
let anna: Person;
let boris: Person;
let registry: Registry;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found("LESS_ANNOYING");
  boris = await office.add(anna);
  registry = new Registry(office, anna);
  await make(anna, "lead", [{ name: "Anna's" }]);
  await make(anna, "task", [{ text: "Anna's" }]);
});

afterAll(() => office.close());

const leads = "{ leads { nodes { name } } }";
const tasks = "{ tasks { nodes { name: text } } }";
const inFiveMinutes = (): Date => new Date(Date.now() + 5 * 60_000);

/** What somebody reads just before a moment and at it, in a gateway that has read it before. */
async function around(moment: Date, bearer: string, query: string): Promise<readonly unknown[]> {
  let now = new Date();
  const gateway = await clockedGateway(office.gateway.databaseUrl, () => now);
  const read = async () =>
    Object.values((await gateway.ask<Record<string, { nodes: object[] }>>(query, bearer)).data)[0]?.nodes.length;
  const seen = [await read()];
  for (now of [new Date(moment.getTime() - 1), moment]) seen.push(await read());
  await gateway.close();
  return seen;
}

interface Licence {
  readonly name: string;
  readonly seats: number;
  readonly free: number;
  readonly taken: readonly { readonly user: { id: string }; readonly holds: boolean }[];
}

describe("a licence (rights.md 5.18)", () => {
  const update = (id: string, input: object) =>
    anna.act<{ licence: Licence; openedModules: string[]; closedModules: string[] }>(
      "updateLicence",
      { id, ...input },
      "licence { name modules seats free taken { user { id } until holds } } openedModules closedModules",
    );

  it("has no fewer seats than hold, and says who has them", async () => {
    const [one = "", two = "", three = ""] = await registry.invite(3);
    const id = await registry.licence(5);
    for (const userId of [one, two, three]) await anna.act("grantLicence", { licenceId: id, userId }, "");
    expect(faultsOf(await update(id, { seats: 2, name: "" }))).toEqual(["input.name: REQUIRED", "input.seats: IN_USE"]);
    const { licence } = await update(id, { seats: 3, name: "Three" });
    expect(licence).toMatchObject({ name: "Three", modules: ["ACTIVITIES"], seats: 3, free: 0 });
    expect(licence.taken.map(({ user, holds }) => [user.id, holds])).toEqual(
      [one, two, three].sort().map((each) => [each, true]),
    );
    await anna.act("revokeLicence", { licenceId: id, userId: two }, "");
    expect(faultsOf(await update(id, { seats: 2, modules: [] }))).toEqual(["input.modules: REQUIRED"]);
    expect((await update(id, { seats: 2 })).licence).toMatchObject({ seats: 2, free: 0 });
    expect(faultsOf(await update(id, { seats: -1 }))).toEqual(["input.seats: INVALID", "input.seats: IN_USE"]);
  });

  it("closes modules to who has no seat, until the seat ends on time, and opens them when it goes", async () => {
    await setCells(anna, { userId: boris.id }, ["LEAD VIEW ALL"]);
    const sees = async () => (await boris.get<{ leads: { nodes: object[] } }>(leads)).leads.nodes.length;
    const id = await registry.licence(1);
    expect(await sees()).toBe(1);
    expect(await update(id, { modules: ["LEADS", "DOCUMENTS"] })).toMatchObject({
      closedModules: ["LEADS", "DOCUMENTS"],
      openedModules: [],
    });
    expect(await sees()).toBe(0);
    const until = inFiveMinutes();
    await anna.act("grantLicence", { licenceId: id, userId: boris.id, until }, "");
    expect(await around(until, boris.token, leads)).toEqual([1, 1, 0]);
    // An administrator is bound by a licence like everybody else.
    expect((await anna.get<{ leads: { nodes: object[] } }>(leads)).leads.nodes).toEqual([]);
    const gone = await anna.act("deleteLicence", { id }, "deletedId openedModules");
    expect(gone).toMatchObject({ deletedId: id, openedModules: ["LEADS", "DOCUMENTS"] });
    expect([
      await sees(),
      codesOf(await anna.ask(`mutation { deleteLicence(input: { id: "${id}" }) { deletedId } }`)),
    ]).toEqual([1, ["NOT_FOUND"]]);
  });

  it("gives the last seat once, also when ten grant it at the same moment", async () => {
    const users = await registry.invite(10);
    const licenceId = await registry.licence(1);
    const mutation = "mutation ($input: GrantLicenceInput!) { grantLicence(input: $input) { userErrors { code } } }";
    const grant = async (userId: string): Promise<unknown> => {
      const { data, errors } = await anna.ask<{ grantLicence: { userErrors: { code: string }[] } } | null>(mutation, {
        input: { licenceId, userId },
      });
      return errors?.[0]?.extensions["code"] ?? data?.grantLicence.userErrors[0]?.code ?? "done";
    };
    const outcomes = await Promise.all(users.map(grant));
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(outcomes.filter((outcome) => !["done", "NO_SEAT", "CONFLICT"].includes(outcome as string))).toEqual([]);
    const { licences } = await anna.get<{ licences: (Licence & { id: string })[] }>(
      "{ licences { id free taken { userId } } }",
    );
    expect(licences.find(({ id }) => id === licenceId)).toMatchObject({ free: 0, taken: [{}] });
  });
});

describe("a share (rights.md 4)", () => {
  type Shares = Readonly<
    Record<"given" | "received", readonly { readonly owner: { id: string }; readonly grantee: { id: string } }[]>
  >;
  const shares = async (userId: string) =>
    (
      await anna.get<{ shares: Shares | null }>(
        `{ shares(userId: "${userId}") { given { owner { id } grantee { id } area access until holds } received { owner { id } grantee { id } area access until holds } } }`,
      )
    ).shares;
  const share = (more: object = {}) => ({
    ownerId: anna.id,
    granteeId: boris.id,
    area: "CALENDAR",
    access: "EDIT",
    ...more,
  });
  const add = (more: object = {}) =>
    anna.act<{ shares: object[] }>("addShare", share(more), "user { id } shares { area access until }");

  it("is added, gets another end and is ended by itself, and is listed on both sides", async () => {
    const [other = ""] = await registry.invite(1);
    expectDone(await add({ ownerId: other, area: "CONTACTS", access: "VIEW" }));
    const kept = { area: "CONTACTS", access: "VIEW", until: null };
    expect((await add()).shares).toEqual(
      expect.arrayContaining([kept, { area: "CALENDAR", access: "EDIT", until: null }]),
    );
    const until = inFiveMinutes().toISOString();
    expect((await add({ access: "VIEW", until })).shares).toEqual(
      expect.arrayContaining([kept, { area: "CALENDAR", access: "VIEW", until }]),
    );
    const mine = {
      owner: { id: anna.id },
      grantee: { id: boris.id },
      area: "CALENDAR",
      access: "VIEW",
      until,
      holds: true,
    };
    expect(await shares(anna.id)).toEqual({ given: [mine], received: [] });
    expect((await shares(boris.id))?.received).toHaveLength(2);
    expect((await shares(boris.id))?.given).toEqual([]);
    expect(await shares(`user_${"0".repeat(32)}`)).toBeNull();
    const ending = { ownerId: anna.id, granteeId: boris.id, area: "CALENDAR" };
    expect(await anna.act("endShare", ending, "shares { area access until }")).toMatchObject({ shares: [kept] });
    expect(faultsOf(await anna.act("endShare", ending, ""))).toEqual([": NOT_FOUND"]);
  });

  it("lends a deputy the calendar until the holiday is over, and one way", async () => {
    const deputy = await office.add(anna);
    await make(deputy, "task", [{ text: "The deputy's" }]);
    const carla = await office.add(anna);
    await make(carla, "task", [{ text: "Carla's" }]);
    const until = inFiveMinutes();
    await add({ ownerId: carla.id, granteeId: deputy.id, until });
    expect(await around(until, deputy.token, tasks)).toEqual([2, 2, 1]);
    expect(await around(until, carla.token, tasks)).toEqual([1, 1, 1]);
    expect((await shares(deputy.id))?.received).toMatchObject([{ holds: true }]);
  });

  it.each<[string, object, readonly string[]]>([
    ["with oneself", { granteeId: "anna" }, ["input.ownerId: SELF"]],
    ["of somebody who is not there", { ownerId: "user_1" }, ["input.ownerId: NOT_FOUND"]],
    [
      "that has ended, of nobody",
      { until: "2001-01-01T00:00:00Z", ownerId: "lead_1" },
      ["input.ownerId: NOT_FOUND", "input.until: EXPIRED"],
    ],
  ])("%s is refused", async (_, more, faults) => {
    const isOwn = "granteeId" in more;
    expect(faultsOf(await add(isOwn ? { granteeId: anna.id } : more))).toEqual(faults);
  });

  it("is the administrators' to see", async () => {
    expect(codesOf(await boris.ask(`{ shares(userId: "${boris.id}") { received { area } } }`))).toEqual(["FORBIDDEN"]);
  });
});
