import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { ServerUser } from "./server-user";

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Nothing of our own environment but what a program needs to run: a stray PGDATA, PGPORT or LC_ALL would bend the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "SystemRoot", "TEMP"].map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)), LC_ALL: "C" };
}

/**
 * How PostgreSQL calls the folder it stands in. A user other than root cannot walk below a private folder, but a
 * process that was put there may stay, and Linux has a name for its place that needs no walking.
 */
export function nameOfOwnPlace(directory: string): string {
  return existsSync("/proc/self/cwd") ? "/proc/self/cwd" : directory;
}

/** Runs a program to its end. Never throws: one that cannot be started has code null. */
export function run(program: string, args: readonly string[], user: ServerUser, cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, {
      ...user,
      cwd,
      env: serverEnvironment(),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const hear = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", (error) => {
      resolve({ code: null, output: error.message });
    });
    child.once("close", (code) => {
      resolve({ code, output });
    });
  });
}
