import { Client } from "pg";
import { makeDatabase } from "../support/databases";

let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: await makeDatabase(), application_name: "test" });
  await client.connect();
  await client.query(
    `insert into change (account_id, id, kind, record_id, action, via, version, at)
     select gen_random_uuid(), gen_random_uuid(), 'USER', gen_random_uuid(), 'UPDATE', 'system', 1, now()`,
  );
});

afterAll(() => client.end());

const refused = "the table change is append-only";
const attempts = [
  "update change set actor_id = null",
  "update change set after = '{}' where kind = 'USER'",
  "delete from change",
  "delete from change where kind = 'LEAD'",
  "truncate change",
  "insert into change select * from change on conflict (account_id, transaction, id) do update set after = null",
  "merge into change c using change d on d.id = c.id when matched then delete",
];

test.each(attempts)("nobody writes over what was done, or takes it away: %s", async (statement) => {
  await expect(client.query(statement)).rejects.toThrow(refused);
  expect((await client.query("select from change")).rowCount).toBe(1);
});

test("a transaction that says so may forget, until it ends, and writes nothing over", async () => {
  await client.query("begin");
  await client.query("select set_config('bailiwick.forgetting', 'on', true)");
  expect((await client.query("delete from change")).rowCount).toBe(1);
  await expect(client.query("truncate change")).rejects.toThrow(refused);
  await client.query("rollback");
  await expect(client.query("delete from change")).rejects.toThrow(refused);
});
