import { uuidIn } from "../../doors/writes/writers";
import { changedUnder } from "../../doors/writes/held-row";
import { make } from "../office";
import { simpleChanges } from "./simple-changes";
import { type Traced, type TwoGateways, askedOf, changedByBoth, openTwoGateways, traceOf } from "./two-gateways";

let all: TwoGateways;

beforeAll(async () => {
  all = await openTwoGateways();
});

afterAll(() => all.close());

describe("a simple change is one statement, and leaves what a transaction leaves", () => {
  test.each(simpleChanges)("%s of a %s", async (_says, kind, item, input, members) => {
    const shows = `${kind} { id ${members} updatedAt }`;
    const [fast, plain] = await changedByBoth(all, all.eva, { kind, item, input, shows });
    expect(fast.statements).toHaveLength(1);
    expect(plain.statements.length).toBeGreaterThan(1);
    expect(fast.answer.errors).toBeUndefined();
    expect(fast.answer).toEqual(plain.answer);
    expect(fast.trace).toEqual(plain.trace);
    const second = { row: { version: 2 } };
    expect(fast.trace).toMatchObject({ record: [{ isAt: true, ...second }], changes: [second] });
  });

  test.each([
    ["completed, with what came of it", "completeTask", {}, { result: "Agreed" }],
    ["completed, and that is all", "completeTask", { result: "Half" }, { expectedVersion: 1 }],
    ["completed, and what came of it before is cleared", "completeTask", { result: "Half" }, { result: null }],
    ["opened again", "reopenTask", { completedAt: "2026-05-31T10:00:00Z", result: "Agreed" }, {}],
  ])("a task that is %s", async (_says, mutation, item, input) => {
    const shows = "task { id result version dueBy }";
    const task = { kind: "task", mutation, item: { text: "Call", ...item }, input, shows } as const;
    const [fast, plain] = await changedByBoth(all, all.eva, task);
    expect(fast.statements).toHaveLength(1);
    expect(plain.statements.length).toBeGreaterThan(1);
    expect(fast.answer).toEqual(plain.answer);
    expect(withoutMoments(fast)).toEqual(withoutMoments(plain));
    expect(fast.trace).toMatchObject({ record: [{ isAt: true, row: { version: 2 } }], changes: [{}] });
  });

  /** The moment of completing is that of the request. */
  const withoutMoments = ({ trace }: Traced): object =>
    JSON.parse(JSON.stringify(trace).replace(/("completed_?at":)"2026-1[^"]+"/gi, '$1"now"')) as object;

  test("it is shown with what it leads to, as that is by then", async () => {
    const [company = ""] = await make(all.eva, "company", [{ name: "Acme" }]);
    const [one = "", other = ""] = await make(all.eva, "lead", [
      { name: "A", companyId: company },
      { name: "B", companyId: company },
    ]);
    const update = (alias: string, mutation: string, id: string, name: string, shown: string): string =>
      `${alias}: ${mutation}(input: {id: "${id}", name: "${name}"}) { ${shown} }`;
    const shows = "lead { name company { name leads(first: 5) { nodes { name } } } tasks { nodes { id } } }";
    const shownOfAll = await all.eva.get(`mutation {
      ${update("a", "updateLead", one, "A, changed", shows)}
      ${update("b", "updateCompany", company, "Acme, changed", "company { name }")}
      ${update("c", "updateLead", other, "B, changed", shows)} }`);
    const shown = (name: string, companyName: string, names: readonly string[]): object => ({
      lead: {
        name,
        tasks: { nodes: [] },
        company: { name: companyName, leads: { nodes: names.map((each) => ({ name: each })) } },
      },
    });
    expect(shownOfAll).toEqual({
      a: shown("A, changed", "Acme", ["B", "A, changed"]),
      b: { company: { name: "Acme, changed" } },
      c: shown("B, changed", "Acme, changed", ["B, changed", "A, changed"]),
    });
  });

  test("what it leads to stays hidden from whom it is hidden from", async () => {
    const [companyId] = await make(all.anna, "company", [{ name: "Hidden" }]);
    const [id = ""] = await make(all.anna, "lead", [
      { name: "A", companyId, price: { amount: "5" }, responsibleId: all.boris.id },
    ]);
    const { answer } = await askedOf(
      all.office.gateway,
      all.boris,
      "updateLead",
      { id, name: "B" },
      "lead { name company { id } price { amount } }",
    );
    expect(answer.data).toMatchObject({ updateLead: { lead: { name: "B", company: null, price: null } } });
  });
});

test("a record that somebody else is changing is waited for, and changed at once then", async () => {
  const [id = ""] = await make(all.eva, "lead", [{ name: "Pump" }]);
  await askedOf(all.office.gateway, all.eva, "updateLead", { id, source: "known" }, "");
  const outcome = await changedUnder(
    all.office,
    ["update lead set source = 'theirs', version = version + 1 where id = $1", [uuidIn(id)]],
    () => askedOf(all.office.gateway, all.eva, "updateLead", { id, name: "Late" }, "lead { name source version }"),
  );
  const lead = { name: "Late", source: "theirs", version: 4 };
  expect(outcome.answer.data).toEqual({ updateLead: { lead, userErrors: [] } });
  expect(outcome.statements).toHaveLength(3);
  const logged = { action: "UPDATE", before: { name: "Pump" }, after: { name: "Late" }, version: 4 };
  expect(await traceOf(all.client, "lead", id)).toMatchObject({ changes: [{}, { row: logged }] });
});

test("a change of a link, of a list of links, of a custom field or of what a drafting looks at goes the other way", async () => {
  const [lead = ""] = await make(all.eva, "lead", [{ name: "Pump" }]);
  const [task = ""] = await make(all.eva, "task", [{ text: "Call" }]);
  const [companyId = ""] = await make(all.eva, "company", [{ name: "Acme" }]);
  const others: readonly (readonly [string, object])[] = [
    ["updateLead", { id: lead, name: "x", companyId }],
    ["updateLead", { id: lead, name: "y", contactIds: [] }],
    ["updateLead", { id: lead, name: "z", custom: [] }],
    ["updateTask", { id: task, text: "x", dueOn: "2026-05-31" }],
    ["updateTask", { id: task, dueAt: "2026-05-31T10:00:00Z", dueOn: null }],
    ["updateTask", { id: task, kind: "CALL", text: "y" }],
  ];
  for (const [mutation, input] of others) {
    const { answer, statements } = await askedOf(all.office.gateway, all.eva, mutation, input, "");
    expect([answer.errors, answer.data]).toEqual([undefined, { [mutation]: { userErrors: [] } }]);
    expect(statements.filter((text) => text.includes("skip locked"))).toEqual([]);
  }
});
