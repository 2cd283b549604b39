import { Logger, runMigrations } from "graphile-worker";

/** The schema of the worker's own tables: global, and no account's (`decisions.md` 1). */
export const workerSchema = "graphile_worker";

/** By this name of the worker's own connections its statements are told from ours. */
export const workerApplication = "bailiwick-worker";

/** `error` is what the message is about, where it is about one. */
export type WorkerLog = (level: "error" | "warning" | "info" | "debug", message: string, error?: unknown) => void;

export const loggerOf = (log: WorkerLog): Logger =>
  new Logger(() => (level, message, meta) => log(level, message, meta?.["error"]));

/** Makes the worker's tables, or brings them up to date. `url` is a direct one. */
export async function installWorker(url: string): Promise<void> {
  const named = new URL(url);
  named.searchParams.set("application_name", workerApplication);
  await runMigrations({
    connectionString: named.href,
    schema: workerSchema,
    maxPoolSize: 2,
    logger: loggerOf(() => undefined),
  });
}
