import { uuidIn } from "../../support/api-tokens";
import { type Session, codes } from "../people";
import { ClosingTown } from "./closing-town";

let closing: ClosingTown;
beforeAll(async () => {
  closing = await ClosingTown.open();
});
afterAll(() => closing.close());

/** What the tables have of an account: how many rows, and a hash of all of them. */
async function holdings(account: string): Promise<Readonly<Record<string, string>>> {
  const tables = await closing.tables();
  const shows = tables.map(
    (name) =>
      `(select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from "${name}" t where t.account_id = $1) as "${name}"`,
  );
  const [row] = await closing.look<Record<string, string>>(`select ${shows.join(", ")}`, uuidIn(account));
  return row ?? {};
}

const empty = async (account: string) =>
  Object.entries(await holdings(account)).filter(([, held]) => !held.startsWith("0 "));

/** An account with a row in as many tables as the API fills. */
async function furnish(owner: Session, name: string): Promise<void> {
  const act = (mutation: string, input: object, shows: string) =>
    closing.town.act(mutation, input, shows, owner.accessToken);
  const idOf = async (kind: string, input: object): Promise<string> => {
    const mutation = `create${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const payload = await act(mutation, input, `${kind} { id }`);
    expect(codes(payload)).toEqual([]);
    return (payload[kind] as { id: string }).id;
  };
  const parentId = await idOf("company", { name: `${name} Holding` });
  const companyId = await idOf("company", { name, parentId });
  const contactId = await idOf("contact", { lastName: name, companyId });
  await idOf("lead", { name, companyId, contactIds: [contactId], mainContactId: contactId });
  await idOf("task", { text: name });
  await idOf("lossReason", { name });
  await idOf("customField", { resource: "LEAD", key: "size", label: "Size", type: "TEXT", position: 0 });
  const group = await idOf("group", { name });
  const role = await idOf("role", { name });
  const licenceId = await idOf("licence", { name, modules: ["DOCUMENTS"], seats: 2 });
  const userId = owner.me.id;
  const cell = { resource: "LEAD", action: "VIEW", reach: "ALL" };
  const below = await closing.town.settle(owner.accessToken, `below@${name}.example`);
  const steps: readonly (readonly [string, object])[] = [
    ["setUserGroups", { userId, groupIds: [group] }],
    ["setUserRoles", { userId, roleIds: [role] }],
    ["setSupervisor", { userId: below.me.id, supervisorId: userId }],
    ["setUserRights", { userId: below.me.id, cells: [cell] }],
    [
      "setFieldRestrictions",
      { userId: below.me.id, restrictions: [{ resource: "LEAD", field: "price", setting: "HIDDEN" }] },
    ],
    ["setShares", { userId, shares: [{ ownerId: below.me.id, area: "CONTACTS", access: "VIEW" }] }],
  ];
  for (const [mutation, input] of steps)
    expect([mutation, codes(await act(mutation, input, "user { id }"))]).toEqual([mutation, []]);
  expect(codes(await act("setRoleRights", { roleId: role, cells: [cell] }, "role { id }"))).toEqual([]);
  expect(codes(await act("grantLicence", { licenceId, userId }, "licence { id }"))).toEqual([]);
  await act("createApiToken", { name, scopes: ["lead:view"] }, "secret");
  await act("updateBilling", { companyName: name }, "account { id }");
  await act(
    "setLogo",
    { image: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=" },
    "account { id }",
  );
  await act("addUser", { name: "Guest", email: `guest@${name}.example` }, "user { id }");
}

describe("an account that was closed for longer than it can be brought back", () => {
  let stays: Session;
  let goes: Session;
  beforeAll(async () => {
    stays = await closing.town.signUp("owner@stays.example");
    goes = await closing.town.signUp("owner@goes.example");
    await furnish(stays, "stays");
    await furnish(goes, "goes");
    await closing.join(goes, "owner@stays.example");
    await closing.join(stays, "below@goes.example");
    await closing.look(
      `insert into change (account_id, id, kind, record_id, action, via, version, at)
       select $1, gen_random_uuid(), 'LEAD', gen_random_uuid(), 'CREATE', 'system', 1, now() from generate_series(1, 4500)`,
      uuidIn(goes.me.account.id),
    );
    await closing.look(
      `insert into company select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'parent_id', c.id))).*
       from company c cross join generate_series(1, 2500) where c.account_id = $1 and c.parent_id is null`,
      uuidIn(goes.me.account.id),
    );
    expect(codes(await closing.closed(goes, "owner@goes.example"))).toEqual([]);
    await closing.post.awaited("owner@goes.example");
  });

  it("is whole until then", async () => {
    const before = Object.entries(await holdings(goes.me.account.id));
    const filled = before.filter(([, held]) => !held.startsWith("0 ")).map(([table]) => table);
    expect(filled.length).toBeGreaterThan(28);
    for (const days of [0, 30.5]) {
      await closing.age(goes.me.account.id, days);
      await closing.purge();
    }
    const after = Object.entries(await holdings(goes.me.account.id));
    expect(after.filter(([table]) => table !== "account")).toEqual(before.filter(([table]) => table !== "account"));
  });

  it("leaves no row in any table, and every row of others as it was", async () => {
    const before = await holdings(stays.me.account.id);
    await closing.age(goes.me.account.id, 31.1);
    await closing.purge();
    expect(await empty(goes.me.account.id)).toEqual([]);
    expect(await holdings(stays.me.account.id)).toEqual(before);
    expect((await closing.town.ask("{ me { id } }", undefined, stays.accessToken)).errors).toBeUndefined();
  });

  it("takes the logins along that are in no other account, and leaves the others", async () => {
    const logins = await closing.look<{ email: string }>(
      "select email from login where email like '%stays%' or email like '%goes%' order by 1",
    );
    expect(logins.map(({ email }) => email)).toEqual([
      "below@goes.example",
      "below@stays.example",
      "owner@stays.example",
    ]);
    expect(codes(await closing.town.signIn("owner@goes.example"))).toEqual([": WRONG_CREDENTIALS"]);
    expect(codes(await closing.reopen("owner@goes.example"))).toEqual([": WRONG_CREDENTIALS"]);
    const below = await closing.town.signIn("below@goes.example");
    expect([below.userErrors, below.me.account.id]).toEqual([[], stays.me.account.id]);
    const again = await closing.town.signUp("owner@goes.example");
    expect([again.userErrors, again.me.account.id === goes.me.account.id]).toEqual([[], false]);
  });
});
