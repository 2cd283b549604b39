import { Client } from "pg";
import { workerSchema } from "./worker-schema";

const space = 0x626c776b;

/**
 * The sign of life of a worker: a lock on a connection of its own, which goes with the process. The worker's library
 * would leave what a killed worker held to it for four hours; whoever can have the lock of a worker frees that at once.
 */
export class Life {
  private readonly own = new Map<string, Promise<void>>();
  /** One connection does one thing after the other. */
  private last: Promise<void> = Promise.resolve();
  private isEnding = false;
  /** Settles when the connection is lost: whoever lived by it counts as dead from then on. */
  readonly lost: Promise<Error>;

  private constructor(private readonly client: Client) {
    this.lost = new Promise((settle) => {
      client.on("error", settle).once("end", () => {
        if (!this.isEnding) settle(new Error("the connection that a worker lives by was closed"));
      });
    });
  }

  static async begin(url: string): Promise<Life> {
    const client = new Client({ connectionString: url, application_name: "bailiwick", keepAlive: true });
    const life = new Life(client);
    await client.connect();
    return life;
  }

  /** Counts as alive from here on. To be called before the worker takes its first job; once is enough. */
  hold(worker: string): Promise<void> {
    const known = this.own.get(worker);
    if (known) return known;
    const held = this.inTurn(async () => {
      await this.client.query("select pg_advisory_lock($1::integer, hashtext($2))", [space, worker]);
    });
    this.own.set(worker, held);
    return held;
  }

  /** Gives back what dead workers held, to be gone on with at once. */
  freeDead(): Promise<void> {
    return this.inTurn(async () => {
      const { rows } = await this.client.query<{ worker: string }>(
        `select distinct j.locked_by as worker from ${workerSchema}.jobs j where j.locked_by is not null`,
      );
      for (const { worker } of rows) if (!this.own.has(worker)) await this.freeIfDead(worker);
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async freeIfDead(worker: string): Promise<void> {
    const lock = [space, worker];
    const asking = "select pg_try_advisory_lock($1::integer, hashtext($2)) as free";
    const { rows } = await this.client.query<{ free: boolean }>(asking, lock);
    if (!rows[0]?.free) return;
    // What it had given back already, under a new number, is not to be done once more.
    const { rows: held } = await this.client.query<{ id: string }>(
      `select j.id from ${workerSchema}.jobs j where j.locked_by = $1 and j.attempts >= j.max_attempts and j.key is null`,
      [worker],
    );
    await this.client.query(`select 1 from ${workerSchema}.force_unlock_workers(array[$1::text])`, [worker]);
    const ids = held.map(({ id }) => id);
    await this.client.query(`select 1 from ${workerSchema}.complete_jobs($1::bigint[])`, [ids]);
    await this.client.query("select pg_advisory_unlock($1::integer, hashtext($2))", lock);
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await this.client.end();
  }
}
