import { ended } from "../../jobs/asking";
import { Office, type Person, expectDone, restrict, setCells } from "../../records/office";
import { anna, duplicates, make, namesIn } from "./asking";

let office: Office;
let founder: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});
beforeEach(async () => {
  founder = await office.found();
});
afterAll(() => office.close());

const boris = { firstName: "Boris", lastName: "Lang", emails: [{ address: "boris@example.org" }] };

const others = "Abt Becker Cramer Dietz Ebert Fuchs Gerber Hahn Jung Krause Ludwig Maurer Neumann Otto Pohl".split(" ");

/** Three Annas and two Borises, and others. */
async function makePeople(person: Person): Promise<void> {
  const more = others.map((lastName) => ({ lastName }));
  const items = [
    anna,
    { ...anna, firstName: "Anna" },
    boris,
    ...more,
    { ...boris, lastName: "Lange" },
    { ...anna, phones: [] },
  ];
  expectDone(await person.act("createContacts", { items }, "outcomes"));
}

/** Has a job look, waits for it and gives its id. */
async function scanned(person: Person, threshold = 0.9): Promise<string> {
  const payload = await person.act<{ job: { id: string } }>(
    "findDuplicates",
    { resource: "CONTACT", threshold },
    "job { id }",
  );
  expectDone(payload);
  const job = await ended(person, payload.job.id);
  expect(job.state).toBe("DONE");
  return payload.job.id;
}

const three = ["Anna Щукина", "Анна Щукина", "Анна Щукина"];
const two = ["Boris Lang", "Boris Lange"];

test.each<readonly [string, (person: Person) => Promise<object>]>([
  ["looked for now", () => Promise.resolve({})],
  ["found by a job", async (person) => ({ jobId: await scanned(person) })],
])("groups that are %s are shown with their pairs, the likeliest first", async (_, asked) => {
  await makePeople(founder);
  const found = await duplicates(founder, await asked(founder));
  expect(namesIn(found)).toEqual([three, two]);
  expect(found?.totalCount.count).toBe(2);
  expect(found?.nodes[1]?.pairs.map(({ reasons }) => reasons.map(({ field }) => field).sort())).toEqual([
    ["emails", "name"],
  ]);
});

test("a pair below the threshold is shown with those that bring its records together", async () => {
  const [phones, emails] = [[{ number: "+49 30 123456" }], [{ address: "boris@example.org" }]];
  for (const reached of [{ phones }, { phones, emails }, { emails }])
    await make(founder, "Contact", { firstName: "Boris", lastName: "Lang", ...reached });
  for (const asked of [{}, { jobId: await scanned(founder, 0.5) }]) {
    const all = (await duplicates(founder, { threshold: 0.5, ...asked }))?.nodes[0]?.pairs ?? [];
    const threshold = (all[1]?.score ?? 0) - 0.001;
    const found = await duplicates(founder, { threshold, ...asked });
    expect(found?.nodes.map(({ pairs }) => pairs)).toEqual([all]);
    expect(all.map(({ score }) => score >= threshold)).toEqual([true, true, false]);
  }
});

test("groups come page by page", async () => {
  await makePeople(founder);
  for (const asked of [{}, { jobId: await scanned(founder) }]) {
    const first = await duplicates(founder, { ...asked, first: 1 });
    expect(namesIn(first)).toEqual([three]);
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const rest = await duplicates(founder, { ...asked, after: first?.pageInfo.endCursor });
    expect(namesIn(rest)).toEqual([two]);
  }
});

test("door 8: groups are of what one sees, now and as a job found them", async () => {
  await makePeople(founder);
  const seller = await office.add(founder, ["CONTACT VIEW OWN", "CONTACT CREATE ALL"]);
  await make(seller, "Contact", boris);
  await make(seller, "Contact", { ...boris, lastName: "Lange" });
  await make(seller, "Contact", anna);
  expect(namesIn(await duplicates(seller, {}))).toEqual([two]);
  const jobId = await scanned(seller);
  expect(namesIn(await duplicates(seller, { jobId }))).toEqual([two]);
});

