import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { StartFault } from "../start-fault";
import type { Binaries } from "./binaries";
import { codeOf } from "./error-code";
import { isAlive } from "./process";
import { nameOfOwnPlace, run, type Outcome } from "./run";
import type { ServerUser } from "./server-user";

/** Where things lie below the gateway's folder. */
export interface Layout {
  readonly directory: string;
  readonly root: string;
  readonly cluster: string;
  readonly password: string;
  readonly serverLog: string;
  readonly statementLog: string;
  readonly copies: string;
}

export function layoutOf(directory: string, root = join(directory, "postgres")): Layout {
  return {
    directory,
    root,
    cluster: join(root, "cluster"),
    password: join(root, "password"),
    serverLog: join(directory, "postgresql.log"),
    statementLog: join(root, "cluster", "log"),
    copies: join(directory, "binaries"),
  };
}

export const superuser = "postgres";

export async function readPassword(layout: Layout): Promise<string> {
  return (await readFile(layout.password, "utf8")).trim();
}

/**
 * A new cluster is made beside its place and moved there whole: a start that is killed leaves no half of one, and of
 * two starts at the same moment one wins.
 */
export async function makeClusterUnlessMade(binaries: Binaries, user: ServerUser, layout: Layout): Promise<void> {
  await makeFolder(layout);
  await sweep(layout);
  const version = await readFile(join(layout.cluster, "PG_VERSION"), "utf8").catch(() => null);
  if (version === null) await makeCluster(binaries, user, layout);
  else checkVersion(version.trim(), binaries, layout);
}

async function makeCluster(binaries: Binaries, user: ServerUser, layout: Layout): Promise<void> {
  const making = layoutOf(layout.directory, `${layout.root}.${process.pid}`);
  await mkdir(making.cluster, { recursive: true, mode: 0o700 });
  await writeFile(making.password, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  for (const path of [making.root, making.cluster, making.password]) await give(path, user);
  await initialise(binaries, user, making);
  await rename(making.root, layout.root).catch(() => rm(making.root, { recursive: true, force: true }));
}

async function makeFolder(layout: Layout): Promise<void> {
  try {
    await mkdir(layout.directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const reason = `The folder ${layout.directory} cannot be made (${codeOf(cause)}).`;
    throw new StartFault(reason, "Set DATA_DIRECTORY to a folder that may be written.", { cause });
  }
}

/** Takes away what starts that were killed left half made. */
async function sweep(layout: Layout): Promise<void> {
  const prefix = `${basename(layout.root)}.`;
  const left = (await readdir(layout.directory)).filter((name) => name.startsWith(prefix));
  const dead = left.filter((name) => !isAlive(Number(name.slice(prefix.length))));
  for (const name of dead) await rm(join(layout.directory, name), { recursive: true, force: true });
}

async function give(path: string, { uid, gid }: ServerUser): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  await chmod(path, path.endsWith("password") ? 0o600 : 0o700);
}

// Comparing and lower-casing is the built-in provider's, alike everywhere; what counts as a letter in a trigram is
// still the operating system's, and under "C" no letter beyond ASCII would.
const characterTypes = ["C.UTF-8", "en_US.UTF-8", "UTF-8", "C"];

async function initialise(binaries: Binaries, user: ServerUser, { cluster, root }: Layout): Promise<void> {
  let outcome: Outcome = { code: null, output: "" };
  for (const characterType of characterTypes) {
    outcome = await run(binaries.initdb, initdbArguments(cluster, characterType), user, cluster);
    if (outcome.code === 0) return;
    if (!outcome.output.includes("invalid locale")) break;
  }
  await rm(root, { recursive: true, force: true });
  const said = outcome.output.trim().split("\n").at(-1) ?? "";
  throw new StartFault(
    `PostgreSQL could not make its files: ${said}.`,
    "Look for room and rights in the folder of DATA_DIRECTORY.",
  );
}

function initdbArguments(cluster: string, characterType: string): string[] {
  return [
    `--pgdata=${nameOfOwnPlace(cluster)}`,
    `--username=${superuser}`,
    `--pwfile=${join("..", "password")}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    `--lc-ctype=${characterType}`,
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
}

function checkVersion(found: string, { major }: Binaries, layout: Layout): void {
  if (found === major) return;
  throw new StartFault(
    `${layout.root} was made by PostgreSQL ${found}, and this release brings ${major}.`,
    "Move its contents with pg_dump and pg_restore, or set DATA_DIRECTORY to a new folder.",
  );
}
