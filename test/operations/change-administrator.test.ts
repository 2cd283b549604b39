import { type Person, codesOf, expectDone, make } from "../records/office";
import { uuidIn } from "../support/api-tokens";
import { House, all, codesOfAct, removing } from "./remove-user/house";

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const handOver = (by: Person, newAdministratorId: string, formerAdministrator: string, more: object = {}) =>
  codesOfAct(by, "changeAdministrator", { newAdministratorId, formerAdministrator, ...more });

const me = (person: Person) => person.ask<{ me: object | null }>("{ me { isAdministrator } }");

/** How many administrators who can act the account of a user has. */
async function administratorsBeside({ id }: Person): Promise<number> {
  const [row] = await house.rows<{ count: number }>(
    `select count(*)::int as count from "user" u join "user" o on o.account_id = u.account_id and o.id = $1
     where u.is_administrator and u.status = 'ACTIVE' and u.crm_access`,
    [uuidIn(id)],
  );
  return row?.count ?? 0;
}

describe("an administrator hands the account over (rights.md 5.16)", () => {
  let old: Person;
  let next: Person;

  beforeEach(async () => {
    old = await house.office.found();
    next = await house.office.add(old, all);
    await make(old, "lead", [{ name: "The founder's" }]);
  });

  it("and stays as an ordinary user", async () => {
    const shows = "newAdministrator { isAdministrator } records { count }";
    const input = { newAdministratorId: next.id, formerAdministrator: "KEEP" };
    const done = await old.act("changeAdministrator", input, shows);
    // The former administrator sees the new one in the directory, and what is the administrators' no more.
    expect(done).toEqual({ newAdministrator: { isAdministrator: null }, records: [], userErrors: [] });
    expect((await me(old)).data.me).toEqual({ isAdministrator: false });
    expect((await me(next)).data.me).toEqual({ isAdministrator: true });
    expect(await removing(old, next.id, old.id)).toEqual(["FORBIDDEN"]);
  });

  it.each([
    ["DEACTIVATE", {}, "INACTIVE", false],
    ["REMOVE", { reassignTo: true }, "REMOVED", true],
  ] as const)("and is gone at once with %s", async (former, reassign, status, moves) => {
    const more = "reassignTo" in reassign ? { reassignTo: next.id } : {};
    expect(await handOver(old, next.id, former, more)).toEqual([]);
    expect(codesOf(await me(old))).toEqual(["UNAUTHENTICATED"]);
    expect((await me(next)).data.me).toEqual({ isAdministrator: true });
    const [row] = await house.rows(`select status, is_administrator from "user" where id = $1`, [uuidIn(old.id)]);
    expect(row).toEqual({ status, is_administrator: false });
    const [lead] = await house.rows<{ responsible_id: string }>(
      "select responsible_id from lead where creator_id = $1",
      [uuidIn(old.id)],
    );
    expect(lead?.responsible_id).toBe(uuidIn(moves ? next.id : old.id));
  });

  it("is refused where the new one is no such user, or nobody takes over, and changes nothing", async () => {
    const invited = await old.act<{ user: { id: string } }>(
      "addUser",
      { name: "I", email: `i-${old.id}@x.example` },
      "user { id }",
    );
    const shut = await house.office.add(old);
    expectDone(await old.act("setCrmAccess", { userId: shut.id, crmAccess: false }, ""));
    const before = await house.everything();
    for (const [id, former, more, codes] of [
      [invited.user.id, "KEEP", {}, ["input.newAdministratorId: INVALID"]],
      [shut.id, "KEEP", {}, ["input.newAdministratorId: INVALID"]],
      [old.id, "KEEP", {}, ["input.newAdministratorId: SELF"]],
      ["user_00000000000000000000000000000000", "KEEP", {}, ["input.newAdministratorId: NOT_FOUND"]],
      [next.id, "REMOVE", {}, ["input.reassignTo: REQUIRED"]],
      [next.id, "KEEP", { reassignTo: next.id }, ["input.reassignTo: INVALID"]],
      [shut.id, "REMOVE", { reassignTo: old.id }, ["input.newAdministratorId: INVALID", "input.reassignTo: INVALID"]],
    ] as const)
      expect([former, await handOver(old, id, former, more)]).toEqual([former, codes]);
    expect(await handOver(next, next.id, "KEEP")).toEqual(["FORBIDDEN"]);
    expect(await house.everything()).toEqual(before);
  });

  it("in four steps: a user is added, made administrator, signs in, and removes the first", async () => {
    const second = await house.office.add(old);
    expect(await codesOfAct(old, "setAdministrator", { userId: second.id, isAdministrator: true })).toEqual([]);
    expect(await codesOfAct(second, "deactivateUser", { userId: old.id })).toEqual([]);
    expect(codesOf(await me(old))).toEqual(["UNAUTHENTICATED"]);
    expect(await removing(second, old.id, second.id)).toEqual([]);
    expect(await administratorsBeside(second)).toBe(1);
    expect(await removing(second, second.id, next.id)).toEqual([
      "input.userId: SELF",
      "input.userId: LAST_ADMINISTRATOR",
    ]);
  });

  it("once, however often the same request is sent", async () => {
    const input = `{ newAdministratorId: "${next.id}", formerAdministrator: REMOVE, reassignTo: "${next.id}" }`;
    const send = async (): Promise<string> => {
      const response = await fetch(`${house.office.gateway.url}/graphql`, {
        method: "POST",
        headers: {
          ...{
            "content-type": "application/json",
            authorization: `Bearer ${old.token}`,
            "idempotency-key": "hand-over",
          },
        },
        body: JSON.stringify({ query: `mutation { changeAdministrator(input: ${input}) { records { kind } } }` }),
      });
      return response.text();
    };
    expect(await send()).not.toContain("errors");
    expect(await send()).toContain("UNAUTHENTICATED");
  });
});
