import { refusalOf } from "../doors/writes/refusal";
import { Office, type Person, codesOf, expectDone, make } from "../records/office";

let office: Office;

beforeAll(async () => {
  office = await Office.share();
});

afterAll(() => office.close());

const responsibleFor = async (person: Person, ids: readonly string[]): Promise<readonly string[]> => {
  const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Request { responsible { id } } } }";
  const { nodes } = await person.get<{ nodes: { responsible: { id: string } }[] }>(query, { ids });
  return nodes.map(({ responsible }) => responsible.id);
};

const requests = (person: Person, count: number, more: object = {}): Promise<readonly string[]> =>
  make(
    person,
    "request",
    Array.from({ length: count }, (_, index) => ({ source: "FORM", name: `Request ${index}`, ...more })),
  );

const setRules = async (person: Person, rules: readonly object[]): Promise<void> =>
  expectDone(await person.act("setRequestRules", { rules }, "rules { source }"));

describe("Requests that name nobody", () => {
  test("are given to the users of their source's rule in turn, whatever their maker may give away", async () => {
    const anna = await office.found();
    const [boris, cara] = [await office.add(anna), await office.add(anna)];
    const clerk = await office.add(anna, ["REQUEST ASSIGN NONE", "REQUEST VIEW ALL"]);
    await setRules(anna, [{ source: "FORM", userIds: [cara.id, boris.id] }]);
    const ids = [...(await requests(clerk, 3)), ...(await requests(clerk, 2))];
    expect(await responsibleFor(anna, ids)).toEqual([cara, boris, cara, boris, cara].map(({ id }) => id));
    expect(await responsibleFor(anna, await requests(clerk, 1, { source: "CALL" }))).toEqual([clerk.id]);
    expect(await responsibleFor(anna, await requests(anna, 1, { responsibleId: anna.id }))).toEqual([anna.id]);
  });

  test("are given to the active members of a group, and stay with their maker where nobody is active", async () => {
    const anna = await office.found();
    const [boris, cara] = [await office.add(anna), await office.add(anna)];
    const { group } = await anna.act<{ group: { id: string } }>("createGroup", { name: "Desk" }, "group { id }");
    for (const { id } of [boris, cara])
      expectDone(await anna.act("setUserGroups", { userId: id, groupIds: [group.id] }, ""));
    await setRules(anna, [{ source: "FORM", groupId: group.id }]);
    expect(new Set(await responsibleFor(anna, await requests(anna, 2)))).toEqual(new Set([boris.id, cara.id]));
    expectDone(await anna.act("deactivateUser", { userId: boris.id }, ""));
    expect(await responsibleFor(anna, await requests(anna, 2))).toEqual([cara.id, cara.id]);
    expectDone(await anna.act("deactivateUser", { userId: cara.id }, ""));
    expect(await responsibleFor(anna, await requests(anna, 1))).toEqual([anna.id]);
  });

  test("take no turn where they are refused, and others of their call are made", async () => {
    const anna = await office.found();
    const [boris, cara] = [await office.add(anna), await office.add(anna)];
    await setRules(anna, [{ source: "FORM", userIds: [boris.id, cara.id] }]);
    const items = [{ name: "First" }, { externalId: "x".repeat(201), name: "Refused" }, { name: "Second" }];
    const { requests: made } = await anna.act<{ requests: ({ responsible: { id: string } } | null)[] }>(
      "createRequests",
      { items: items.map((item) => ({ source: "FORM", ...item })), partial: true },
      "requests { responsible { id } }",
    );
    expect(made.map((each) => each?.responsible.id)).toEqual([boris.id, undefined, cara.id]);
    expect(await responsibleFor(anna, await requests(anna, 1))).toEqual([boris.id]);
  });

  test("are given evenly, however many are made at once; what is refused takes no turn", async () => {
    const anna = await office.found();
    const users = [await office.add(anna), await office.add(anna), await office.add(anna)];
    await setRules(anna, [{ source: "FORM", userIds: users.map(({ id }) => id) }]);
    const made = await Promise.all(Array.from({ length: 12 }, () => requests(anna, 1)));
    expect(
      await refusalOf(anna, "createRequest", { source: "FORM", name: "x", externalId: "x".repeat(201) }),
    ).toHaveLength(1);
    const given = await responsibleFor(anna, made.flat());
    for (const { id } of users) expect(given.filter((each) => each === id)).toHaveLength(4);
    expect(await responsibleFor(anna, await requests(anna, 1))).toEqual([users[0]?.id]);
  });
});

describe("Who gets requests", () => {
  test("is for administrators alone to see and to say, and stands in the audit log", async () => {
    const anna = await office.found();
    const boris = await office.add(anna);
    const rules = [{ source: "FORM", userIds: [boris.id], groupId: null }];
    await setRules(anna, rules);
    expect(await anna.get("{ requestRules { source userIds groupId } }")).toEqual({ requestRules: rules });
    expect(codesOf(await boris.ask("{ requestRules { source } }"))).toEqual(["FORBIDDEN"]);
    expect(await refusalOf(boris, "setRequestRules", { rules: [] }, "rules { source }")).toEqual(["FORBIDDEN"]);
    const { auditLog } = await anna.get<{ auditLog: { nodes: object[] } }>(
      "{ auditLog(first: 1) { nodes { operation fields { field } } } }",
    );
    expect(auditLog.nodes).toEqual([{ operation: "setRequestRules", fields: [{ field: "requestRules" }] }]);
    await setRules(anna, []);
    expect(await anna.get("{ requestRules { source } }")).toEqual({ requestRules: [] });
  });

  test("names users and groups of the account, one rule for a source, and somebody in each", async () => {
    const [anna, stranger] = [await office.found(), await office.found()];
    const rules = [
      { source: "FORM", userIds: [anna.id, anna.id, stranger.id, stranger.id, "nobody"] },
      { source: "FORM", userIds: [anna.id] },
      { source: "MAIL" },
      { source: "CALL", groupId: `group_${"0".repeat(32)}` },
    ];
    expect([...(await refusalOf(anna, "setRequestRules", { rules }, "rules { source }"))].sort()).toEqual([
      "input.rules.0.userIds.2: NOT_FOUND",
      "input.rules.0.userIds.3: NOT_FOUND",
      "input.rules.0.userIds.4: NOT_FOUND",
      "input.rules.1.source: INVALID",
      "input.rules.2.userIds: REQUIRED",
      "input.rules.3.groupId: NOT_FOUND",
    ]);
  });
});
