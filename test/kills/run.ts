/**
 * `npm run proofs -- kills`: kill -9 of the gateway, of PostgreSQL and of single sessions of it, in the middle of writes.
 * Once with the embedded database, which the gateway starts by itself, once with one that stands beside it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { migrations } from "../../migrations";
import { migrateDatabase } from "../../src/store/migrate";
import { luckFrom } from "../fuzz/luck";
import { bundleProgram, makePrivateFolder } from "../support/program";
import { LoneServer, postmasterOf } from "./lone-server";
import { type Kill, type Round, Scene } from "./scene";
import { Supervised } from "./supervised";

const kills = 50;
const signingKey = "a key of the kills, which signs nothing else at all";

const rounds = Number(process.argv[2] ?? kills);

async function play(scene: Scene, choices: readonly Kill[], count: number): Promise<void> {
  const luck = luckFrom(count);
  for (let round = 0; round < count; round += 1) {
    const kill = choices[round % choices.length];
    if (kill) await scene.play(kill, luck.whole(300, 1_500));
    const { away, faults, kept, gone } = scene.rounds.at(-1) ?? {};
    console.log(`${kill?.name ?? ""}: away ${away ?? 0} ms, unanswered ${kept ?? 0} kept and ${gone ?? 0} gone`);
    for (const fault of faults ?? []) console.log(`  ${fault}`);
  }
}

/** Kills a session of the gateway with PostgreSQL, which then ends all of them and recovers. */
async function killSession(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "test" });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'bailiwick' order by random() limit 1",
  );
  await client.end();
  if (rows[0]) process.kill(rows[0].pid, "SIGKILL");
}

async function embedded(program: string, count: number): Promise<Scene> {
  const folder = makePrivateFolder(undefined);
  const gateway = await Supervised.open(program, { DATA_DIRECTORY: folder.path, SIGNING_KEY: signingKey, DEMO: "off" });
  const read = (file: string): string[] => readFileSync(join(folder.path, "postgres", file), "utf8").split("\n");
  const url = (): string =>
    `postgres://postgres:${read("password")[0]?.trim() ?? ""}@127.0.0.1:${read("cluster/postmaster.pid")[3]?.trim() ?? ""}/bailiwick`;
  try {
    const scene = await Scene.open(gateway, url, 1);
    const killServer = (): void => void process.kill(postmasterOf(folder.path), "SIGKILL");
    const choices: readonly Kill[] = [
      { name: "gateway", gatewayStays: false, strike: () => gateway.kill() },
      { name: "its PostgreSQL", gatewayStays: false, strike: killServer },
      { name: "a session of its PostgreSQL", gatewayStays: true, strike: () => killSession(url()) },
      {
        ...{ name: "gateway and its PostgreSQL", gatewayStays: false },
        strike: () => {
          gateway.kill();
          killServer();
        },
      },
    ];
    await play(scene, choices, count);
    return scene;
  } finally {
    await gateway.stop();
    folder.remove();
  }
}

async function beside(program: string, count: number): Promise<Scene> {
  const folder = makePrivateFolder(undefined);
  const server = await LoneServer.open(folder.path);
  await migrateDatabase(server.url, migrations);
  const gateway = await Supervised.open(program, { DATABASE_URL: server.url, SIGNING_KEY: signingKey });
  try {
    const scene = await Scene.open(gateway, () => server.url, 2);
    const choices: readonly Kill[] = [
      { name: "gateway beside PostgreSQL", gatewayStays: false, strike: () => gateway.kill() },
      {
        ...{ name: "PostgreSQL beside the gateway", gatewayStays: true },
        strike: async () => {
          server.kill();
          await new Promise((settle) => setTimeout(settle, 700));
          await server.start();
        },
      },
      { name: "a session of PostgreSQL", gatewayStays: true, strike: () => killSession(server.url) },
    ];
    await play(scene, choices, count);
    return scene;
  } finally {
    await gateway.stop();
    await server.stop();
    folder.remove();
  }
}

function sentenceOf(scenes: readonly Scene[], played: readonly Round[]): string {
  const writers = scenes.flatMap((scene) => scene.writers);
  const sum = (figure: (round: Round) => number): number => played.reduce((total, round) => total + figure(round), 0);
  const answered = writers.reduce((total, writer) => total + writer.answered, 0);
  const faults = sum((round) => round.faults.length);
  const longest = Math.max(...played.map(({ away }) => away));
  return (
    `kills: ${played.length}, ${faults} faults; ${answered.toLocaleString("en")} writes answered and there, ` +
    `${sum(({ kept }) => kept)} unanswered ones whole, ${sum(({ gone }) => gone)} not there; away ${(longest / 1_000).toFixed(1)} s at most`
  );
}

async function prove(): Promise<boolean> {
  const program = bundleProgram("src/main.ts");
  try {
    const scenes = [
      await embedded(program.path, Math.ceil(rounds / 2)),
      await beside(program.path, Math.floor(rounds / 2)),
    ];
    const played = scenes.flatMap((scene) => scene.rounds);
    console.log(sentenceOf(scenes, played));
    return played.every(({ faults }) => faults.length === 0);
  } finally {
    program.remove();
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
