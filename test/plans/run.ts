/** `npm run proofs -- plans`: asks a million leads, and prints what the plans of it all cost. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { migrations } from "../../migrations";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres";
import { migrateDatabase } from "../../src/store/migrate";
import { openAccount } from "./asking";
import { generateAccount } from "./generated/account";
import { faultLinesOf, provePlans, tableOf } from "./prove-plans";

const leads = 1_000_000;

/** Loading has nothing to lose; what is asked later fits into memory, as it does where a gateway is at work. */
const settings = {
  ...{ fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off", max_wal_size: "8GB" },
  ...{ shared_buffers: "1GB", maintenance_work_mem: "512MB" },
};

async function generate(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await generateAccount(client, { leads });
  } finally {
    await client.end();
  }
}

async function proveOn(url: string): Promise<boolean> {
  const account = await openAccount(url);
  try {
    const trials = await provePlans(account);
    const faults = faultLinesOf(trials);
    const pages = trials.filter(({ question }) => question.judged === "page");
    const slowest = Math.max(...pages.map(({ milliseconds }) => milliseconds)).toFixed(0);
    for (const fault of faults) console.log(fault);
    console.log(tableOf(trials));
    console.log(
      `plans: ${trials.length} on ${leads.toLocaleString("en")} leads, ${faults.length} at fault; slowest page ${slowest} ms`,
    );
    return faults.length === 0;
  } finally {
    await account.close();
  }
}

async function prove(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "plans-"));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, "database"), settings });
  try {
    await migrateDatabase(postgres.url, migrations);
    await generate(postgres.url);
    return await proveOn(postgres.url);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
