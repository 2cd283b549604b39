import type { Client } from "pg";
import type { Program } from "../../support/program";

interface Progress {
  readonly state: string;
  readonly done: number;
}

/** A database, how to look into it, and how to start a gateway on it. */
export interface Scene {
  readonly url: string;
  readonly client: Client;
  readonly start: () => Promise<{ program: Program; url: string }>;
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds));

export async function progressOf({ client }: Scene): Promise<Progress> {
  const { rows } = await client.query<Progress>("select state, done from job order by id desc limit 1");
  return rows[0] ?? { state: "UNKNOWN", done: 0 };
}

/** Seconds until the job has come further than that, or has ended. */
export async function untilFurther(scene: Scene, than: number): Promise<number> {
  const from = performance.now();
  for (;;) {
    const { state, done } = await progressOf(scene);
    if (done > than || (state !== "RUNNING" && state !== "QUEUED")) return (performance.now() - from) / 1_000;
    if (performance.now() - from > 60_000) throw new Error(`the job does not go on: ${state}, ${done} done`);
    await sleep(10);
  }
}

export async function kill(program: Program): Promise<void> {
  program.signal("SIGKILL");
  await program.ended;
}
