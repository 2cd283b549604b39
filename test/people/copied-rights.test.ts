import { Office, type Person, expectDone, faultsOf, restrict, setCells } from "../records/office";
import { Registry } from "./registry";

let office: Office;
let anna: Person;
let registry: Registry;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found("ACRONX");
  registry = new Registry(office, anna);
});

afterAll(() => office.close());

describe("rights that are copied from one user to others", () => {
  let from: string;
  let rest: { readonly role: string; readonly group: string; readonly licenceId: string; readonly owner: string };

  beforeAll(async () => {
    const [first = "", owner = ""] = await registry.invite(2);
    from = first;
    const role = await registry.make("createRole", { name: "Copied", userIds: [from] }, "role");
    const group = await registry.make("createGroup", { name: "Copied", userIds: [from] }, "group");
    rest = { role, group, licenceId: await registry.licence(50), owner };
    await setCells(anna, { userId: from }, ["LEAD VIEW ALL", "LEAD EDIT OWN", "TASK VIEW NONE"]);
    await restrict(anna, { userId: from }, { "LEAD.price": "HIDDEN", "COMPANY.website": "READ_ONLY" });
    const share = { ownerId: owner, granteeId: from, area: "CALENDAR", access: "EDIT", until: "2100-01-01T00:00:00Z" };
    expectDone(await anna.act("addShare", share, ""));
    expectDone(await anna.act("setExportChannels", { userId: from, blocked: ["API", "FILE"] }, ""));
    expectDone(await anna.act("setNavigation", { userId: from, modules: ["LEADS"] }, ""));
    const seat = { licenceId: rest.licenceId, userId: from, until: "2100-01-01T00:00:00Z" };
    expectDone(await anna.act("grantLicence", seat, ""));
    expectDone(await anna.act("setAdministrator", { userId: from, isAdministrator: true }, ""));
  });

  /** Somebody who holds other things of every sort. */
  async function somebodyElse(): Promise<string> {
    const [id = ""] = await registry.invite(1);
    await setCells(anna, { userId: id }, ["LEAD VIEW OWN", "CONTACT VIEW ALL"]);
    await restrict(anna, { userId: id }, { "LEAD.price": "OPEN" });
    await anna.act("addShare", { ownerId: from, granteeId: id, area: "CONTACTS", access: "VIEW" }, "");
    await anna.act("setExportChannels", { userId: id, blocked: ["MAILCHIMP"] }, "");
    await anna.act("setNavigation", { userId: id, modules: ["CONTACTS", "USERS"] }, "");
    return id;
  }

  const parts = ["CELLS", "RESTRICTIONS", "ROLES", "GROUPS", "SHARES", "CHANNELS", "NAVIGATION", "LICENCES"] as const;

  it.each<[string, readonly (typeof parts)[number][]]>([
    ...parts.map((part) => [part, [part]] as [string, [typeof part]]),
    ["all", parts],
  ])("are %s, and nothing else", async (_, what) => {
    const id = await somebodyElse();
    const [before, source, count] = [
      await registry.holdings(id),
      await registry.holdings(from),
      (await registry.changesOf(id)).length,
    ];
    const payload = await anna.act<{ users: object[] }>(
      ...([
        "copyRights",
        { fromUserId: from, toUserIds: [id], what },
        "users { id } copies { userId warnings { action } }",
      ] as const),
    );
    expect([faultsOf(payload), payload.users]).toEqual([[], [{ id }]]);
    expect(await registry.holdings(id)).toEqual({
      ...before,
      ...Object.fromEntries(what.map((part) => [part, source[part]])),
    });
    expect(await registry.changesOf(id)).toHaveLength(count + 1);
  });

  it("give nobody a share with oneself, and nobody a seat that there is not", async () => {
    const toUserIds = [rest.owner, ...(await registry.invite(1))];
    await anna.act("copyRights", { fromUserId: from, toUserIds, what: ["SHARES"] }, "");
    expect([
      (await registry.holdings(rest.owner)).SHARES,
      (await registry.holdings(toUserIds[1] ?? "")).SHARES,
    ]).toMatchObject([[], [{}]]);
    const [few = "", one = "", two = ""] = await registry.invite(3);
    await anna.act("grantLicence", { licenceId: await registry.licence(2), userId: few }, "");
    const input = { fromUserId: few, toUserIds: [one, two], what: ["LICENCES", "ROLES"] };
    expect(faultsOf(await anna.act("copyRights", input, ""))).toEqual(["input.toUserIds.1: NO_SEAT"]);
    expect((await registry.holdings(one)).LICENCES).toEqual([]);
  });

  it("have all that is wrong said at once", async () => {
    const [one = ""] = await registry.invite(1);
    const toUserIds = [one, from, one, `user_${"0".repeat(32)}`];
    expect(faultsOf(await anna.act("copyRights", { fromUserId: from, toUserIds, what: [] }, ""))).toEqual([
      ...[
        "input.what: REQUIRED",
        "input.toUserIds.1: SELF",
        "input.toUserIds.2: TAKEN",
        "input.toUserIds.3: NOT_FOUND",
      ],
    ]);
  });
});
