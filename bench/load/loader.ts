import { spawn } from "node:child_process";
import type { LoadOrder, LoadResult } from "./protocol";

/** The process that loads, so that what it costs is not the servers' own. */
export interface Loader {
  load(order: LoadOrder): Promise<LoadResult>;
  stop(): void;
}

export async function startLoader(): Promise<Loader> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "bench/load/main.ts"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const heard = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const lost = (): void => {
        reject(new Error("the process that loads has ended"));
      };
      child.once("exit", lost);
      child.once("message", (message) => {
        child.off("exit", lost);
        resolve(message as T);
      });
    });
  await heard<string>();
  return {
    load: (order) => {
      const result = heard<LoadResult>();
      child.send(order);
      return result;
    },
    stop: () => child.disconnect(),
  };
}
