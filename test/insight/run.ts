/** `npm run proofs -- insight`: what an audience and a preview take in a large account, and that they say what explainAccess says. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { migrations } from "../../migrations";
import { startGateway } from "../../src/app";
import { readConfig } from "../../src/config";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres";
import { migrateDatabase } from "../../src/store/migrate";
import { askGateway } from "../support/gateway";
import { administrator, generateAccount } from "./account";
import { signingKey, tokenOf } from "./desk";
import { type Answer, type Question, questions } from "./questions";

const size = { users: Number(process.argv[2] ?? 5_000), records: Number(process.argv[3] ?? 100_000) };
const rounds = Number(process.argv[4] ?? 7);
const mostMilliseconds = 2_000;
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

async function medianOf(count: number, time: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) times.push(await time());
  return times.sort((one, other) => one - other)[Math.floor(count / 2)] ?? Number.POSITIVE_INFINITY;
}

/** Milliseconds until it was answered; endless where it was not. */
async function timeOf(url: string, { name, query, variables, isAnswered }: Question, token: string): Promise<number> {
  const began = performance.now();
  const answer = await askGateway<Answer>(url, query, variables, token);
  const took = performance.now() - began;
  if (answer.errors === undefined && isAnswered(answer.data)) return took;
  console.error(name, JSON.stringify(answer).slice(0, 2_000));
  return Number.POSITIVE_INFINITY;
}

async function proveAt(url: string): Promise<boolean> {
  const client = new Client(url);
  await client.connect();
  await generateAccount(client, size).finally(() => client.end());
  const config = readConfig({
    ...{ NODE_ENV: "production", DATABASE_URL: url, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error", WORKER: "off" },
    SIGNING_KEY: signingKey,
  });
  const gateway = await startGateway(config, { url, directUrl: url }, { people: [] });
  try {
    const token = await tokenOf(administrator);
    const medians: { name: string; median: number }[] = [];
    for (const question of questions)
      medians.push({ name: question.name, median: await medianOf(rounds, () => timeOf(gateway.url, question, token)) });
    const { users, records } = size;
    console.log(
      `insight: ${users.toLocaleString("en")} users, ${records.toLocaleString("en")} records, medians of ${rounds} in ms: ${medians.map(({ name, median }) => `${name} ${median.toFixed(0)}`).join(", ")}`,
    );
    return medians.every(({ median }) => median <= mostMilliseconds);
  } finally {
    await gateway.close();
  }
}

async function prove(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "insight-"));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, "database"), settings });
  try {
    await migrateDatabase(postgres.url, migrations);
    return await proveAt(postgres.url);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
