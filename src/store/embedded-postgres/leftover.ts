import { rm } from "node:fs/promises";
import { join } from "node:path";
import { StartFault } from "../start-fault";
import type { Layout } from "./cluster";
import { connectAsSuperuser } from "./hold";
import { readPostmaster, stopProcess, type Postmaster, type Server } from "./postmaster";
import { isAlive, isServerOf, pause, signalReaches } from "./process";

const patience = 30_000;

/** The server that a killed gateway left running, if it answers to our password; null where a new one may start. */
export async function adoptLeftover(layout: Layout, password: string): Promise<Server | null> {
  const limit = Date.now() + patience;
  for (;;) {
    const found = await readPostmaster(layout);
    if (!found || !signalReaches(found.pid)) return null;
    if (found.status === "ready" && (await answers(found.port, password))) return adopted(found);
    if (isServerOf(layout.cluster, found.pid) === false) return forget(layout);
    if (Date.now() > limit) return clear(found, layout);
    await pause(100);
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  try {
    const client = await connectAsSuperuser(port, password);
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function adopted({ pid, port }: Postmaster): Server {
  let isStopping = false;
  const ended = new Promise<string>((resolve) => {
    // It is no child of ours, and nobody tells its end.
    const watch = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(watch);
      if (!isStopping) resolve("the embedded PostgreSQL ended by itself");
    }, 250).unref();
  });
  const stop = (hurry: boolean): Promise<void> => {
    isStopping = true;
    return stopProcess(pid, hurry);
  };
  return { port, ended, stop };
}

/** The number was given to another process since: PostgreSQL would take that one for its own and refuse to start. */
async function forget(layout: Layout): Promise<null> {
  await rm(join(layout.cluster, "postmaster.pid"), { force: true });
  return null;
}

async function clear({ pid }: Postmaster, layout: Layout): Promise<null> {
  if (isServerOf(layout.cluster, pid) !== true) {
    throw new StartFault(
      `Process ${pid} seems to be a PostgreSQL that holds ${layout.cluster} and does not answer.`,
      `Stop it, or, if it is something else, remove ${join(layout.cluster, "postmaster.pid")}.`,
    );
  }
  await stopProcess(pid, true);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
  return null;
}
