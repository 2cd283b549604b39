import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRoot, runProgram } from "../support/program";
import { openWorkshop, ask, stop } from "./workshop";

const { makeFolder, start } = openWorkshop();
/** Where one gateway starts after the other; who needs a new folder makes one. */
const folder = makeFolder();
const pidFile = join(folder, "postgres/cluster/postmaster.pid");

describe("After a kill that nobody could handle", () => {
  test("the gateway takes over the server that it left running", async () => {
    const first = start(folder);
    const url = await first.answering();
    await ask(url, "create table kept as select 1 as one");
    const [before] = await ask(url, "select pg_postmaster_start_time() as at");
    first.signal("SIGKILL");
    await first.ended;
    const second = start(folder);
    const again = await second.answering();
    expect(await ask(again, "select pg_postmaster_start_time() as at")).toEqual([before]);
    expect(await ask(again, "select one from kept")).toEqual([{ one: 1 }]);
    expect(await stop(second)).toBe(0);
    expect(existsSync(pidFile)).toBe(false);
  });

  test("of gateway and server, what was committed is there", async () => {
    const first = start(folder);
    await ask(await first.answering(), "create table committed as select 1 as one");
    first.signal("SIGKILL");
    await first.ended;
    process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGKILL");
    expect(await ask(await start(folder).answering(), "select one from committed")).toEqual([{ one: 1 }]);
  });

  test("a process that has got the dead server's number since is left alone", async () => {
    const first = start(folder);
    await first.answering();
    const text = readFileSync(pidFile, "utf8");
    await stop(first);
    const { uid, gid } = statSync(join(folder, "postgres/cluster"));
    const sleeper = runProgram({ cwd: "/", command: ["sleep", "60"], ...(isRoot ? { user: { uid, gid } } : {}) });
    writeFileSync(pidFile, text.replace(/^\d+/, String(sleeper.pid)));
    await start(folder).answering();
    expect(() => {
      sleeper.signal("SIGKILL");
    }).not.toThrow();
    await sleeper.ended;
  });

  test("half of a cluster is swept away", async () => {
    mkdirSync(join(folder, "postgres.999999999/cluster"), { recursive: true });
    await start(folder).answering();
    expect(readdirSync(folder).sort()).toEqual(["postgres", "postgresql.log", "signing-key"]);
  });
});

describe("Two gateways", () => {
  test("never share a folder: the second says who holds it, and the first goes on", async () => {
    const first = start(folder);
    const url = await first.answering();
    const second = start(folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(
      `bailiwick: Another gateway (process ${first.pid}) is running on ${folder}. ` +
        "Stop it, or set DATA_DIRECTORY (and PORT) to others for a second one.\n",
    );
    expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("that start at the same moment in a new folder: one serves", async () => {
    const untouched = makeFolder();
    const both = [start(untouched), start(untouched)];
    const outcomes = await Promise.all(
      both.map((each) =>
        each.answering().then(
          () => "serves",
          () => "refuses",
        ),
      ),
    );
    expect(outcomes.sort()).toEqual(["refuses", "serves"]);
    expect(both.map((each) => each.output()).join("")).toContain("Another gateway");
  });
});
