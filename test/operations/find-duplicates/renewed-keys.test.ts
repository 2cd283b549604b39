import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { ended } from "../../jobs/asking";
import { Office, type Person, expectDone, make as makeAll } from "../../records/office";
import { uuidIn } from "../../support/api-tokens";
import { duplicates, duplicatesOf, make, namesIn, namesOf } from "./asking";

let office: Office;
let founder: Person;
let beside: Client;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  beside = new Client({ connectionString: office.gateway.databaseUrl, application_name: "test" });
  await beside.connect();
});
beforeEach(async () => {
  founder = await office.found();
});
afterAll(async () => {
  await beside.end();
  await office.close();
});

const phones = [{ number: "+49 30 111222, доб. 5" }];
const lang = { firstName: "Boris", lastName: "Lang", phones };

/** As an older gateway had left them: made another way than now, so that nothing is found by them. */
const makeOlder = async (): Promise<void> => {
  const own = "account_id = (select account_id from \"user\" where id = $1) and kind = 'CONTACT'";
  await beside.query(`update duplicate_keys set keys = '{1}' where ${own}`, [uuidIn(founder.id)]);
  await beside.query(`update duplicate_keys_made set version = 1, renewed_to = null where ${own}`, [
    uuidIn(founder.id),
  ]);
};

const older = async (): Promise<number> => {
  const { rows } = await beside.query("select 1 from duplicate_keys where keys = '{1}'");
  return rows.length;
};

test("Keys that were made another way are made anew when duplicates are asked for", async () => {
  const id = await make(founder, "Contact", lang);
  await make(founder, "Contact", { ...lang, firstName: "Борис" });
  expect(namesOf(await duplicatesOf(founder, id))).toEqual(["Борис Lang"]);
  await makeOlder();
  expect(namesOf(await duplicatesOf(founder, id))).toEqual(["Борис Lang"]);
  expect(await older()).toBe(0);
});

const strangers = (count: number): readonly object[] =>
  Array.from({ length: count }, () => ({ lastName: randomBytes(8).toString("base64url") }));

test("and by a job all of them, however many, with those that were written meanwhile", async () => {
  for (const some of [[lang, ...strangers(249)], strangers(250), [...strangers(249), lang]])
    await makeAll(founder, "contact", some);
  const scan = async (): Promise<readonly (readonly string[])[] | null> => {
    const { job } = await founder.act<{ job: { id: string } }>("findDuplicates", { resource: "CONTACT" }, "job { id }");
    await ended(founder, job.id);
    return namesIn(await duplicates(founder, { jobId: job.id }));
  };
  const both = ["Boris Lang", "Boris Lang"];
  expect(await scan()).toContainEqual(both);
  await makeOlder();
  const [gone] = await makeAll(founder, "contact", [{ lastName: "Gone" }]);
  expectDone(await founder.act("deleteContact", { id: gone }, "__typename"));
  expect(await scan()).toContainEqual(both);
  expect(await older()).toBe(0);
});

test("once: what was made the way of now is left as it is", async () => {
  const id = await make(founder, "Contact", lang);
  await duplicatesOf(founder, id);
  const keys = "select xmin, keys from duplicate_keys where record_id = $1";
  const { rows: before } = await beside.query(keys, [uuidIn(id)]);
  await duplicatesOf(founder, id);
  expect((await beside.query(keys, [uuidIn(id)])).rows).toEqual(before);
});
