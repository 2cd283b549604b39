import { askFor, ended, everyLead, jobFields } from "../jobs/asking";
import { Office, type Person, codesOf, faultsOf, make, namesOf } from "../records/office";

let office: Office;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});

afterAll(() => office.close());

describe("A change of all that fit", () => {
  test("door 22: each record is changed by its own rights, and those out of reach are counted as refused", async () => {
    const anna = await office.found();
    const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN"]);
    await make(anna, "lead", [{ name: "Anna's" }, { name: "For Boris", responsibleId: boris.id }]);
    await make(boris, "lead", [{ name: "Boris's" }, { name: "Other", source: "trade fair" }]);
    const dora = await office.add(anna, ["LEAD VIEW OWN", "LEAD EDIT OWN"]);
    await make(dora, "lead", [{ name: "Dora's" }]);
    const job = await ended(
      boris,
      await askFor(boris, "updateLeadsByFilter", { filter: everyLead, set: { source: "trade fair" } }),
    );
    expect(job).toMatchObject({
      ...{ kind: "UPDATE_BY_FILTER", state: "DONE", error: null },
      ...{ progress: { done: 5, total: 5 }, result: { changed: 2, unchanged: 1, refused: 2 } },
    });
    expect([...(await namesOf(anna, 'leads(filter: { source: { eq: "trade fair" } })'))].sort()).toEqual([
      "Boris's",
      "For Boris",
      "Other",
    ]);
    const seen = await ended(
      dora,
      await askFor(dora, "updateLeadsByFilter", { filter: everyLead, set: { source: "cold call" } }),
    );
    expect(seen.result).toEqual({ changed: 1, unchanged: 0, refused: 0 });
  });

  test("door 22: what is put in the trash is what DELETE reaches of what fits", async () => {
    const anna = await office.found();
    const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD DELETE OWN"]);
    await make(anna, "lead", [{ name: "Old Anna's" }, { name: "Anna's" }]);
    await make(boris, "lead", [{ name: "Old Boris's" }, { name: "Boris's" }]);
    const filter = { name: { startsWith: "Old" } };
    const job = await ended(boris, await askFor(boris, "deleteLeadsByFilter", { filter }));
    expect(job.result).toEqual({ changed: 1, unchanged: 0, refused: 1 });
    expect([...(await namesOf(anna, "leads"))].sort()).toEqual(["Anna's", "Boris's", "Old Anna's"]);
  });

  test("is refused at once where the filter asks nothing, asks by what is hidden, or changes nothing", async () => {
    const anna = await office.found();
    const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN"], { "LEAD.price": "HIDDEN" });
    const cara = await office.add(anna, ["LEAD EDIT NONE"]);
    const ask = (person: Person, input: object) =>
      person.ask("mutation ($input: UpdateLeadsByFilterInput!) { updateLeadsByFilter(input: $input) { job { id } } }", {
        input,
      });
    const set = { source: "x" };
    expect(codesOf(await ask(boris, { filter: {}, set }))).toEqual(["BAD_USER_INPUT"]);
    expect(codesOf(await ask(boris, { filter: { price: { gt: "1" } }, set }))).toEqual(["FORBIDDEN"]);
    expect(codesOf(await ask(cara, { filter: everyLead, set }))).toEqual(["FORBIDDEN"]);
    const refused = (input: object) => boris.act("updateLeadsByFilter", { filter: everyLead, ...input }, "job { id }");
    expect(faultsOf(await refused({ set: {} }))).toEqual(["input.set: REQUIRED"]);
    expect(faultsOf(await refused({ set: { companyId: `company_${"0".repeat(32)}`, name: "" } }))).toEqual([
      "input.set.name: REQUIRED",
      "input.set.companyId: NOT_FOUND",
    ]);
    expect(await boris.get("{ jobs { nodes { id } } }")).toEqual({ jobs: { nodes: [] } });
  });
});

test("door 25: another's job is as unknown", async () => {
  const anna = await office.found();
  const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL"]);
  await make(anna, "lead", [{ name: "One" }]);
  const id = await askFor(boris, "updateLeadsByFilter", { filter: everyLead, set: { source: "x" } });
  await ended(boris, id);
  const unknown = `job_${"0".repeat(32)}`;
  const query = `query ($id: ID!) { job(id: $id) { ${jobFields} } node(id: $id) { id } nodes(ids: [$id]) { id } jobs { nodes { id } } }`;
  for (const stranger of [anna, await office.found()]) {
    const answer = await stranger.get(query, { id });
    expect(answer).toEqual({ job: null, node: null, nodes: [null], jobs: { nodes: [] } });
    expect(await stranger.get(query, { id: unknown })).toEqual(answer);
    const cancelling = "mutation ($id: ID!) { cancelJob(input: { id: $id }) { job { id } } }";
    expect(codesOf(await stranger.ask(cancelling, { id }))).toEqual(["NOT_FOUND"]);
    expect(codesOf(await stranger.ask(cancelling, { id: unknown }))).toEqual(["NOT_FOUND"]);
  }
  expect(await boris.get("query ($id: ID!) { node(id: $id) { id ... on Job { state } } }", { id })).toEqual({
    node: { id, state: "DONE" },
  });
});
