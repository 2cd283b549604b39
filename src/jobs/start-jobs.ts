import type { Database } from "../store/database";
import { Gate } from "../store/gate";
import type { JobKey } from "../store/jobs/queue";
import { type Worker, startWorker } from "../store/jobs/worker";
import { jobKinds } from "./job-kinds";
import { type Workshop, runJob } from "./run-job";

/** What is written into the log of the process. */
interface Log {
  readonly error: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
  readonly debug: (facts: object, message: string) => void;
}

export interface JobSettings {
  /** A direct one, for the worker's own connections. */
  readonly url: string;
  /** Where the jobs do their work. */
  readonly database: Database;
  readonly clock: () => Date;
  readonly log: Log;
}

/** Starts the worker with every kind of job. */
export function startJobs({ url, database, clock, log }: JobSettings): Promise<Worker> {
  const gate = new Gate({
    clock: () => clock().getTime(),
    onFault: (fault) => {
      log.warn({ fault }, "a cell can't be read: it means NONE");
    },
  });
  const onFault = (error: unknown, job: JobKey): void => {
    log.error({ err: error, job }, "a job failed");
  };
  const shop: Workshop = { database, gate, clock, kinds: jobKinds, onFault };
  return startWorker({
    url,
    tasks: {
      job: (payload, isStopping) => runJob(shop, payload as JobKey, isStopping),
      purge: () => Promise.resolve(),
    },
    log: (level, message) => {
      if (level === "error") log.error({}, message);
      else if (level === "warning") log.warn({}, message);
      else log.debug({}, message);
    },
  });
}
