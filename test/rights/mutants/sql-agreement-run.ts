/** Runs inside a bundle of a mutated translation: exit code 1 as soon as PostgreSQL and memory disagree. */
import { Client } from "pg";
import { sqlDisagreementIn, sqlCase } from "../../support/agreement/in-sql";

async function agrees(client: Client, caseCount: number): Promise<boolean> {
  for (let count = 0; count < caseCount; count++)
    if ((await sqlDisagreementIn(client, sqlCase(count))) !== null) return false;
  return true;
}

async function run(): Promise<void> {
  const client = new Client(process.env["MUTANTS_URL"]);
  await client.connect();
  try {
    process.exitCode = (await agrees(client, 600)) ? 0 : 1;
  } finally {
    await client.end();
  }
}

void run().catch(() => {
  process.exitCode = 1;
});
