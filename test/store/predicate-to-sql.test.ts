import { Client } from "pg";
import { sqlCase, sqlDisagreementIn } from "../support/agreement/in-sql";
import { databaseBeside } from "../support/agreement/database-beside";

const principalCount = 2_000;

let client: Client;

beforeAll(async () => {
  client = new Client(databaseBeside(process.env["TEST_TEMPLATE_URL"]));
  await client.connect();
});

afterAll(() => client.end());

test(`${String(principalCount)} generated principals reach in PostgreSQL the records that they reach in memory`, async () => {
  for (let number = 0; number < principalCount; number++) {
    expect(await sqlDisagreementIn(client, sqlCase(number))).toBeNull();
  }
}, 120_000);
