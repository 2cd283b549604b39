import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { makePrivateFolder, runProgram, type Program } from "../support/program";

const folder = makePrivateFolder(undefined);
const running: Program[] = [];

afterAll(async () => {
  for (const program of running) {
    if (program.isRunning()) program.signal("SIGTERM");
    await program.ended;
  }
  folder.remove();
});

function findPort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        settle(port);
      });
    });
  });
}

/** Milliseconds from `npm start` until the gateway says that it is ready. */
async function startByNpm(): Promise<{ program: Program; url: string; took: number }> {
  const port = await findPort();
  const began = Date.now();
  const program = runProgram({
    cwd: resolve("."),
    command: ["npm", "start"],
    environment: { PORT: String(port), DATA_DIRECTORY: join(folder.path, ".data"), HOME: folder.path },
  });
  running.push(program);
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return { program, url, took: Date.now() - began };
    if (!program.isRunning()) throw new Error(program.output());
    await new Promise((settle) => setTimeout(settle, 50));
  }
}

/** Megabytes of memory that a process holds; told by Linux alone. */
function memoryOf(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/** npm runs a shell, which runs the gateway. */
function gatewayBelow(pid: number): number {
  for (let found = pid; ;) {
    const children = readFileSync(`/proc/${found}/task/${found}/children`, "utf8").trim().split(" ");
    const next = children.map(Number).find((child) => /^(sh|dash|bash|node)/.test(nameOf(child)));
    if (next === undefined) return found;
    found = next;
  }
}

const nameOf = (pid: number): string => (pid > 0 ? readFileSync(`/proc/${pid}/comm`, "utf8") : "");

test("npm start answers within 30 s, the second time within 4 s, rests below 250 MB, and ends when npm is told to", async () => {
  const first = await startByNpm();
  first.program.signal("SIGTERM");
  await first.program.ended;
  await untilSilent(first.url);
  const second = await startByNpm();
  await new Promise((settle) => setTimeout(settle, 2_000));
  const memory = process.platform === "linux" ? memoryOf(gatewayBelow(second.program.pid)) : 0;
  console.log(`npm start: first answer ${first.took} ms, second start ${second.took} ms, at rest ${memory} MB`);
  // No timing decides on a machine that others share.
  if (process.env["CI"] !== "true") {
    expect(first.took).toBeLessThan(30_000);
    expect(second.took).toBeLessThan(4_000);
  }
  expect(memory).toBeLessThan(250);
  second.program.signal("SIGTERM");
  await second.program.ended;
  await untilSilent(second.url);
}, 120_000);

/** npm ends before the gateway does. */
async function untilSilent(url: string): Promise<void> {
  while (await fetch(`${url}/healthz`).catch(() => null)) await new Promise((settle) => setTimeout(settle, 50));
  await new Promise((settle) => setTimeout(settle, 500));
}
