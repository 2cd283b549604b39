import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import { Office, type Person } from "../../records/office";
import { anna, duplicatesOf, make, namesOf } from "./asking";

let office: Office;
let founder: Person;
let beside: Client;

beforeAll(async () => {
  office = await Office.open();
  founder = await office.found();
  beside = new Client({ connectionString: office.gateway.databaseUrl, application_name: "test" });
  await beside.connect();
});
afterAll(async () => {
  await beside.end();
  await office.close();
});

/** Until so many wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  for (let waiting = 0; waiting < count;) {
    await after(10);
    const { rows } = await beside.query("select 1 from pg_locks where not granted");
    waiting = rows.length;
  }
}

test("who asks while keys are being made for somebody else waits for them, and finds just as much", async () => {
  const id = await make(founder, "Contact", { lastName: "Zaitseva" });
  const other = await make(founder, "Contact", { lastName: "Volkova" });
  expect(await duplicatesOf(founder, id)).toEqual([]);
  await founder.act("updateContact", { id: other, lastName: anna.firstName }, "contact { id }");
  await founder.act("updateContact", { id, lastName: anna.firstName }, "contact { id }");
  await beside.query("begin");
  await beside.query("select 1 from duplicate_keys for update");
  const first = duplicatesOf(founder, id, 0.001);
  await untilWaiting(1);
  const second = duplicatesOf(founder, id, 0.001);
  await Promise.race([second, untilWaiting(2)]);
  await beside.query("commit");
  expect((await Promise.all([first, second])).map(namesOf)).toEqual([[anna.firstName], [anna.firstName]]);
});
