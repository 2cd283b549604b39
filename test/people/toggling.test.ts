import { Office, type Person, codesOf, expectDone } from "../records/office";
import { codesOfAct } from "../operations/remove-user/house";

let office: Office;
let anna: Person;
let boss: Person;
let reports: readonly Person[];
let stranger: Person;
beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  stranger = await office.found();
  boss = await office.add(anna, ["USER VIEW SUBORDINATES", "USER EDIT SUBORDINATES"]);
  reports = [await office.add(anna), await office.add(anna)];
  for (const { id } of reports) expectDone(await anna.act("setSupervisor", { userId: id, supervisorId: boss.id }, ""));
});
afterAll(() => office.close());

interface Toggled {
  readonly users: readonly ({ readonly status: string } | null)[];
  readonly outcomes: readonly string[];
}

type Toggle = "activateUsers" | "deactivateUsers";

const toggle = (by: Person, mutation: Toggle, userIds: readonly string[], partial = false) =>
  by.act<Toggled>(mutation, { userIds, partial }, "users { status } outcomes");
const isIn = async (person: Person): Promise<boolean> => codesOf(await person.ask("{ me { id } }")).length === 0;
const statuses = async (): Promise<unknown> => anna.get("{ users { nodes { id status } } }");

describe("many users at once (rights.md 5.11, 5.21)", () => {
  it("are kept out and let in again", async () => {
    const ids = reports.map(({ id }) => id);
    expect(await codesOfAct(reports[0] ?? anna, "deactivateUsers", { userIds: [boss.id] })).toEqual(["FORBIDDEN"]);
    const out = await toggle(boss, "deactivateUsers", ids);
    expect(out).toEqual({
      ...{ users: [{ status: "INACTIVE" }, { status: "INACTIVE" }], outcomes: ["UPDATED", "UPDATED"], userErrors: [] },
    });
    expect(await Promise.all(reports.map(isIn))).toEqual([false, false]);
    expect((await toggle(boss, "deactivateUsers", ids)).outcomes).toEqual(["UNCHANGED", "UNCHANGED"]);
    const back = await toggle(anna, "activateUsers", [...ids, boss.id]);
    expect(back.outcomes).toEqual(["UPDATED", "UPDATED", "UNCHANGED"]);
    expect(back.users.map((user) => user?.status)).toEqual(["ACTIVE", "ACTIVE", "ACTIVE"]);
  });

  it("are all of them left be where one is refused, each with its reason", async () => {
    const before = await statuses();
    const [first = anna] = reports;
    const asked = [first.id, anna.id, boss.id, stranger.id, first.id];
    const refused = await codesOfAct(boss, "deactivateUsers", { userIds: asked });
    const reasons = [
      "input.userIds.1: FORBIDDEN",
      "input.userIds.2: FORBIDDEN",
      "input.userIds.3: NOT_FOUND",
      "input.userIds.4: TAKEN",
    ];
    expect(refused).toEqual(reasons);
    expect(await codesOfAct(anna, "deactivateUsers", { userIds: [first.id, anna.id] })).toEqual([
      "input.userIds.1: SELF",
    ]);
    expect(await statuses()).toEqual(before);
    const partly = await toggle(boss, "deactivateUsers", asked, true);
    expect(partly.outcomes).toEqual(["UPDATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"]);
    expect(partly.users).toEqual([{ status: "INACTIVE" }, null, null, null, null]);
    expect(partly.userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`)).toEqual(reasons);
    expect((await toggle(boss, "activateUsers", [first.id])).outcomes).toEqual(["UPDATED"]);
  });

  it("are 250 at most, and one at least", async () => {
    const many = (count: number) => ({ userIds: Array.from({ length: count }, () => boss.id) });
    expect(await codesOfAct(anna, "activateUsers", many(0))).toEqual(["input.userIds: REQUIRED"]);
    expect(await codesOfAct(anna, "deactivateUsers", many(251))).toEqual(["input.userIds: TOO_MANY"]);
  });
});
