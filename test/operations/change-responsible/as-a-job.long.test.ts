import type { Client } from "pg";
import { ended, everyLead, holdLead, jobOf, jobOnce, makeLeads } from "../../jobs/asking";
import { Office, type Person, make, setCells } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { startTestGateway } from "../../support/gateway";
import { dealOf, give, nothing, told } from "./giving";

let office: Office;
let client: Client;
let anna: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  client = await lookInto(office);
});

beforeEach(async () => {
  anna = await office.found();
  boris = await office.add(anna);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

const none = { contacts: "NONE", companies: "NONE" };
const leads = { filter: { leads: everyLead } };

const uuid = (id: string): string => id.replace(/^[a-z]+_/, "");

/** How many leads of the account somebody is responsible for. */
async function countOf(person: Person): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::integer from lead where replace(responsible_id::text, '-', '') = $1",
    [uuid(person.id)],
  );
  return rows[0]?.count ?? -1;
}

/** How many change rows tell of a record that changed hands. */
async function changesTo(person: Person, kind: string): Promise<readonly number[]> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer from change where kind = $2 and action = 'UPDATE'
      and replace(after ->> 'responsibleId', '-', '') = $1 group by record_id`,
    [uuid(person.id), kind],
  );
  return rows.map(({ count }) => count);
}

describe("What a filter finds beyond 1,000 goes as a job", () => {
  const asked = async (person: Person, related: object = none): Promise<string> => {
    const payload = await give(person, { ...leads, responsibleId: boris.id, related });
    expect(told(payload)).toEqual(nothing);
    return payload.job?.id ?? "";
  };

  test("1,001 leads, each with one entry in the change log; the contact that they share follows once", async () => {
    const { ann } = await dealOf(anna);
    await makeLeads(anna, 1_000, { contactIds: [ann] });
    const job = await ended(anna, await asked(anna, { contacts: "ALL", companies: "NONE" }));
    expect(job).toMatchObject({
      ...{ kind: "CHANGE_RESPONSIBLE_BY_FILTER", state: "DONE", error: null },
      ...{ progress: { done: 1_001, total: 1_001 }, result: { changed: 1_001, unchanged: 0, refused: 0 } },
    });
    const { job: seen } = await anna.get<{ job: { result: { followed: number } } }>(
      "query ($id: ID!) { job(id: $id) { result { ... on MassChangeResult { followed } } } }",
      { id: job.id },
    );
    expect(seen.result.followed).toBe(2);
    expect(await countOf(boris)).toBe(1_001);
    expect((await changesTo(boris, "LEAD")).filter((count) => count !== 1)).toEqual([]);
    expect(await changesTo(boris, "CONTACT")).toEqual([1, 1]);
  }, 60_000);

  test("just 1,000 are given at once", async () => {
    await makeLeads(anna, 1_000);
    const payload = await give(anna, { ...leads, responsibleId: boris.id, related: none });
    expect([payload.job, payload.changed.length, await countOf(boris)]).toEqual([null, 1_000, 1_000]);
  }, 60_000);

  test("climb 34: each by the rights of its moment, and stopped between two batches", async () => {
    const eva = await office.add(anna, ["LEAD VIEW ALL", "LEAD ASSIGN ALL"]);
    await makeLeads(anna, 1_100);
    await client.query(
      "update lead set responsible_id = (select id from \"user\" where replace(id::text, '-', '') = $1) where external_id = '800' and responsible_id = (select id from \"user\" where replace(id::text, '-', '') = $2)",
      [uuid(eva.id), uuid(anna.id)],
    );
    const release = await holdLead(client, 700);
    const id = await asked(eva);
    await jobOnce(eva, id, ({ progress }) => progress.done === 250);
    await setCells(anna, { userId: eva.id }, ["LEAD ASSIGN OWN"]);
    await eva.act("cancelJob", { id }, "job { state }");
    await release();
    expect(await ended(eva, id)).toMatchObject({ state: "CANCELLED", progress: { total: 1_100 } });
    const given = await countOf(boris);
    expect(given).toBeLessThan(510);
    expect(given).toBeGreaterThanOrEqual(250);
    expect((await jobOf(eva, id))?.result).toMatchObject({ changed: given });
  }, 60_000);

  test("goes on after a restart of the gateway, and gives nothing twice", async () => {
    await makeLeads(anna, 1_100);
    const environment = { WORKER: "on", DATABASE_URL: office.gateway.databaseUrl };
    const first = await startTestGateway({ ...environment });
    const release = await holdLead(client, 700);
    const id = await asked(anna);
    await jobOnce(anna, id, ({ progress }) => progress.done === 250);
    const closing = first.close();
    await release();
    await closing;
    const second = await startTestGateway({ ...environment });
    expect(await ended(anna, id)).toMatchObject({ state: "DONE", result: { changed: 1_100, refused: 0 } });
    expect(await changesTo(boris, "LEAD")).toEqual(Array.from({ length: 1_100 }, () => 1));
    await second.close();
  }, 60_000);

  test("a company with more contacts than one call takes along is a job's, with all of them", async () => {
    const [acme = ""] = await make(anna, "company", [{ name: "Acme" }]);
    for (let round = 0; round < 5; round += 1)
      await make(
        anna,
        "contact",
        Array.from({ length: round === 4 ? 1 : 250 }, (_, index) => ({ lastName: `C${index}`, companyId: acme })),
      );
    const related = { contacts: "ALL" };
    const named = await give(anna, { recordIds: [acme], responsibleId: boris.id, related });
    expect(told(named)).toEqual({ ...nothing, faults: ["input.related.contacts: TOO_MANY"] });
    const { question } = await give(anna, { recordIds: [acme], responsibleId: boris.id });
    expect(question).toMatchObject({ contactCount: { count: 1_000, precision: "AT_LEAST" } });
    const filter = { companies: { name: { eq: "Acme" } } };
    const payload = await give(anna, { filter, responsibleId: boris.id, related });
    expect(await ended(anna, payload.job?.id ?? "")).toMatchObject({ state: "DONE", result: { changed: 1 } });
    expect(await changesTo(boris, "CONTACT")).toHaveLength(1_001);
  }, 60_000);
});
