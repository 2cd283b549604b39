import { absent } from "../../doors/writes/refusal";
import { type Person, make, setCells } from "../office";
import { type Outcome, type TwoGateways, askedOf, cells, changedByBoth, openTwoGateways } from "./two-gateways";

let all: TwoGateways;

beforeAll(async () => {
  all = await openTwoGateways();
});

afterAll(() => all.close());

const pump = { kind: "lead", item: { name: "Pump" }, shows: "lead { id version }" } as const;
const at = (says: string, input: object, expected: string, meanwhile?: (id: string) => Promise<unknown>) =>
  [says, input, expected, meanwhile] as const;

const inTheTable = (sets: string) => (id: string) =>
  all.client.query(`update lead set ${sets} where id = $1::uuid`, [id.split("_").at(-1)]);
const trashed = inTheTable("deleted_at = '2026-11-01'");
const changedMeanwhile = inTheTable("version = version + 1");
const annas = (id: string) => all.anna.act("changeResponsible", { recordIds: [id], responsibleId: all.anna.id }, "");

/** What Boris is told, who sees and changes his own; what he says is put upon a lead of his that is called Pump. */
const refused = [
  at("a record in the trash", { name: "x" }, "NOT_FOUND", trashed),
  at("a hidden record", { name: "x" }, "NOT_FOUND", annas),
  at("an absent record", { id: absent("lead"), name: "x" }, "NOT_FOUND"),
  at("a record of another kind", { id: absent("task"), name: "x" }, "NOT_FOUND"),
  at("an id that is none", { id: "lead_1", name: "x" }, "NOT_FOUND"),
  at("a field that he may not write", { name: "x", source: "fair" }, "input.source: FIELD_CLOSED"),
  at("a field that is hidden from him", { price: { amount: "1" } }, "input.price: FIELD_CLOSED"),
  at(
    "a version that has passed",
    { name: "x", expectedVersion: 1 },
    "input.expectedVersion: STALE_VERSION",
    changedMeanwhile,
  ),
  at("a version that is to come", { name: "x", expectedVersion: 7 }, "input.expectedVersion: STALE_VERSION"),
  at("a blank name", { name: " " }, "input.name: REQUIRED"),
  at("no name", { name: null }, "input.name: REQUIRED"),
  at("too long a name beside a good day", { name: "x".repeat(251), openedOn: "2026-05-31" }, "input.name: TOO_LONG"),
  at("half of a surrogate pair", { name: "\ud800" }, "input.name: INVALID"),
  at("a faulty value upon a hidden record", { name: " " }, "NOT_FOUND", annas),
  at("a name just as it is", { name: "Pump" }, "done"),
  at("nothing", {}, "done"),
  at(
    "a version, and nothing that changes",
    { name: "Pump", expectedVersion: 7 },
    "input.expectedVersion: STALE_VERSION",
  ),
];

