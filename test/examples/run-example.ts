import { execFile } from "node:child_process";

export interface Run {
  /** Exit code. */
  readonly code: number;
  readonly output: string;
  /** What it said of itself while it ran, and of what it stopped at. */
  readonly asides: string;
}

const script = "examples/load-maven/load-maven.mjs";

/** Runs the example as a partner does, in a process of its own. */
export function runExample(...words: readonly string[]): Promise<Run> {
  return new Promise((settle) => {
    execFile(process.execPath, [script, ...words], { maxBuffer: 2 ** 24 }, (error, output, asides) => {
      settle({ code: typeof error?.code === "number" ? error.code : 0, output, asides });
    });
  });
}

export const founder = { email: "admin@maven.example", password: "the founder's own" } as const;
export const firstPassword = "good for one time";

/** The command line for a folder and a gateway. */
export const wordsFor = (folder: string, url: string): readonly string[] => [
  ...[folder, "--url", url, "--email", founder.email, "--password", founder.password],
  ...["--first-password", firstPassword],
];
