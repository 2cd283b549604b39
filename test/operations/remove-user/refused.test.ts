import { type Person, codesOf, expectDone, make, setCells } from "../../records/office";
import { uuidIn } from "../../support/api-tokens";
import { House, all, every, previewOf, remove, removing } from "./house";

let house: House;
let anna: Person;
beforeAll(async () => {
  house = await House.open();
  ({ anna } = house);
});
afterAll(() => house.close());

describe("a removal is refused, and nothing is changed", () => {
  let stranger: Person;
  let leo: Person;
  let people: Readonly<Record<"invited" | "inactive" | "gone", string>>;

  beforeAll(async () => {
    stranger = await house.office.found();
    leo = await house.office.add(anna, all);
    await make(leo, "lead", [{ name: "Leo's" }]);
    const invite = { name: "I", email: "invited@office.example" };
    const invited = await anna.act<{ user: { id: string } }>("addUser", invite, "user { id }");
    const [inactive, gone] = [await house.office.add(anna), await house.office.add(anna)];
    await anna.act("deactivateUser", { userId: inactive.id }, "");
    expectDone(await remove(anna, gone.id, anna.id));
    people = { invited: invited.user.id, inactive: inactive.id, gone: gone.id };
  });

  const nobody = "user_00000000000000000000000000000000";

  test.each<readonly [string, () => readonly [string, string | null, object?], string]>([
    ["without a successor", () => [leo.id, null], "input.reassignTo: REQUIRED"],
    ["with one who is inactive", () => [leo.id, people.inactive], "input.reassignTo: INVALID"],
    ["with one who is invited", () => [leo.id, people.invited], "input.reassignTo: INVALID"],
    ["with one who is removed", () => [leo.id, people.gone], "input.reassignTo: INVALID"],
    ["with the user itself", () => [leo.id, leo.id], "input.reassignTo: INVALID"],
    ["with nobody", () => [leo.id, nobody], "input.reassignTo: NOT_FOUND"],
    ["with another account's", () => [leo.id, stranger.id], "input.reassignTo: NOT_FOUND"],
    ["where another number would move", () => [leo.id, anna.id, { confirm: 2 }], "input.confirm: STALE_VERSION"],
    ["of nobody", () => [nobody, anna.id], "NOT_FOUND"],
    ["of another account's user", () => [stranger.id, anna.id], "NOT_FOUND"],
    ["of one who is removed", () => [people.gone, anna.id], "NOT_FOUND"],
  ])("%s", async (_, asked, code) => {
    const before = await house.everything();
    expect(await removing(anna, ...asked())).toEqual([code]);
    expect(await house.everything()).toEqual(before);
  });

  test("climb 40: of oneself, and of the last administrator, and says both", async () => {
    const before = await house.everything();
    expect(await removing(anna, anna.id, leo.id)).toEqual(["input.userId: SELF", "input.userId: LAST_ADMINISTRATOR"]);
    expect(await removing(anna, anna.id, null)).toEqual([
      ...["input.userId: SELF", "input.userId: LAST_ADMINISTRATOR"],
      "input.reassignTo: REQUIRED",
    ]);
    expect(await house.everything()).toEqual(before);
  });
});

describe("a supervisor who may remove subordinates", () => {
  let boss: Person;
  let report: Person;
  let deputy: Person;
  let stranger: Person;

  beforeAll(async () => {
    const cells = every("VIEW SUBORDINATES", "EDIT SUBORDINATES", "ASSIGN SUBORDINATES");
    const people = ["VIEW", "EDIT", "DELETE"].map((action) => `USER ${action} SUBORDINATES`);
    boss = await house.office.add(anna, [...cells, ...people]);
    [report, deputy, stranger] = [
      await house.office.add(anna, all),
      await house.office.add(anna),
      await house.office.add(anna),
    ];
    await house.supervise(boss, report, deputy);
    await make(report, "lead", [{ name: "The report's" }]);
  });

  test("climb 26: does not remove an administrator who reports to one", async () => {
    const other = await house.office.add(anna);
    expectDone(await anna.act("setAdministrator", { userId: other.id, isAdministrator: true }, ""));
    await house.supervise(boss, other);
    const before = await house.everything();
    expect(await removing(boss, other.id, boss.id)).toEqual(["FORBIDDEN"]);
    expect(codesOf(await previewOf(boss, other.id))).toEqual(["FORBIDDEN"]);
    expect(await house.everything()).toEqual(before);
    expect(await removing(anna, other.id, anna.id)).toEqual([]);
  });

  test("climb 27: does not gain by it records that one can't assign", async () => {
    await setCells(anna, { userId: boss.id }, ["LEAD ASSIGN NONE"]);
    const before = await house.everything();
    expect(await removing(boss, report.id, boss.id)).toEqual(["input.userId: FORBIDDEN"]);
    expect((await previewOf(boss, report.id)).data.removalPreview).toMatchObject({
      ...{ isAllReached: false, total: 0, shares: null, seats: null, tokens: null, sessions: null },
    });
    expect(await house.everything()).toEqual(before);
    await setCells(anna, { userId: boss.id }, ["LEAD ASSIGN SUBORDINATES"]);
  });

  test("climb 28: does not remove in favour of a stranger, nor a stranger", async () => {
    const before = await house.everything();
    expect(await removing(boss, report.id, stranger.id)).toEqual(["input.reassignTo: FORBIDDEN"]);
    expect(await removing(boss, stranger.id, boss.id)).toEqual(["FORBIDDEN"]);
    expect(await removing(report, deputy.id, report.id)).toEqual(["FORBIDDEN"]);
    expect(await house.everything()).toEqual(before);
  });

  test("removes one in favour of another, or of oneself, and is not told what is hidden in the trash", async () => {
    const [, trashed] = await make(report, "lead", [{ name: "Kept" }, { name: "Thrown away" }]);
    await report.act("deleteLead", { id: trashed }, "");
    expect((await previewOf(boss, report.id)).data.removalPreview).toMatchObject({ total: 2, isAllReached: true });
    const done = await remove(boss, report.id, deputy.id, { confirm: 2 });
    expect(done).toMatchObject({ user: { status: "REMOVED" }, userErrors: [] });
    expect(done.records.find(({ kind }) => kind === "LEAD")).toEqual({ kind: "LEAD", count: 2, inTrash: 0 });
    const his = await house.rows("select id from lead where responsible_id = $1", [uuidIn(deputy.id)]);
    expect(his).toHaveLength(3);
    expect(await removing(boss, deputy.id, boss.id)).toEqual([]);
    expect(await house.rows("select id from lead where responsible_id = $1", [uuidIn(boss.id)])).toHaveLength(3);
  });
});
