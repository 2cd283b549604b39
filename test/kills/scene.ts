import { Client } from "pg";
import { errorCodes } from "../../src/graphql/errors";
import { faultsOfReplay } from "../support/replay";
import { Office } from "./office";
import { post } from "./post";
import { type Settled, settleDoubts } from "./settle";
import type { Supervised } from "./supervised";
import { Writer } from "./writer";

const pause = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds));
const known: ReadonlySet<string> = new Set(errorCodes);
const writersCount = 6;
const patience = 120_000;

/** What is killed, and how it comes back. */
export interface Kill {
  readonly name: string;
  readonly strike: () => Promise<void> | void;
  /** The gateway stays the same process through it. */
  readonly gatewayStays: boolean;
}

export interface Round extends Settled {
  readonly kill: string;
  /** Milliseconds until it answered again. */
  readonly away: number;
}

/** A gateway that is written to all the time. */
export class Scene {
  readonly rounds: Round[] = [];
  readonly writers: readonly Writer[];
  private entered = Date.now();

  private constructor(
    private readonly gateway: Supervised,
    private readonly office: Office,
    /** The database as an onlooker reaches it; asked anew each time, since an embedded one changes its port. */
    private readonly databaseUrl: () => string,
    seed: number,
  ) {
    const each = Array.from({ length: writersCount }, (_, index) => index);
    this.writers = each.map((index) => new Writer(office, `w${index}`, seed * 100 + index));
  }

  static async open(gateway: Supervised, databaseUrl: () => string, seed: number): Promise<Scene> {
    return new Scene(gateway, await Office.found(gateway.url), databaseUrl, seed);
  }

  /** Writes for a while, strikes, waits until the gateway answers again, and holds what is stored against what was answered. */
  async play(kill: Kill, milliseconds: number): Promise<void> {
    for (const writer of this.writers) writer.start();
    await pause(milliseconds);
    const { pid } = this.gateway;
    await kill.strike();
    const began = Date.now();
    const strange = await this.backAgain();
    const away = Date.now() - began;
    await Promise.all(this.writers.map((writer) => writer.stop()));
    if (Date.now() - this.entered > 8 * 60_000) {
      await this.office.enter();
      this.entered = Date.now();
    }
    const settled = await this.onDatabase((client) => settleDoubts(client, this.writers));
    const replayed = await this.onDatabase(faultsOfReplay);
    const idle = await this.worksAgain();
    const stayed = kill.gatewayStays && pid !== this.gateway.pid ? ["the gateway did not stay"] : [];
    const unexpected = this.writers.flatMap((writer) => writer.unexpected.splice(0));
    const faults = [...settled.faults, ...replayed, ...idle, ...strange, ...stayed, ...unexpected];
    this.rounds.push({ ...settled, faults: faults.map((fault) => `${kill.name}: ${fault}`), kill: kill.name, away });
  }

  /** Waits for three answers in a row; what it answers meanwhile has a code of the list. */
  private async backAgain(): Promise<readonly string[]> {
    const strange: string[] = [];
    const limit = Date.now() + patience;
    for (let inRow = 0; inRow < 3;) {
      if (Date.now() > limit) throw new Error(`the gateway does not come back: ${this.gateway.output().slice(-2_000)}`);
      const reply = await post(this.gateway.url, this.office.token, "{ leads(first: 1) { nodes { id } } }");
      const isFine = reply.is === "answered" && reply.codes.length === 0 && reply.shown !== null;
      inRow = isFine ? inRow + 1 : 0;
      if (reply.is === "answered") strange.push(...reply.codes.filter((code) => !known.has(code)));
      if (!isFine) await pause(50);
    }
    return strange;
  }

  /** A job comes to its end: the worker is back, too. */
  private async worksAgain(): Promise<readonly string[]> {
    const input = { filter: { externalId: { eq: "nobody's" } }, set: { source: "a job" } };
    const { job } = await this.office.act("updateLeadsByFilter", input, "job { id }");
    const limit = Date.now() + patience;
    while (Date.now() < limit) {
      const reply = await post(
        this.gateway.url,
        this.office.token,
        "query ($id: ID!) { job(id: $id) { state } }",
        job as object,
      );
      const shown = reply.is === "answered" ? reply.shown?.["job"] : null;
      if (shown?.["state"] === "DONE") return [];
      await pause(100);
    }
    return ["its worker does not come back"];
  }

  private async onDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.databaseUrl(), application_name: "test" });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}
