import { Client } from "pg";
import { faultOfDatabase } from "./database-fault";
import { StartFault } from "./start-fault";

const oldest = 15;
const patienceForStarting = 30_000;

/** Connects once and looks: an answering PostgreSQL 15 or later, in UTF-8. Throws StartFault with the remedy. */
export async function checkDatabase(url: string): Promise<void> {
  const client = await connectOnceStarted(url);
  try {
    const { rows } = await client.query<{ version: string; encoding: string }>(
      "select current_setting('server_version') as version, current_setting('server_encoding') as encoding",
    );
    const { version = "", encoding = "" } = rows[0] ?? {};
    refuseUnfit(version, encoding);
  } finally {
    await client.end();
  }
}

function refuseUnfit(version: string, encoding: string): void {
  if (Number.parseInt(version, 10) < oldest) {
    throw new StartFault(
      `The database is PostgreSQL ${version}, and the gateway needs ${oldest} or later.`,
      "Upgrade it, or leave DATABASE_URL out to use the embedded one.",
    );
  }
  if (encoding !== "UTF8") {
    const reason = `The database keeps text as ${encoding}.`;
    throw new StartFault(reason, "Make one with: createdb --encoding=UTF8 --template=template0.");
  }
}

/** A server that is just starting is waited for: containers start together. */
async function connectOnceStarted(url: string): Promise<Client> {
  const limit = Date.now() + patienceForStarting;
  for (;;) {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: "bailiwick",
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!isStarting(error) || Date.now() > limit) throw faultOfDatabase(error, url) ?? error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function isStarting(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "57P03";
}
