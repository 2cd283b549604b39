import { type Runner, type TaskList, parseCronItems, run } from "graphile-worker";
import { Pool } from "pg";
import { Life } from "./life";
import { tasks } from "./queue";
import { type WorkerLog, loggerOf, workerApplication, workerSchema } from "./worker-schema";

/** One task of the worker. `isStopping` says that it has to give back what it does, as soon as a batch is done. */
export type Task = (payload: unknown, isStopping: () => boolean) => Promise<void>;

export interface WorkerSettings {
  /** A direct one: a pooler would lose the locks and the notices. */
  readonly url: string;
  readonly tasks: Readonly<Record<keyof typeof tasks, Task>>;
  readonly log: WorkerLog;
}

export interface Worker {
  /** Takes nothing new, waits for the batches that run, and gives back the jobs that are not done. */
  stop(): Promise<void>;
}

/**
 * What is done beside each other, and how much of it at once: a receiver of webhooks that takes its time keeps no job and
 * no mail waiting.
 */
const lanes: readonly { readonly isOf: (task: string) => boolean; readonly atOnce: number }[] = [
  { isOf: (task) => task !== tasks.webhook, atOnce: 2 },
  { isOf: (task) => task === tasks.webhook, atOnce: 4 },
];
/** One for each lane hears of new jobs, the others take and finish them. */
const connections = 4;
const betweenLooks = 2_000;
const beforeNextLife = 1_000;

/** Every night, and at the next start where the night was missed. */
const nightly = parseCronItems([
  {
    task: tasks.purge,
    match: "17 3 * * *",
    identifier: "purge",
    options: { backfillPeriod: 7 * 86_400_000, jobKey: "purge" },
  },
]);

/** Starts the worker of this process, and starts it anew whenever its connections are lost. */
export async function startWorker(settings: WorkerSettings): Promise<Worker> {
  const stopping = new AbortController();
  const first = await beginLife(settings, stopping.signal);
  const lives = liveOn(settings, stopping.signal, first);
  return {
    stop: () => {
      stopping.abort();
      return lives;
    },
  };
}

async function liveOn(settings: WorkerSettings, stopping: AbortSignal, first: WorkerLife): Promise<void> {
  const isOver = (): boolean => stopping.aborted;
  await first.ended;
  while (!isOver()) {
    await pause(beforeNextLife, stopping);
    const next = isOver() ? null : await beginLife(settings, stopping).catch(told(settings.log));
    await next?.ended;
  }
}

const told =
  (log: WorkerLog) =>
  (error: unknown): null => {
    log("error", "the worker lost what it needs, and begins anew", error);
    return null;
  };

/** From one connecting to the next loss of a connection, or to the end. */
interface WorkerLife {
  readonly ended: Promise<void>;
}

async function beginLife(settings: WorkerSettings, stopping: AbortSignal): Promise<WorkerLife> {
  const life = await Life.begin(settings.url);
  const pool = poolOf(settings);
  try {
    await life.freeDead();
    const runners = await runnersOf(settings, pool, life, stopping);
    return { ended: untilEnd(settings.log, { life, pool, runners }, stopping) };
  } catch (error) {
    await Promise.allSettled([life.end(), pool.end()]);
    throw error;
  }
}

function poolOf({ url, log }: WorkerSettings): Pool {
  const pool = new Pool({ connectionString: url, max: connections, application_name: workerApplication });
  const heard = (error: Error): void => {
    log("warning", "the worker lost a connection", error);
  };
  return pool.on("error", heard).on("connect", (client) => client.on("error", heard));
}

async function runnersOf(
  settings: WorkerSettings,
  pgPool: Pool,
  life: Life,
  stopping: AbortSignal,
): Promise<readonly Runner[]> {
  const runners: Runner[] = [];
  for (const lane of lanes) runners.push(await runnerOf(settings, { pgPool, life, stopping }, lane));
  return runners;
}

interface Shared {
  readonly pgPool: Pool;
  readonly life: Life;
  readonly stopping: AbortSignal;
}

function runnerOf(
  settings: WorkerSettings,
  { pgPool, life, stopping }: Shared,
  { isOf, atOnce }: (typeof lanes)[number],
): Promise<Runner> {
  const isStopping = (): boolean => stopping.aborted;
  const own = Object.entries(settings.tasks).filter(([name]) => isOf(name));
  const taskList: TaskList = Object.fromEntries(
    own.map(([name, task]) => [name, (payload) => task(payload, isStopping)]),
  );
  return run({
    ...{ pgPool, taskList, schema: workerSchema, concurrency: atOnce, noHandleSignals: true },
    ...{ parsedCronItems: isOf(tasks.purge) ? nightly : [], logger: loggerOf(settings.log) },
    // In batches of its own making what is done is also written down before the end; else the library does not wait for it.
    preset: { plugins: [livingBy(life)], worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}

/** No worker takes a job before it counts as alive. */
function livingBy(life: Life): GraphileConfig.Plugin {
  const startWorker = (_context: unknown, { worker }: { worker: { workerPool: { id: string } } }): Promise<void> =>
    life.hold(worker.workerPool.id);
  return { name: "BailiwickLife", version: "1.0.0", worker: { hooks: { startWorker } } };
}

interface Living {
  readonly life: Life;
  readonly pool: Pool;
  readonly runners: readonly Runner[];
}

async function untilEnd(log: WorkerLog, { life, pool, runners }: Living, stopping: AbortSignal): Promise<void> {
  const looking = setInterval(() => {
    life.freeDead().catch(told(log));
  }, betweenLooks);
  const asked = new Promise<void>((settle) => {
    stopping.addEventListener("abort", () => settle(), { once: true });
  });
  const deaths = runners.map(({ promise }) => promise.then(() => undefined, told(log)));
  await Promise.race([asked, life.lost.then(told(log)), ...deaths]);
  clearInterval(looking);
  await Promise.allSettled(runners.map((runner) => runner.stop()));
  await Promise.all(deaths);
  await Promise.allSettled([life.end(), pool.end()]);
}

/** Waits, but not for longer than there is anything to wait for. */
function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const timer = setTimeout(settle, milliseconds);
    const hurry = (): void => {
      clearTimeout(timer);
      settle();
    };
    stopping.addEventListener("abort", hurry, { once: true });
  });
}
