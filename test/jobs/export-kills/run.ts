/** `npm run proofs -- export-kills`: kills gateways in the middle of exports, and compares the files with those of exports that nobody disturbed. */
import { createHash } from "node:crypto";
import { type Scene, kill, progressOf, sleep, untilFurther } from "../kills/scene";
import { type Stage, askForExport, fetchedFile, onStage } from "./stage";

const contacts = 20_000;
const formats = ["CSV", "XLSX", "JSON_LINES", "VCARD"];
const killsOfEach = 5;

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function untilDone(scene: Scene): Promise<void> {
  for (;;) {
    const { state, done } = await progressOf(scene);
    if (state === "DONE") return;
    if (state !== "RUNNING" && state !== "QUEUED") throw new Error(`the job is ${state} after ${done}`);
    await sleep(10);
  }
}

/** What an export comes to that nobody disturbs. */
async function undisturbed({ scene, account }: Stage, format: string): Promise<string> {
  const gateway = await scene.start();
  const job = await askForExport(account, gateway.url, format);
  await untilDone(scene);
  const hash = hashOf(await fetchedFile(account, gateway.url, job));
  await kill(gateway.program);
  return hash;
}

/** Kills the gateway again and again; answers what the export came to, and the seconds in which it went on after each start. */
async function disturbed({ scene, account }: Stage, format: string): Promise<{ hash: string; waits: number[] }> {
  let gateway = await scene.start();
  const job = await askForExport(account, gateway.url, format);
  const waits: number[] = [];
  for (let killed = 0; killed < killsOfEach; killed += 1) {
    await sleep(Math.random() * 120);
    await kill(gateway.program);
    const { state, done } = await progressOf(scene);
    gateway = await scene.start();
    waits.push(state === "DONE" ? 0 : await untilFurther(scene, done));
  }
  await untilDone(scene);
  const hash = hashOf(await fetchedFile(account, gateway.url, job));
  await kill(gateway.program);
  return { hash, waits };
}

async function prove(): Promise<boolean> {
  return onStage(contacts, async (stage) => {
    const waits: number[] = [];
    let alike = 0;
    for (const format of formats) {
      const whole = await undisturbed(stage, format);
      const { hash, waits: own } = await disturbed(stage, format);
      waits.push(...own);
      if (hash === whole) alike += 1;
      console.log(`${format}: ${hash === whole ? "the same bytes" : "OTHER BYTES"} after ${own.length} kills`);
    }
    const { rows } = await stage.scene.client.query<{ files: number; parts: number }>(
      `select count(*)::integer as files, count(*) filter (where f.parts <> (select count(*) from file_part p where p.file_id = f.id))::integer as parts from file f`,
    );
    console.log(
      `export-kills: ${waits.length} kills in exports of ${contacts.toLocaleString("en")} contacts as ${formats.join(", ")}; ${alike} of ${formats.length} files the same byte for byte as undisturbed ones, ${rows[0]?.parts ?? -1} files with parts too many or too few; went on after ${Math.max(...waits).toFixed(1)} s at most`,
    );
    return alike === formats.length && rows[0]?.files === formats.length * 2 && rows[0].parts === 0;
  });
}

void prove().then((isProven) => process.exit(isProven ? 0 : 1));