/** As `refusalOf` says it. */
function refusalIn({ answer }: Outcome): string {
  if (answer.errors) return answer.errors.map(({ extensions }) => extensions["code"]).join();
  const [payload] = Object.values(answer.data);
  const { userErrors } = payload as { userErrors: readonly { field: string[]; code: string }[] };
  return userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`).join() || "done";
}

describe("what is not written at once is refused as if nothing had been tried", () => {
  test.each(refused)("%s", async (_says, input, expected, meanwhile) => {
    const asked = { ...pump, input, meanwhile };
    const [fast, plain] = await changedByBoth(all, all.boris, asked);
    expect(refusalIn(fast)).toBe(expected);
    expect({ ...fast.answer, errors: withoutIds(fast) }).toEqual({ ...plain.answer, errors: withoutIds(plain) });
    expect(fast.trace).toEqual(plain.trace);
    expect((fast.trace as { changes: unknown[] }).changes.length).toBe(meanwhile === annas ? 1 : 0);
  });

  const withoutIds = ({ answer: { errors = [] } }: Outcome): readonly object[] =>
    errors.map(({ message, extensions: { requestId: _, ...extensions } }) => ({ message, extensions }));

  test("a record that one sees and may not change, with the reason", async () => {
    const item = { name: "Pump", responsibleId: all.anna.id };
    const [fast, plain] = await changedByBoth(all, all.eva, { ...pump, item, input: { name: "x" } });
    expect(refusalIn(fast)).toBe("FORBIDDEN");
    expect(withoutIds(fast)).toEqual(withoutIds(plain));
    expect(fast.trace).toEqual(plain.trace);
  });

  test("a record of another account, which is as an absent one", async () => {
    const otto = await all.office.found();
    const [id = ""] = await make(otto, "lead", [{ name: "Otto's" }]);
    const [fast, plain] = await changedByBoth(all, all.anna, { ...pump, input: { id, name: "x" } });
    expect(refusalIn(fast)).toBe("NOT_FOUND");
    expect(withoutIds(fast)).toEqual(withoutIds(plain));
    expect(await otto.get(`{ lead(id: "${id}") { name version } }`)).toEqual({ lead: { name: "Otto's", version: 1 } });
  });

  test.each([
    [
      "a task that is completed already",
      "completeTask",
      { completedAt: "2026-05-31T10:00:00Z" },
      {},
      "input.id: INVALID",
    ],
    [
      "what came of it, at too great length",
      "completeTask",
      {},
      { result: "x".repeat(2_001) },
      "input.result: TOO_LONG",
    ],
    ["another version of it", "reopenTask", {}, { expectedVersion: 2 }, "input.expectedVersion: STALE_VERSION"],
    ["a task that is open already", "reopenTask", {}, {}, "done"],
    ["a task that one sees and may not open", "reopenTask", { responsibleId: "anna" }, {}, "FORBIDDEN"],
  ])("%s", async (_says, mutation, more, input, expected) => {
    const item = { text: "Call", ...more, ...("responsibleId" in more ? { responsibleId: all.anna.id } : {}) };
    const task = { kind: "task", mutation, item, input, shows: "task { id version }" } as const;
    const [fast, plain] = await changedByBoth(all, all.eva, task);
    expect(refusalIn(fast)).toBe(expected);
    expect(withoutIds(fast)).toEqual(withoutIds(plain));
    expect(fast.trace).toEqual(plain.trace);
    expect(fast.trace).toMatchObject({ record: [{ row: { version: 1 } }], changes: [] });
  });

  test("a question that has no answer: nothing is written for it", async () => {
    for (const list of ['tasks(after: "x")', "tasks(first: 251)", "contacts(filter: { emails: {} }, first: 0)"]) {
      const shows = `lead { ${list} { nodes { id } } }`;
      const [fast, plain] = await changedByBoth(all, all.eva, { ...pump, input: { name: "x" }, shows });
      expect(refusalIn(fast)).not.toBe("done");
      expect(withoutIds(fast)).toEqual(withoutIds(plain));
      expect(fast.trace).toEqual(plain.trace);
      expect(fast.trace).toMatchObject({ record: [{ row: { version: 1, name: "Pump" } }] });
    }
  });
});

describe("a write that is made from rights of before writes nothing by them", () => {
  /** Changes a record while the rights hold, which the gateway knows from then on, and once more afterwards. */
  async function afterwards(
    person: Person,
    meanwhile: () => Promise<unknown>,
    more: object = {},
  ): Promise<Outcome & { name: unknown }> {
    const [id = ""] = await make(person, "lead", [{ name: "Pump" }]);
    for (const name of ["Once", "Twice"])
      expect(refusalIn(await askedOf(all.office.gateway, person, "updateLead", { id, name, ...more }, ""))).toBe(
        "done",
      );
    await meanwhile();
    const outcome = await askedOf(all.office.gateway, person, "updateLead", { id, name: "Late", ...more }, "");
    const { rows } = await all.client.query<{ name: string }>("select name from lead where id = $1::uuid", [
      id.split("_").at(-1),
    ]);
    return { ...outcome, name: rows[0]?.name };
  }

  /** Changes the rights by the other gateway, so that nothing but the database tells this one. */
  const elsewhere = (mutation: string, input: object) => () => askedOf(all.plain, all.anna, mutation, input, "");

  test("EDIT was taken away", async () => {
    const fred = await all.office.add(all.anna, cells("ALL", "OWN"));
    const taken = [{ resource: "LEAD", action: "EDIT", reach: "NONE" }];
    const outcome = await afterwards(fred, elsewhere("setUserRights", { userId: fred.id, cells: taken }));
    expect([refusalIn(outcome), outcome.name]).toEqual(["FORBIDDEN", "Twice"]);
  });

  test("a field was closed", async () => {
    const fred = await all.office.add(all.anna, cells("ALL", "OWN"));
    const closed = [{ resource: "LEAD", field: "source", setting: "READ_ONLY" }];
    const closing = elsewhere("setFieldRestrictions", { userId: fred.id, restrictions: closed });
    const outcome = await afterwards(fred, closing, { source: "fair" });
    expect([refusalIn(outcome), outcome.name]).toEqual(["input.source: FIELD_CLOSED", "Twice"]);
  });

  test("the session has ended", async () => {
    const fred = await all.office.add(all.anna, cells("ALL", "OWN"));
    const ended = () =>
      all.client.query("update session set ended_at = now() where user_id = $1::uuid", [fred.id.split("_").at(-1)]);
    const outcome = await afterwards(fred, ended);
    expect([refusalIn(outcome), outcome.name]).toEqual(["UNAUTHENTICATED", "Twice"]);
  });

  test("rights that others have changed cost one attempt and one look, and it is one statement again", async () => {
    const fred = await all.office.add(all.anna, cells("ALL", "OWN"));
    const outcome = await afterwards(fred, () => setCells(all.anna, { userId: all.eva.id }, ["LEAD VIEW ALL"]));
    expect([refusalIn(outcome), outcome.statements.length]).toEqual(["done", 3]);
  });
});
