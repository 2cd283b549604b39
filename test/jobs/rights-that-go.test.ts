import type { Client } from "pg";
import { Office, type Person, make, setCells } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";
import { askFor, countOf, ended, everyLead, holdLead, jobOnce, makeLeads, until } from "./asking";

let office: Office;
let client: Client;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  client = await lookInto(office);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

describe("Rights that go while a job runs", () => {
  const taken = {
    "climb 34: the right itself: the job stops, and says what stays": (anna: Person, boris: Person) =>
      setCells(anna, { userId: boris.id }, ["LEAD EDIT NONE"]),
    "climb 34: the user: the job stops": (anna: Person, boris: Person) =>
      anna.act("deactivateUser", { userId: boris.id }, "user { id }"),
  };

  /** How the job of that id has ended, in the database: its person may ask for nothing any more. */
  const endOf = (id: string): Promise<{ state: string; code: string; message: string; done: number }> =>
    until(async () => {
      const found = await client.query<{ state: string; code: string; message: string; done: number }>(
        "select state, error_code as code, error_message as message, done from job where replace(id::text, '-', '') = $1 and finished_at is not null",
        [id.replace("job_", "")],
      );
      return found.rows[0] ?? false;
    });

  /** Waits until so many statements wait for a lock. */
  const waiting = (count: number): Promise<boolean> =>
    until(async () => {
      const { rows } = await client.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length >= count;
    });

  test("climb 34: the right itself, while a batch looks up what it sets: the job stops, too", async () => {
    const anna = await office.found();
    const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL", "COMPANY VIEW ALL"]);
    await makeLeads(anna, 260);
    const [companyId = ""] = await make(anna, "company", [{ name: "Acme" }]);
    const companies = await lookInto(office);
    const release = await holdLead(client, 258);
    const id = await askFor(boris, "updateLeadsByFilter", { filter: everyLead, set: { companyId } });
    await waiting(1);
    // Comes behind the first batch and before the second one, which has come in by then.
    const closed = companies.query("begin; lock table company in access exclusive mode");
    await waiting(2);
    await release();
    await closed;
    await waiting(1);
    await setCells(anna, { userId: boris.id }, ["LEAD EDIT NONE"]);
    await companies.query("commit");
    expect(await endOf(id)).toMatchObject({ state: "FAILED", code: "FORBIDDEN", done: 250 });
    expect(await countOf(client, "company_id is not null", anna.id)).toBe(250);
    await companies.end();
  }, 30_000);

  test.each(Object.entries(taken))(
    "%s",
    async (_name, take) => {
      const anna = await office.found();
      const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL"]);
      await makeLeads(anna, 260);
      const release = await holdLead(client, 8);
      const id = await askFor(boris, "updateLeadsByFilter", { filter: everyLead, set: { source: "x" } });
      await jobOnce(boris, id, ({ progress }) => progress.done > 0);
      await take(anna, boris);
      await release();
      const end = await endOf(id);
      expect(end).toMatchObject({ state: "FAILED", code: "FORBIDDEN", done: 250 });
      expect(end.message).toContain("What was done before stays: 250 of 260.");
      expect(await countOf(client, "source = 'x'", anna.id)).toBe(250);
    },
    30_000,
  );

  test("of some of the records: they are counted as refused", async () => {
    const anna = await office.found();
    const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL"]);
    await makeLeads(anna, 260);
    await client.query(
      "update lead set responsible_id = (select id from \"user\" where replace(id::text, '-', '') = $1) where external_id = '5' and responsible_id = (select id from \"user\" where replace(id::text, '-', '') = $2)",
      [boris.id.replace("user_", ""), anna.id.replace("user_", "")],
    );
    const release = await holdLead(client, 8);
    const id = await askFor(boris, "updateLeadsByFilter", { filter: everyLead, set: { source: "x" } });
    await jobOnce(boris, id, ({ progress }) => progress.done > 0);
    await setCells(anna, { userId: boris.id }, ["LEAD EDIT OWN"]);
    await release();
    expect(await ended(boris, id)).toMatchObject({ state: "DONE", result: { changed: 251, refused: 9 } });
  }, 30_000);
});
