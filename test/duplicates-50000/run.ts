/** `npm run proofs -- duplicates-50000`: how long a job takes that looks through 50,000 contacts, in how much memory, and what it finds. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../../migrations";
import { startGateway } from "../../src/app";
import { readConfig } from "../../src/config";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres";
import { migrateDatabase } from "../../src/store/migrate";
import { Teller } from "./teller";
import { makePeople } from "./people";

const count = Number(process.argv[2] ?? 50_000);
const most = { minutes: 10, megabytes: 500 };
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

async function proveAt(url: string): Promise<boolean> {
  const config = readConfig({
    ...{ NODE_ENV: "production", DATABASE_URL: url, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" },
    SIGNING_KEY: "a key of the proofs, which signs nothing else at all",
  });
  const gateway = await startGateway(config, { url, directUrl: url }, { people: [] });
  try {
    const teller = await Teller.found(gateway.url);
    const people = makePeople(count);
    const creating = await teller.create(people);
    const { seconds, megabytes } = await teller.look();
    const { precision, recall, recallOfTold } = await teller.compare(people);
    console.log(
      `duplicates-50000: ${count.toLocaleString("en")} contacts made in ${creating.toFixed(0)} s, looked through in ${seconds.toFixed(0)} s, at most ${megabytes.toFixed(0)} MB more than before; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, of those that have more in common than a town and a part of a name ${recallOfTold.toFixed(3)}`,
    );
    return seconds <= most.minutes * 60 && megabytes <= most.megabytes && precision >= 0.95 && recallOfTold >= 0.88;
  } finally {
    await gateway.close();
  }
}

async function prove(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "duplicates-"));
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
