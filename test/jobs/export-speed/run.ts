/** `npm run proofs -- export-speed`: how fast 100,000 contacts are taken out, and how much memory the gateway needs for it. */
import { readFileSync } from "node:fs";
import { kill, progressOf, sleep } from "../kills/scene";
import { type Stage, askForExport, fetchedFile, onStage } from "../export-kills/stage";

const contacts = 100_000;
const formats = ["CSV", "XLSX", "JSON_LINES", "VCARD"];
/** Megabytes that a gateway may need beside what it needs anyway, whatever it exports. */
const mostMegabytes = 250;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  /** Of the file. */
  readonly size: number;
}

/** The most that a process has had in memory, in megabytes. */
const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;

async function measure({ scene, account }: Stage, format: string): Promise<Measured> {
  const gateway = await scene.start();
  const before = peakOf(gateway.program.pid);
  const from = performance.now();
  const job = await askForExport(account, gateway.url, format);
  while ((await progressOf(scene)).state !== "DONE") await sleep(10);
  const seconds = (performance.now() - from) / 1_000;
  const size = (await fetchedFile(account, gateway.url, job)).length;
  const megabytes = peakOf(gateway.program.pid) - before;
  await kill(gateway.program);
  console.log(
    `${format}: ${seconds.toFixed(1)} s, ${(size / 1e6).toFixed(1)} MB, ${megabytes.toFixed(0)} MB of memory more`,
  );
  return { seconds, megabytes, size };
}

async function prove(): Promise<boolean> {
  return onStage(contacts, async (stage) => {
    const figures: string[] = [];
    let isHeld = true;
    for (const format of formats) {
      const { seconds, megabytes } = await measure(stage, format);
      isHeld &&= megabytes <= mostMegabytes;
      figures.push(
        `${format} ${Math.round(contacts / seconds).toLocaleString("en")} rows/s, +${megabytes.toFixed(0)} MB`,
      );
    }
    console.log(
      `export-speed: ${contacts.toLocaleString("en")} contacts: ${figures.join("; ")} at the peak, fetching included`,
    );
    return isHeld;
  });
}

void prove().then((isProven) => process.exit(isProven ? 0 : 1));
