import { Client } from "pg";
import { hashPassword } from "../../src/people/session/password";
import { loginStatements, password, peopleStatements } from "./people";
import { recordStatements } from "./records";
import { type SizeName, sizes } from "./size";

type Say = (line: string) => void;

/** Fills a migrated, empty database, and lets PostgreSQL get to know it. */
export async function generateWorld(url: string, size: SizeName, say: Say): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    const remade = await dropWhatSlowsLoading(client);
    for (const account of sizes[size]) {
      for (const statement of peopleStatements(account.number)) await client.query(statement);
      for (const [what, statement] of recordStatements(account))
        await timed(client, statement, `account ${account.number}: ${what}`, say);
    }
    for (const statement of loginStatements(await hashPassword(password))) await client.query(statement);
    for (const statement of remade) await client.query(statement);
    say("indexes and keys are made again");
    await client.query("vacuum (freeze, analyze)");
    say("vacuumed and analysed");
  } finally {
    await client.end();
  }
}

async function timed(client: Client, statement: string, what: string, say: Say): Promise<void> {
  const began = Date.now();
  const { rowCount } = await client.query(statement);
  say(`${what}: ${(rowCount ?? 0).toLocaleString("en")} in ${((Date.now() - began) / 1_000).toFixed(1)} s`);
}

const loaded = ["company", "contact", "lead", "lead_contact", "task"];

/** Indexes are built and keys checked faster over the whole than row by row. Answers how to make them again. */
async function dropWhatSlowsLoading(client: Client): Promise<readonly string[]> {
  const found = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[])
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     from pg_index where not indisunique and indrelid = any($1::regclass[])`,
    [loaded],
  );
  for (const { drop } of found.rows) await client.query(drop);
  return found.rows.map(({ make }) => make);
}
