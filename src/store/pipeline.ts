import { Client, type ClientConfig, type QueryConfig } from "pg";
import { cutConnection } from "./cancel-request";
import { freeOldPlans, hasOldPlans } from "./named-client";
import { rowsOf } from "./rows-of";

/** What the driver knows of a connection, and its types do not say. */
type Wired = Client & { readonly connection: { readonly stream: { cork(): void; uncork(): void } } };

/** What leaves in one piece, and when it left: 0 before. */
interface Departure {
  at: number;
}

export interface Answered<Row> {
  readonly rows: Row[];
  /** Milliseconds since it had left and those before it were answered: none of them count as its own. */
  readonly took: number;
}

const firstPause = 100;
const longestPause = 10_000;

/**
 * A connection on which statements are sent without waiting for the answers of those before. It is opened when it is
 * first looked for, and again when it has broken; what was under way on it fails then.
 */
export class Pipeline {
  /** Statements that were sent and are not answered. */
  underWay = 0;
  private isSilent = false;
  private isAwaited = false;
  private client: Wired | null = null;
  private opening: Promise<void> | null = null;
  private pause = firstPause;
  private notBefore = 0;
  /** Of what waits to leave. */
  private departure: Departure | null = null;
  private lastAnswer = 0;
  private isClosed = false;

  constructor(private readonly config: ClientConfig) {}

  /** Can it be sent to? Where it can't, it is opened in the background. */
  isOpen(): boolean {
    if (this.client === null && !this.isClosed && performance.now() >= this.notBefore) this.opening ??= this.open();
    return this.client !== null;
  }

  /** Only where it is open. Fails with the driver's error, for whatever reason. */
  async ask<Row>(query: QueryConfig): Promise<Answered<Row>> {
    if (this.client === null) throw new Error("the pipeline is not open");
    const departure = this.gather(this.client);
    if (hasOldPlans(this.client)) void freeOldPlans(this.client);
    this.underWay += 1;
    try {
      const rows = await rowsOf<Row>(this.client, query);
      return { rows, took: performance.now() - Math.max(departure.at, this.lastAnswer) };
    } finally {
      this.underWay -= 1;
      this.isSilent = false;
      this.lastAnswer = performance.now();
    }
  }

  /** Called from time to time. Where a server has answered nothing since the last time, the line to it is gone. */
  cutIfSilent(): void {
    if (this.isSilent && this.isAwaited && this.client !== null) cutConnection(this.client);
    this.isAwaited = this.underWay > 0;
    this.isSilent = true;
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.opening;
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  private async open(): Promise<void> {
    const client = new Client(this.config) as Wired;
    const lose = (): void => {
      if (this.client === client) this.client = null;
    };
    client.on("error", lose).on("end", lose);
    try {
      await client.connect();
      this.client = client;
      this.pause = firstPause;
    } catch {
      // The pool answers meanwhile, and says what is wrong where it can't either.
      this.notBefore = performance.now() + this.pause;
      this.pause = Math.min(this.pause * 2, longestPause);
    } finally {
      this.opening = null;
    }
  }

  /** What is asked in one turn of the event loop leaves in one piece. */
  private gather({ connection: { stream } }: Wired): Departure {
    if (this.departure !== null) return this.departure;
    const departure = { at: 0 };
    this.departure = departure;
    stream.cork();
    setImmediate(() => {
      this.departure = null;
      departure.at = performance.now();
      stream.uncork();
    });
    return departure;
  }
}
