/** `npm run proofs -- import-speed`: how fast 100,000 contacts come in, and how much memory the gateway needs for it. */
import { readFileSync } from "node:fs";
import { onScene } from "../kills/on-scene";
import { type Scene, kill, progressOf, sleep } from "../kills/scene";
import { Importer, peopleFile } from "./stage";

const count = Number(process.argv[2] ?? 100_000);
/** Megabytes that a gateway may need beside what it needs anyway. */
const mostMegabytes = 300;

interface Measured {
  readonly sending: number;
  readonly writing: number;
  readonly megabytes: number;
}

/** The most that a process has had in memory, in megabytes. */
const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;

async function measure(scene: Scene, text: string, input: object): Promise<Measured> {
  const gateway = await scene.start();
  const importer = await importerOf(gateway.url);
  const before = peakOf(gateway.program.pid);
  const from = performance.now();
  const importId = await importer.send(gateway.url, text);
  const sending = (performance.now() - from) / 1_000;
  await importer.start(gateway.url, { importId, ...input });
  while (!["DONE", "FAILED"].includes((await progressOf(scene)).state)) await sleep(50);
  const writing = (performance.now() - from) / 1_000 - sending;
  const megabytes = peakOf(gateway.program.pid) - before;
  await kill(gateway.program);
  return { sending, writing, megabytes };
}

let known: Promise<Importer> | null = null;
const importerOf = (url: string): Promise<Importer> => (known ??= Importer.signUp(url));

async function prove(): Promise<boolean> {
  return onScene(async (scene) => {
    const text = peopleFile(count);
    const runs = { "dry run": { dryRun: true }, made: {}, "again, updated": { duplicates: "UPDATE" } };
    const figures: string[] = [];
    let isHeld = true;
    for (const [name, input] of Object.entries(runs)) {
      const { sending, writing, megabytes } = await measure(scene, text, input);
      const { rows } = await scene.client.query<{ result: Record<string, number> }>(
        "select result from job order by id desc limit 1",
      );
      console.log(
        name,
        JSON.stringify(rows[0]?.result),
        `${sending.toFixed(1)} s sent, ${writing.toFixed(1)} s written`,
      );
      isHeld &&= megabytes <= mostMegabytes && rows[0]?.result["FAULTY"] === 0;
      figures.push(`${name} ${Math.round(count / writing).toLocaleString("en")} rows/s, +${megabytes.toFixed(0)} MB`);
    }
    console.log(`import-speed: ${count.toLocaleString("en")} contacts: ${figures.join("; ")} at the peak`);
    return isHeld;
  });
}

void prove().then((isProven) => process.exit(isProven ? 0 : 1));
