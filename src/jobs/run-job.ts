import { databaseFault } from "../graphql/errors";
import type { Database } from "../store/database";
import { Door } from "../store/door";
import type { Gate } from "../store/gate";
import { type JobKey, wakeWorker } from "../store/jobs/queue";
import { type Ending, type RunningJob, beginBatch, callerOf, endJob, moveOn, takeUp } from "../store/jobs/running";
import { Faults, Refusal, Unauthenticated } from "../store/refusals";
import { isLostConnection } from "../store/sql-state";
import type { JobKind } from "./job-kind";
import { repeated } from "./repeated";

/** What the worker needs of the process. */
export interface Workshop {
  readonly database: Database;
  readonly gate: Gate;
  readonly clock: () => Date;
  readonly kinds: readonly JobKind[];
  /** Hears of what nobody foresaw, for the log. */
  readonly onFault: (error: unknown, job: JobKey) => void;
}

/** How long a job runs before those that wait have their turn, in milliseconds. */
const turn = 5_000;

/** Runs a job, batch after batch, until it ends, its turn is over or the worker stops; then it is given back. */
export async function runJob(shop: Workshop, key: JobKey, isStopping: () => boolean): Promise<void> {
  if (!(await takeUp(shop.database, key, shop.clock()))) return;
  const until = performance.now() + turn;
  for (;;) {
    if (isStopping() || performance.now() > until) return wakeWorker(shop.database, key);
    if (await runBatchOrFail(shop, key)) return;
  }
}

/** True where the job has ended. A lost connection is nobody's failure: it is thrown, and the job gone on with later. */
async function runBatchOrFail(shop: Workshop, key: JobKey): Promise<boolean> {
  try {
    return await repeated(() => runBatch(shop, key));
  } catch (error) {
    if (isLostConnection(error)) throw error;
    return failJob(shop, key, error);
  }
}

/** One transaction: what the batch does, and how far the job has come with it. */
function runBatch(shop: Workshop, key: JobKey): Promise<boolean> {
  const now = shop.clock();
  return shop.database.inTransaction(async (inside) => {
    const job = await beginBatch(inside, key);
    if (job?.state !== "RUNNING") return true;
    if (job.isCancelled) return ended(shop, inside, job, { state: "CANCELLED" });
    const batch = await doorOf(shop, job, inside, now).inTransaction((door) => kindOf(shop, job).runBatch(door, job));
    await moveOn(inside, job, batch, now);
    return batch.isLast && ended(shop, inside, { ...job, result: batch.result }, { state: "DONE" });
  });
}

const doorOf = (shop: Workshop, job: RunningJob, inside: Database, now: Date): Door =>
  new Door(shop.gate, () => Promise.resolve(callerOf(job)), inside, now);

async function ended(shop: Workshop, database: Database, job: RunningJob, ending: Ending): Promise<true> {
  const now = shop.clock();
  await endJob(database, job, ending, now);
  await kindNamed(shop, job.kind)?.atEnd?.(database, job, now);
  return true;
}

const kindNamed = ({ kinds }: Workshop, kind: string): JobKind | undefined => kinds.find((each) => each.kind === kind);

function kindOf(shop: Workshop, { kind }: RunningJob): JobKind {
  const found = kindNamed(shop, kind);
  if (!found) throw new Error(`there is no kind of job ${kind}`);
  return found;
}

function failJob(shop: Workshop, key: JobKey, error: unknown): Promise<true> {
  const why = whyOf(error);
  if (why.code === "INTERNAL_SERVER_ERROR") shop.onFault(error, key);
  return shop.database.inTransaction(async (inside) => {
    const job = await beginBatch(inside, key);
    if (!job) return true;
    return ended(shop, inside, job, { state: "FAILED", ...why, message: `${why.message} ${whatStays(job)}` });
  });
}

/** A code out of the closed list of errors, and a message without a word of SQL. */
function whyOf(error: unknown): { readonly code: string; readonly message: string } {
  // A user who is gone, an ended token: for a job that is a right that is gone.
  if (error instanceof Unauthenticated)
    return { code: "FORBIDDEN", message: "Nothing is left of the rights that it was asked for with." };
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  if (error instanceof Faults) return { code: "BAD_USER_INPUT", message: error.message };
  return databaseFault(error) ?? { code: "INTERNAL_SERVER_ERROR", message: "Something went wrong here." };
}

const whatStays = ({ done, total }: RunningJob): string =>
  done === 0 ? "Nothing was done." : `What was done before stays: ${done}${total === null ? "" : ` of ${total}`}.`;
