/** `npm run proofs -- slow-neighbours`: what quick readings wait beside slow ones that are left, or run into their deadline. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import { migrations } from "../../migrations";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres";
import { migrateDatabase } from "../../src/store/migrate";
import { generateAccount } from "../plans/generated/account";
import { type House, openHouse } from "./house";
import { measure } from "./measure";

const leads = Number(process.argv[2] ?? 500_000);
const seconds = Number(process.argv[3] ?? 8);
const settings = {
  ...{ fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off", max_wal_size: "8GB" },
  ...{ shared_buffers: "512MB", maintenance_work_mem: "256MB" },
};
const mostTimes = 2;

/**
 * Slow statements take the processor, whoever runs them: quick ones are slower beside them on any gateway. So what is
 * held against the bound is the p99 beside slow readings of the gateway over the p99 beside as many statements of as
 * much work that have nothing to do with it; the p99 alone is told too.
 */
async function proveIn(house: House): Promise<boolean> {
  await measure(house, 2);
  const alone = await measure(house, seconds);
  const beside = await measure(house, seconds, async () => house.workBeside().then(() => "worked"));
  // Who leaves comes again when his second is over: never more than four are asked for, as beside.
  const left = await measure(house, seconds, async () => (await Promise.all([house.askSlowly(200), after(1_000)]))[0]);
  const late = await measure(house, seconds, () => house.askSlowly(null));
  const all = [alone, beside, left, late];
  const faults = all.reduce((sum, each) => sum + each.faults, 0);
  // What is answered within its time is not slow, and shows nothing.
  const slow = [...left.ends, ...late.ends].filter((end) => end === "left" || end === "TIMEOUT").length;
  const times = Math.max(left.p99, late.p99) / beside.p99;
  console.log(
    `slow-neighbours: ${leads.toLocaleString("en")} leads, p50/p99 of ${all.map(({ p50, p99, answers }) => `${p50.toFixed(1)}/${p99.toFixed(1)} ms (${answers})`).join(", ")} ` +
      `alone, beside others' work, beside slow readings that are left after 200 ms, and that end at 1 s; p99 ${times.toFixed(2)} × others' work; ` +
      `${slow} slow readings of ${left.ends.length + late.ends.length}, the oldest statement ${left.oldest.toFixed(1)} and ${late.oldest.toFixed(1)} s; ${faults} wrong answers`,
  );
  return times <= mostTimes && left.oldest <= 1.2 && late.oldest <= 2 && faults === 0 && slow > 0;
}

async function prove(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "slow-"));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, "database"), settings });
  try {
    await migrateDatabase(postgres.url, migrations);
    const client = new Client(postgres.url);
    await client.connect();
    await generateAccount(client, { leads });
    await client.end();
    const house = await openHouse(postgres.url);
    return await proveIn(house).finally(() => house.close());
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
