import type { Actor, Deed } from "./change-log";
import { type Database, noAccount } from "./database";
import { type CheckedRow, type Making, checkedBy } from "./freshness";
import type { Gate } from "./gate";
import { Conflict, Unauthenticated } from "./refusals";
import { account, sql } from "./sql";
import { type Caller, type Standing, actorOf } from "./standing";
import type { Filled } from "./template";

/** Rows, with the standing that they were read under: what masks them is the same that found them. */
export interface Reading<Row> {
  readonly standing: Standing;
  readonly rows: readonly Row[];
}

/** What a transaction is for, where it was asked for at this moment. */
interface InTransaction {
  readonly deed?: Deed | null | undefined;
}

const mostReloads = 3;

/**
 * The way of one request to the rows of its account, or of one transaction of it.
 * Every reading goes through `read`, which gives the standing to make the statement from and makes it anew when
 * the rights have changed since.
 */
export class Door {
  private current: Promise<Standing> | null = null;
  private known: Promise<Caller | null> | null = null;
  /** Has PostgreSQL said in this request that the current standing holds? */
  private isConfirmed = false;

  constructor(
    private readonly gate: Gate,
    private readonly identify: (() => Promise<Caller | null>) | null,
    readonly database: Database,
    /** The moment of the request, that every row which it writes carries. */
    readonly now: Date,
    /** Inside a transaction the rights are as nobody else has them yet. */
    private readonly transaction: InTransaction | null = null,
  ) {}

  /** The door of somebody who has just signed in. */
  as(caller: Caller): Door {
    return new Door(this.gate, () => Promise.resolve(caller), this.database, this.now, this.transaction);
  }

  /** The same door once more, which remembers nothing of what was read through this one. */
  anew(): Door {
    return new Door(this.gate, () => this.caller(), this.database, this.now);
  }

  /** Who asks, looked up once; null for nobody. */
  caller(): Promise<Caller | null> {
    this.known ??= this.identify?.() ?? Promise.resolve(null);
    return this.known;
  }

  /**
   * What the caller may at this moment: a kept standing is asked about before anything is decided by it alone.
   * Throws `Unauthenticated` for nobody: no caller, an ended session, a user who is gone.
   */
  async standing(): Promise<Standing> {
    const kept = await this.recognise();
    if (this.isConfirmed) return kept;
    return (await this.read(() => sql`select 1`)).standing;
  }

  /** As `standing`, but maybe as it was: for what goes on to read through `read`, which asks whether it holds. */
  recognise(): Promise<Standing> {
    this.current ??= this.find();
    return this.current;
  }

  /** Reads the standing anew, as after a change of one's own rights. */
  reload(): Promise<Standing> {
    this.current = this.load();
    return this.current;
  }

  /** What is asked next is asked by a standing that is read anew, if there is one still. */
  forget(): void {
    this.current = null;
    this.isConfirmed = false;
  }

  /** Who writes, for the change rows. */
  async actor(): Promise<Actor> {
    return this.actorFor((await this.standing()).caller);
  }

  actorFor(caller: Caller): Actor {
    return { ...actorOf(caller, this.now), deed: this.transaction?.deed ?? null };
  }

  /** Runs what `make` makes of the standing; once more with a new one where the rights have changed. */
  async read<Row>(make: Making): Promise<Reading<Row>> {
    let current = this.recognise();
    for (let round = 0; round < mostReloads; round += 1) {
      const reading = await this.readOnce<Row>(make, await current);
      if (reading !== null) return reading;
      current = this.renew(current);
    }
    return this.inTransaction((inside) => inside.readUnderLock(make));
  }

  /**
   * Sends one statement that writes by itself, if the standing that it was made from holds, and tells so in its rows as
   * `checkedReading` does. Where it holds no more, once more by a new one. Null where none was made.
   */
  async write<Row extends CheckedRow>(make: (standing: Standing) => Filled | null): Promise<Reading<Row> | null> {
    for (const find of [() => this.recognise(), () => this.reload()]) {
      const standing = await find();
      const statement = make(standing);
      if (statement === null) return null;
      const rows = await this.database.run<Row>(statement, standing.caller.accountId);
      if (rows[0]?.fresh) return { standing, rows };
    }
    return null;
  }

  /**
   * As `read`, for a statement that is compiled: one row of `fresh`, whether the standing holds, and `answer`, the JSON
   * text. Null where the rights change faster than they are read.
   */
  async answer(make: (standing: Standing) => Filled): Promise<string | null> {
    let current = this.recognise();
    for (let round = 0; round < mostReloads; round += 1) {
      const standing = await current;
      const { accountId } = standing.caller;
      const [row] = await this.database.ask<{ fresh: boolean; answer: string | null }>(make(standing), accountId);
      if (row?.fresh) {
        this.isConfirmed ||= (await this.current) === standing;
        return row.answer;
      }
      current = this.renew(current);
    }
    return null;
  }

  /** Null where the standing no longer holds. */
  private async readOnce<Row>(make: Making, standing: Standing): Promise<Reading<Row> | null> {
    const { statement, refusal } = checkedBy(standing, make);
    const rows = await this.database.ask<CheckedRow & Row>(statement, standing.caller.accountId);
    if (!rows[0]?.fresh) return null;
    this.isConfirmed ||= (await this.current) === standing;
    if (refusal) throw refusal;
    return { standing, rows: rows.filter((row) => row.present) };
  }

  /** Where the rights change faster than they are read, the changes wait for the reading. */
  private async readUnderLock<Row>(make: Making): Promise<Reading<Row>> {
    const accountId = (await this.caller())?.accountId ?? noAccount;
    await this.database.run(sql`select 1 from account_state where account_id = ${account} for share`, accountId);
    const reading = await this.readOnce<Row>(make, await this.reload());
    if (reading === null) throw new Conflict("The rights in this account are changing too fast to answer. Try again.");
    return reading;
  }

  /**
   * The same door, all of whose statements are one transaction. Who asks is known before it begins: whoever holds a
   * connection must not wait for another one.
   */
  async inTransaction<T>(work: (door: Door) => Promise<T>, deed = this.transaction?.deed): Promise<T> {
    const caller = await this.caller();
    const known = (): Promise<Caller | null> => Promise.resolve(caller);
    return this.database.inTransaction((database) => work(new Door(this.gate, known, database, this.now, { deed })));
  }

  /** Of several readings that find the same standing stale at once, the first reloads it for all. */
  private renew(stale: Promise<Standing>): Promise<Standing> {
    return this.current === stale ? this.reload() : this.recognise();
  }

  /** What writes is judged by the rights of this moment: a kept standing may be of before the last change of them. */
  private async find(): Promise<Standing> {
    const caller = await this.caller();
    const known = caller === null || this.transaction ? null : this.gate.recall(caller);
    return known ?? this.load();
  }

  private async load(): Promise<Standing> {
    const caller = await this.caller();
    if (caller === null) throw new Unauthenticated();
    const standing = await (this.transaction
      ? this.gate.look(this.database, caller)
      : this.gate.load(this.database, caller));
    this.isConfirmed = standing !== null;
    if (standing !== null) return standing;
    // A token that is refused for what its user is says no more than one that is none.
    throw caller.sessionId === null
      ? new Unauthenticated()
      : new Unauthenticated("The session has ended: sign in again.");
  }
}
