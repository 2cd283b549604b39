import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import type { Order, Walked } from "./order";

/** A gateway keeps one core busy. */
const most = Math.min(4, availableParallelism());
/** So many accounts are walked at once by each. */
const abreast = 4;

/** Walks the accounts by several processes, each with a gateway of its own, and hands over what came of each when it is done. */
export async function walkByProcesses(seeds: readonly number[], hear: (walked: Walked) => void): Promise<void> {
  const queue = seeds.values();
  const walkers: Walker[] = [];
  // One after the other: each writes the same bundle before it reads it.
  while (walkers.length < Math.min(most, seeds.length)) walkers.push(await startWalker());
  const lane = async (walk: Walker["walk"]): Promise<void> => {
    for (const seed of queue) hear(await walk(seed));
  };
  try {
    await Promise.all(walkers.flatMap(({ walk }) => Array.from({ length: abreast }, () => lane(walk))));
  } finally {
    await Promise.all(walkers.map(({ stop }) => stop()));
  }
}

interface Walker {
  readonly walk: (seed: number) => Promise<Walked>;
  readonly stop: () => Promise<unknown>;
}

async function startWalker(): Promise<Walker> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "test/worlds/walker-run.ts"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise((settle) => child.once("exit", settle));
  const lost = ended.then(() => Promise.reject(new Error("a process that walks accounts has ended")));
  lost.catch(() => undefined);
  const heard = <T>(fits: (message: T) => boolean): Promise<T> =>
    new Promise((settle) => {
      const listen = (message: unknown): void => {
        if (!fits(message as T)) return;
        child.off("message", listen);
        settle(message as T);
      };
      child.on("message", listen);
    });
  await Promise.race([heard((message) => message === "ready"), lost]);
  return {
    walk: (seed) => {
      const walked = heard<Walked>((message) => message.seed === seed);
      child.send({ seed } satisfies Order);
      return Promise.race([walked, lost]);
    },
    stop: () => {
      child.disconnect();
      return ended;
    },
  };
}
