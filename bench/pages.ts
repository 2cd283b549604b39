import type { AddressInfo } from "node:net";
import { type BuiltGateway, buildGateway } from "../src/app";
import { readConfig } from "../src/config";
import { headersOf } from "./asking";
import { type BenchDatabase, openDatabase } from "./database";
import type { Options } from "./options";
import type { StatementListener } from "../src/store/database";
import { signingKey } from "./servers/running";
import { type Spread, spreadOf } from "./report/figures";
import { type Person, pageAskers } from "./world/people";
import { giveRights, signIn } from "./world/rights";
import type { SizeName } from "./world/size";

const body = JSON.stringify({ query: "{ leads(first: 50) { nodes { id } } }" });
const warming = 50;

/** A gateway in this very process, over the data of a size. */
interface PagedWorld {
  readonly size: SizeName;
  /** Milliseconds of one page as the person gets it, the network left out, and of its statements alone. */
  time(token: string): Promise<PageTime>;
  tokenOf(person: Person): Promise<string>;
  close(): Promise<void>;
}

interface PageTime {
  readonly whole: number;
  readonly statements: number;
}

type Say = (line: string) => void;

/** Times pages of small and large data in turn, in one process, and answers a table with what the large ones cost. */
export async function timePages(options: Options, say: Say): Promise<string> {
  const worlds: PagedWorld[] = [];
  try {
    const sizes: readonly SizeName[] = options.size === "100k" ? ["100k"] : ["100k", options.size];
    for (const size of sizes) worlds.push(await openWorld({ ...options, size }, say));
    const lines: string[] = [];
    for (const person of pageAskers) {
      lines.push(lineOf(person, await timeInTurn(worlds, person, options.pages)));
      say(lines.at(-1) ?? "");
    }
    return [headerOf(sizes), ...lines, ""].join("\n");
  } finally {
    for (const world of worlds) await world.close();
  }
}

async function openWorld(options: Options, say: Say): Promise<PagedWorld> {
  const database = await openDatabase(options, say);
  let spent = 0;
  const gateway = await gatewayOn(database, ({ took }) => (spent += took));
  await gateway.server.listen({ host: "127.0.0.1", port: 0 });
  const { port } = gateway.server.server.address() as AddressInfo;
  await giveRights(port);
  return {
    size: options.size,
    tokenOf: (person) => signIn(port, person),
    time: async (token) => {
      spent = 0;
      const began = performance.now();
      const { payload } = await gateway.server.inject({
        method: "POST",
        url: "/graphql",
        headers: headersOf(token),
        payload: body,
      });
      const whole = performance.now() - began;
      if (!payload.includes('"id":"lead_')) throw new Error(`no page: ${payload.slice(0, 500)}`);
      return { whole, statements: spent };
    },
    close: async () => {
      await gateway.close();
      await database.stop();
    },
  };
}

function gatewayOn({ url }: BenchDatabase, onStatement: StatementListener): Promise<BuiltGateway> {
  const environment = {
    NODE_ENV: "production",
    DATABASE_URL: url,
    SIGNING_KEY: signingKey,
    LOG_LEVEL: "warn",
    WORKER: "off",
    EXPLORERS: "off",
  };
  const { OPTIMISATIONS_OFF = "none" } = process.env;
  return buildGateway(readConfig({ ...environment, OPTIMISATIONS_OFF }), { url, directUrl: url }, { onStatement });
}

/** In turn, so that what the machine does meanwhile troubles both. */
async function timeInTurn(
  worlds: readonly PagedWorld[],
  person: Person,
  pages: number,
): Promise<readonly PageTime[][]> {
  const times = worlds.map((): PageTime[] => []);
  const tokens = await Promise.all(worlds.map((world) => world.tokenOf(person)));
  for (let turn = -warming; turn < pages; turn++) {
    for (const [index, world] of worlds.entries()) {
      const time = await world.time(tokens[index] ?? "");
      if (turn >= 0) times[index]?.push(time);
    }
  }
  return times;
}

function headerOf(sizes: readonly SizeName[]): string {
  const columns = sizes.flatMap((size) => [`${size}, page ms`, `${size}, statements ms`]);
  const ratios = sizes.length > 1 ? ["ratio of pages", "ratio of statements"] : [];
  const cells = ["whose page", ...columns, ...ratios];
  return `| ${cells.join(" | ")} |\n|${" --- |".repeat(cells.length)}`;
}

function lineOf({ name }: Person, times: readonly (readonly PageTime[])[]): string {
  const of = (part: keyof PageTime): readonly Spread[] => times.map((own) => spreadOf(own.map((time) => time[part])));
  const [whole, statements] = [of("whole"), of("statements")];
  const figures = times.flatMap((_, index) =>
    [whole[index], statements[index]].map((spread) => spread?.median.toFixed(2) ?? ""),
  );
  const ratio = ([small, large]: readonly Spread[]): string[] =>
    small && large ? [(large.median / small.median).toFixed(2)] : [];
  return `| ${[name, ...figures, ...ratio(whole), ...ratio(statements)].join(" | ")} |`;
}