test("door 25: what a job found is its maker's alone", async () => {
  await makePeople(founder);
  const jobId = await scanned(founder);
  const other = await office.add(founder);
  const unknown = `job_${"0".repeat(32)}`;
  for (const id of [jobId, unknown, "nothing"]) expect(await duplicates(other, { jobId: id })).toBeNull();
  expect(await duplicates(founder, { jobId, resource: "COMPANY" })).toBeNull();
});

test("door 8: what a job found shrinks with what its maker sees", async () => {
  await makePeople(founder);
  const seller = await office.add(founder, ["CONTACT VIEW ALL"]);
  const jobId = await scanned(seller);
  expect(namesIn(await duplicates(seller, { jobId }))).toEqual([three, two]);
  await setCells(founder, { userId: seller.id }, ["CONTACT VIEW OWN"]);
  const left = await duplicates(seller, { jobId });
  expect(left).toMatchObject({ nodes: [], totalCount: { count: 0 } });
});

test("door 39: a field that is hidden counts for nothing, now and in what a job found before", async () => {
  await makePeople(founder);
  const seller = await office.add(founder, ["CONTACT VIEW ALL"]);
  const before = await scanned(seller, 0.5);
  await restrict(founder, { userId: seller.id }, { "CONTACT.emails": "HIDDEN" });
  for (const asked of [{}, { jobId: before }, { jobId: await scanned(seller, 0.5) }]) {
    const found = await duplicates(seller, { threshold: 0.5, ...asked });
    expect(found?.nodes.length).toBeGreaterThan(0);
    const fields = found?.nodes.flatMap(({ pairs }) =>
      pairs.flatMap(({ reasons }) => reasons.map(({ field }) => field)),
    );
    expect(fields).not.toContain("emails");
  }
});

test("how many hidden records have something in common keeps a job from nothing", async () => {
  const seller = await office.add(founder, ["CONTACT VIEW OWN", "CONTACT CREATE ALL"]);
  const items = Array.from({ length: 60 }, () => anna);
  expectDone(await founder.act("createContacts", { items }, "outcomes"));
  for (let made = 0; made < 2; made += 1) await make(seller, "Contact", anna);
  expect(namesIn(await duplicates(seller, { jobId: await scanned(seller) }))).toEqual([["Анна Щукина", "Анна Щукина"]]);
});

test("what went to the trash since is left out of what a job found", async () => {
  await makePeople(founder);
  const jobId = await scanned(founder);
  const found = await duplicates(founder, { jobId });
  const gone = found?.nodes[1]?.records[0]?.id;
  expectDone(await founder.act("deleteContact", { id: gone }, "deletedContactId"));
  expect(namesIn(await duplicates(founder, { jobId }))).toEqual([three]);
});

test("a size that no page has is told of groups, not of records", async () => {
  for (const first of [0, 251]) {
    const { errors } = await founder.ask(`{ duplicates(resource: CONTACT, first: ${first}) { nodes { score } } }`, {});
    expect(errors?.[0]?.message).toBe(`A page has 1 to 250 groups, not ${first}.`);
  }
});

test("no job looks through a kind that is closed to the caller", async () => {
  const mute = await office.add(founder, ["CONTACT VIEW NONE"]);
  const out = await office.add(founder, ["CONTACT VIEW ALL"]);
  expectDone(await founder.act("setCrmAccess", { userId: out.id, crmAccess: false }, "user { id }"));
  for (const person of [mute, out]) {
    const asking = "mutation { findDuplicates(input: { resource: CONTACT }) { job { id } } }";
    const { errors } = await person.ask(asking, {});
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", resource: "CONTACT", action: "VIEW" });
  }
});

test("what is no kind with duplicates is refused by name", async () => {
  const payload = await founder.act("findDuplicates", { resource: "TASK", threshold: 2 }, "job { id }");
  expect(payload.userErrors.map(({ field }) => field)).toEqual([
    ["input", "resource"],
    ["input", "threshold"],
  ]);
  const { errors } = await founder.ask("{ duplicates(resource: TASK) { nodes { score } } }");
  expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
});
