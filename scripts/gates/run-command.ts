import { spawn } from "node:child_process";

export interface Outcome {
  readonly passed: boolean;
  /** Everything that the command printed; empty where it printed straight to the terminal. */
  readonly output: string;
  readonly seconds: number;
}

export interface Manner {
  /** Its output goes to the terminal as it comes. */
  readonly aloud?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** The folder that it runs in. */
  readonly cwd?: string;
}

/** Runs a command to its end. */
export async function runCommand(
  [command = "", ...rest]: readonly string[],
  { aloud = false, env = process.env, cwd }: Manner = {},
): Promise<Outcome> {
  const started = performance.now();
  const child = spawn(command, rest, {
    stdio: ["ignore", aloud ? "inherit" : "pipe", aloud ? "inherit" : "pipe"],
    cwd,
    env: { ...env, ...(aloud && process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
    shell: process.platform === "win32",
  });
  const chunks: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { passed: code === 0, output: chunks.join(""), seconds: (performance.now() - started) / 1000 };
}
