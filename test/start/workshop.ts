import { join } from "node:path";
import { bundleProgram, makePrivateFolder, runProgram, type Program, type User } from "../support/program";

export interface Starting {
  readonly user?: User | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  /** Folder of the built program; the shared one where it is left out. */
  readonly main?: string;
}

/** Where the tests of a file build, start and stop the stand-in; what is left is stopped after each test, and removed after the last. */
export function openWorkshop() {
  // Each test starts real servers, some several: on a busy machine that takes its time, and no timing decides here.
  jest.setTimeout(120_000);
  const program = bundleProgram("test/start/stand-in.ts");
  const folders = [program];
  const running: Program[] = [];

  afterEach(async () => {
    for (const each of running.splice(0)) {
      if (each.isRunning()) each.signal("SIGTERM");
      await each.ended;
    }
  });
  afterAll(() => {
    for (const folder of folders) folder.remove();
  });

  const makeFolder = (owner?: User): string => {
    const folder = makePrivateFolder(owner);
    folders.push(folder);
    return folder.path;
  };
  const run = (
    environment: Readonly<Record<string, string>>,
    args: readonly string[] = [],
    starting: Starting = {},
  ) => {
    const { user, main = program.path } = starting;
    const command = [process.execPath, join(main, "main.js"), ...args] as const;
    const started = runProgram({ cwd: main, command, environment, user });
    running.push(started);
    return started;
  };
  const start = (folder: string, starting: Starting = {}): Program =>
    run({ PORT: "0", DATA_DIRECTORY: folder, ...starting.environment }, [], starting);
  return { program: program.path, makeFolder, run, start };
}

/** The rows of a statement, by way of the stand-in. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${url}/${encodeURIComponent(statement)}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Record<string, unknown>[];
}

export async function stop(program: Program): Promise<number | null> {
  program.signal("SIGTERM");
  return program.ended;
}
