import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { optimisationsOff } from "./optimisations-off";

export interface User {
  readonly uid: number;
  readonly gid: number;
}

export interface ProgramOptions {
  /** Folder of the built program, or of the repository; what `DATA_DIRECTORY` is relative to. */
  readonly cwd: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: User | undefined;
}

export interface Program {
  readonly pid: number;
  isRunning(): boolean;
  /** Both streams, as a person sees them. */
  output(): string;
  /** Waits for the screen; answers the address on it. Throws what the program said where it ends instead. */
  answering(): Promise<string>;
  /** To the program alone, or, as Ctrl-C does, to it and its children of the same group. */
  signal(signal: NodeJS.Signals, toGroup?: boolean): void;
  /** The exit code, null after a signal. */
  readonly ended: Promise<number | null>;
}

export const isRoot = process.getuid?.() === 0;
/** Somebody who is not root: `nobody`, where the tests run as root. */
export const ordinary: User | undefined = isRoot ? { uid: 65534, gid: 65534 } : undefined;

/** A folder that its owner alone can enter, and what removes it. */
export function makePrivateFolder(owner: User | undefined): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "bailiwick-"));
  if (owner) execFileSync("chown", [`${owner.uid}:${owner.gid}`, path]);
  chmodSync(path, 0o700);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Bundles a TypeScript entry with all its packages into a folder that everybody may read. */
export function bundleProgram(entry: string): { path: string; remove(): void } {
  const folder = makePrivateFolder(undefined);
  execFileSync(process.execPath, [resolve("test/support/bundle-program.mjs"), entry, folder.path], {
    stdio: "inherit",
  });
  return folder;
}

/** Starts a program with nothing in its environment but what is given and what the run goes without, in a group of its own. */
export function runProgram({ cwd, command: [file, ...args], environment = {}, user }: ProgramOptions): Program {
  const child = spawn(file, args, {
    ...user,
    cwd,
    env: { PATH: process.env["PATH"], ...optimisationsOff, ...environment },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const pid = child.pid ?? 0;
  return {
    pid,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    output: () => output,
    answering: () => answering(child, () => output),
    signal: (signal, toGroup = false) => process.kill(toGroup ? -pid : pid, signal),
    ended: new Promise((settle, reject) => {
      child.once("close", (code) => settle(code)).once("error", reject);
    }),
  };
}

async function answering(child: ChildProcess, output: () => string): Promise<string> {
  for (;;) {
    const [, url] = /answers at (http:\S+)/.exec(output()) ?? [];
    if (url !== undefined) return url;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended, and said: ${output()}`);
    await new Promise((settle) => setTimeout(settle, 20));
  }
}
