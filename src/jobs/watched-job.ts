import type { Watch } from "../observe/watch";
import type { Database } from "../store/database";
import type { JobKey } from "../store/jobs/queue";
import { glanceAt } from "../store/jobs/running";

/** One turn of a job under an errand of its own, which hears its statements: it is told how the job stands after it. */
export async function watchJob(
  watch: Watch,
  database: Database,
  key: JobKey,
  run: (database: Database) => Promise<void>,
): Promise<void> {
  const job = await glanceAt(database, key);
  const errand = watch.beginJob(key.jobId, job?.kind ?? "UNKNOWN", key.accountId);
  const heard = database.heardBy(errand.hear);
  const began = performance.now();
  try {
    await run(heard);
    const left = await glanceAt(database, key);
    watch.endJob(errand, left?.state ?? "UNKNOWN", performance.now() - began);
  } catch (error) {
    // Nobody's failure: a connection was lost, and the job is gone on with later.
    watch.endJob(errand, "INTERRUPTED", performance.now() - began, error);
    throw error;
  }
}
