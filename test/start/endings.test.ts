import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask, openWorkshop } from "./workshop";

const { makeFolder, start } = openWorkshop();

const serverOf = (folder: string): number => Number.parseInt(readFileSync(pidFileOf(folder), "utf8"), 10);
const pidFileOf = (folder: string): string => join(folder, "postgres/cluster/postmaster.pid");
const soon = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds));

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
      const folder = makeFolder();
      const gateway = start(folder);
      const url = await gateway.answering();
      const slow = ask(url, "select 1 as one from pg_sleep(1)");
      await soon(300);
      gateway.signal(signal, toGroup);
      await soon(200);
      await expect(ask(url, "select 1 as one")).rejects.toThrow("fetch failed");
      expect(await slow).toEqual([{ one: 1 }]);
      expect(await gateway.ended).toBe(0);
      expect(existsSync(pidFileOf(folder))).toBe(false);
      expect(readFileSync(join(folder, "postgresql.log"), "utf8")).toContain("database system is shut down");
    });
  }

  test("twice does not wait for what runs", async () => {
    const folder = makeFolder();
    const gateway = start(folder);
    const slow = ask(await gateway.answering(), "select 1 from pg_sleep(60)").catch(() => "cut");
    await soon(300);
    gateway.signal("SIGTERM");
    await soon(300);
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toBe(0);
    expect(await slow).toBe("cut");
    expect(existsSync(pidFileOf(folder))).toBe(false);
  });

  test("waits for what runs as long as STOP_SECONDS says", async () => {
    const gateway = start(makeFolder(), { environment: { STOP_SECONDS: "1" } });
    const slow = ask(await gateway.answering(), "select 1 from pg_sleep(60)").catch(() => "cut");
    await soon(300);
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toBe(0);
    expect(await slow).toBe("cut");
  });
});

describe("A gateway whose database", () => {
  test("is killed starts it again at the same address with what was written, and ends where that happens again and again", async () => {
    const folder = makeFolder();
    const gateway = start(folder);
    const url = await gateway.answering();
    await ask(url, "create table kept as select 1 as one");
    for (let falls = 0; falls < 4; falls += 1) {
      const killed = serverOf(folder);
      process.kill(killed, "SIGKILL");
      if (falls === 3) break;
      expect(await answered(() => ask(url, "select one from kept"))).toEqual([{ one: 1 }]);
      expect(gateway.output()).toContain("bailiwick: the embedded PostgreSQL ended by itself; it is started again.");
      expect(serverOf(folder)).not.toBe(killed);
    }
    expect(await gateway.ended).toBe(1);
    expect(gateway.output()).toContain(
      "bailiwick: The gateway ends: the embedded PostgreSQL ended by itself, 4 times within a minute.",
    );
    expect(await ask(await start(folder).answering(), "select one from kept")).toEqual([{ one: 1 }]);
  });

  test("was taken over from a killed gateway and is killed starts it again, too", async () => {
    const folder = makeFolder();
    const first = start(folder);
    await first.answering();
    first.signal("SIGKILL");
    await first.ended;
    const second = start(folder);
    const url = await second.answering();
    process.kill(serverOf(folder), "SIGKILL");
    expect(await answered(() => ask(url, "select 1 as one"))).toEqual([{ one: 1 }]);
  });

  test("restarts itself after the death of a session goes on, and keeps its folder", async () => {
    const folder = makeFolder();
    const gateway = start(folder);
    const url = await gateway.answering();
    const children = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).matchAll(/(\d+) +(\d+)/g);
    const child = [...children].find(([, , parent]) => Number(parent) === serverOf(folder));
    process.kill(Number(child?.[1]), "SIGKILL");
    await soon(500);
    expect(await answered(() => ask(url, "select 1 as one"))).toEqual([{ one: 1 }]);
    await answered(() => ask(url, "select 1 / count(*) from pg_locks where locktype = 'advisory'"));
    const second = start(folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Another gateway (process ${gateway.pid})`);
  });
});
