import type { WebhookSettings } from "../graphql/context";
import { webhookTask } from "../live/webhook/webhook-task";
import type { MailSettings } from "../mail/carrier";
import { mailTasks } from "../mail/mail-tasks";
import { packageLogOf } from "../observe/package-log";
import type { Watch } from "../observe/watch";
import type { Database } from "../store/database";
import { Gate } from "../store/gate";
import { noteFailure } from "../people/sign-ins/failed-sign-in";
import type { JobKey } from "../store/jobs/queue";
import type { FailedSignIn } from "../store/people/sign-in-failures";
import { type Worker, startWorker } from "../store/jobs/worker";
import { jobKinds } from "./job-kinds";
import { purge } from "./purge";
import { type Workshop, runJob } from "./run-job";
import { watchJob } from "./watched-job";

export interface JobSettings {
  /** A direct one, for the worker's own connections. */
  readonly url: string;
  /** Where the jobs do their work. */
  readonly database: Database;
  readonly clock: () => Date;
  readonly watch: Watch;
  readonly mail: MailSettings;
  readonly webhooks: WebhookSettings;
  /** Where the gateway answers. */
  readonly gatewayUrl: string;
}

/** Starts the worker with every kind of job, with the mail and the webhooks. */
export function startJobs({ url, database, clock, watch, mail, webhooks, gatewayUrl }: JobSettings): Promise<Worker> {
  const gate = new Gate({
    clock: () => clock().getTime(),
    onFault: (fault) => watch.unreadable(fault),
    onLoad: () => watch.metrics?.standingLoaded(),
  });
  const onFault = (error: unknown, { jobId }: JobKey): void => watch.failed({ jobId }, error);
  const shop: Workshop = { database, gate, clock, kinds: jobKinds, onFault };
  const packageLog = packageLogOf(watch.log, "worker");
  return startWorker({
    url,
    tasks: {
      job: (payload, isStopping) => {
        const key = payload as JobKey;
        return watchJob(watch, database, key, (heard) => runJob({ ...shop, database: heard }, key, isStopping));
      },
      purge: (_payload, isStopping) =>
        purge(
          {
            ...{ database, clock, onFault: (error) => watch.failed({}, error) },
            onGone: (account) => watch.log.info({ account }, "a closed account is gone for good"),
          },
          isStopping,
        ),
      failedSignIn: (payload) => noteFailure(database, payload as FailedSignIn),
      webhook: webhookTask(watch, { database, gate, clock, settings: webhooks }),
      ...mailTasks({ database, clock, watch, mail, url: gatewayUrl }),
    },
    log: (level, message, error) => {
      if (level === "error") packageLog.error(error, message);
      else if (level === "warning") packageLog.warn(error, message);
    },
  });
}
