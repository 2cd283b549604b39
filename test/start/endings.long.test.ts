import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask, openWorkshop } from "./workshop";

const { makeFolder, start } = openWorkshop();
/** Where each gateway starts in turn: making a database anew is what the places test. */
const folder = makeFolder();

const pidFile = join(folder, "postgres/cluster/postmaster.pid");
const serverPid = (): number => Number.parseInt(readFileSync(pidFile, "utf8"), 10);
const soon = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds));

/** Settles when the statement that sleeps is at it. */
async function untilAsleep(url: string): Promise<void> {
  while ((await ask(url, "select from pg_stat_activity where wait_event = 'PgSleep'")).length === 0) await soon(20);
}

/** Settles when the gateway takes nothing new, with how that is told. */
async function refusal(url: string): Promise<unknown> {
  for (;;) {
    try {
      await ask(url, "select 1 as one");
    } catch (refused) {
      return refused;
    }
    await soon(20);
  }
}

/** A server that recovers refuses for a moment. */
async function answered<T>(question: () => Promise<T>): Promise<T> {
  for (let left = 300; left > 0; left--) {
    try {
      return await question();
    } catch {
      await soon(100);
    }
  }
  return question();
}

describe("A gateway that is told to end", () => {
  for (const { name, signal, toGroup } of [
    { name: "by SIGTERM", signal: "SIGTERM", toGroup: false },
    { name: "by Ctrl-C, which its whole group hears", signal: "SIGINT", toGroup: true },
  ] as const) {
    test(`${name} finishes what runs, takes nothing new, and stops the database last`, async () => {
      const gateway = start(folder);
      const url = await gateway.answering();
      const slow = ask(url, "select 1 as one from pg_sleep(1)");
      await untilAsleep(url);
      gateway.signal(signal, toGroup);
      expect(await refusal(url)).toMatchObject({ message: "fetch failed" });
      expect(await slow).toEqual([{ one: 1 }]);
      expect(await gateway.ended).toBe(0);
      expect(existsSync(pidFile)).toBe(false);
      expect(readFileSync(join(folder, "postgresql.log"), "utf8")).toContain("database system is shut down");
    });
  }

  test("twice does not wait for what runs", async () => {
    const gateway = start(folder);
    const url = await gateway.answering();
    const slow = ask(url, "select 1 from pg_sleep(60)").catch(() => "cut");
    await untilAsleep(url);
    gateway.signal("SIGTERM");
    await refusal(url);
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toBe(0);
    expect(await slow).toBe("cut");
    expect(existsSync(pidFile)).toBe(false);
  });

  test("waits for what runs as long as STOP_SECONDS says", async () => {
    const gateway = start(folder, { environment: { STOP_SECONDS: "1" } });
    const url = await gateway.answering();
    const slow = ask(url, "select 1 from pg_sleep(60)").catch(() => "cut");
    await untilAsleep(url);
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toBe(0);
    expect(await slow).toBe("cut");
  });
});

describe("A gateway whose database", () => {
  test("is killed starts it again at the same address with what was written, and ends where that happens again and again", async () => {
    const gateway = start(folder);
    const url = await gateway.answering();
    await ask(url, "create table kept as select 1 as one");
    for (let falls = 0; falls < 4; falls += 1) {
      const killed = serverPid();
      process.kill(killed, "SIGKILL");
      if (falls === 3) break;
      expect(await answered(() => ask(url, "select one from kept"))).toEqual([{ one: 1 }]);
      expect(gateway.output()).toContain("bailiwick: the embedded PostgreSQL ended by itself; it is started again.");
      expect(serverPid()).not.toBe(killed);
    }
    expect(await gateway.ended).toBe(1);
    expect(gateway.output()).toContain(
      "bailiwick: The gateway ends: the embedded PostgreSQL ended by itself, 4 times within a minute.",
    );
    expect(await ask(await start(folder).answering(), "select one from kept")).toEqual([{ one: 1 }]);
  });

  test("was taken over from a killed gateway and is killed starts it again, too", async () => {
    const first = start(folder);
    await first.answering();
    first.signal("SIGKILL");
    await first.ended;
    const second = start(folder);
    const url = await second.answering();
    process.kill(serverPid(), "SIGKILL");
    expect(await answered(() => ask(url, "select 1 as one"))).toEqual([{ one: 1 }]);
  });

  test("restarts itself after the death of a session goes on, and keeps its folder", async () => {
    const gateway = start(folder);
    const url = await gateway.answering();
    const children = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).matchAll(/(\d+) +(\d+)/g);
    const child = [...children].find(([, , parent]) => Number(parent) === serverPid());
    process.kill(Number(child?.[1]), "SIGKILL");
    await soon(500);
    expect(await answered(() => ask(url, "select 1 as one"))).toEqual([{ one: 1 }]);
    await answered(() => ask(url, "select 1 / count(*) from pg_locks where locktype = 'advisory'"));
    const second = start(folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Another gateway (process ${gateway.pid})`);
  });
});
