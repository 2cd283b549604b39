import { Office, type Person, expectDone, faultsOf } from "../office";

let office: Office;
let founder: Person;
/** In Kathmandu, where the account is in Berlin. */
let guide: Person;

beforeAll(async () => {
  office = await Office.share();
  founder = await office.found();
  expectDone(await founder.act("updateAccount", { timeZone: "Europe/Berlin" }, ""));
  guide = await office.add(founder, ["TASK VIEW ALL", "TASK EDIT ALL"]);
  expectDone(await guide.act("updateProfile", { timeZone: "Asia/Kathmandu" }, ""));
});

afterAll(() => office.close());

interface Due {
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly dueBy: string | null;
}

const write = (person: Person, mutation: string, input: object) =>
  person.act<{ task: ({ id: string } & Due) | null }>(mutation, input, "task { id dueAt dueOn dueBy }");

const inBerlin = "2026-05-31T21:59:59.999Z";
const inKathmandu = "2026-05-31T18:14:59.999Z";

test.each<[whose: string, person: () => Person, said: object, dueBy: string | null]>([
  ["the account's", () => founder, { dueOn: "2026-05-31" }, inBerlin],
  ["the account's, when clocks are put forward", () => founder, { dueOn: "2026-03-29" }, "2026-03-29T21:59:59.999Z"],
  ["the account's, when clocks are put back", () => founder, { dueOn: "2026-10-25" }, "2026-10-25T22:59:59.999Z"],
  ["the own", () => guide, { dueOn: "2026-05-31" }, inKathmandu],
  ["whatever", () => guide, { dueAt: "2026-05-31T09:00:00Z" }, "2026-05-31T09:00:00.000Z"],
  ["whatever", () => guide, {}, null],
])("by %s time zone a task is due by the end of its day", async (_whose, person, said, dueBy) => {
  const payload = await write(person(), "createTask", { text: "Call", ...said });
  expectDone(payload);
  expect(payload.task).toMatchObject({ dueBy });
});

test.each<[said: object, dueBy: string | null]>([
  [{ text: "Call again" }, inBerlin],
  [{ text: "Call again", kind: "CALL" }, inBerlin],
  [{ dueOn: "2026-05-31", kind: "CALL" }, inBerlin],
  [{ dueOn: "2026-06-01" }, "2026-06-01T18:14:59.999Z"],
  [{ dueOn: null }, null],
  [{ dueOn: null, dueAt: "2026-05-31T09:00:00Z" }, "2026-05-31T09:00:00.000Z"],
])("whoever changes %j of somebody's task moves its end only by another day", async (said, dueBy) => {
  const { task } = await write(founder, "createTask", { text: "Call", dueOn: "2026-05-31" });
  const payload = await write(guide, "updateTask", { id: task?.id, ...said });
  expectDone(payload);
  expect(payload.task).toMatchObject({ dueBy });
});

test.each(["0999-12-31", "9999-01-01"])(
  "a task is due on no day like %s, of which no moment is known",
  async (dueOn) => {
    const payload = await write(founder, "createTask", { text: "Call", dueOn });
    expect(payload.task).toBeNull();
    expect(faultsOf(payload)).toEqual(["input.dueOn: INVALID"]);
  },
);

test("the time zone is read where a day is said, and by one statement for a whole batch", async () => {
  const statementsFor = async (items: readonly object[]): Promise<readonly string[]> => {
    office.gateway.statements.length = 0;
    expectDone(await guide.act("createTasks", { items }, ""));
    return office.gateway.statements.filter((text) => text.includes('u.time_zone as "timeZone"'));
  };
  expect(await statementsFor([{ text: "Call" }, { text: "Call", dueAt: "2026-05-31T09:00:00Z" }])).toEqual([]);
  expect(
    await statementsFor([
      { text: "Call", dueOn: "2026-05-31" },
      { text: "Call", dueOn: "2026-06-01" },
    ]),
  ).toHaveLength(1);
});
