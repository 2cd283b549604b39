import type { CellFault } from "../rights/cell";
import type { Database } from "./database";
import { loadStanding } from "./principal-loader";
import type { Caller, Standing } from "./standing";

/** What a door needs of the process: the clock, and where to say that a stored cell can't be read. */
export interface GateSettings {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly onFault: (fault: CellFault) => void;
  /** Hears that a standing is read from the database. */
  readonly onLoad?: () => void;
  /** Standings kept in memory; the longest unused goes first. */
  readonly mostStandings?: number;
}

/** Keeps the standings of callers between requests. A kept one is never trusted: each statement checks its version. */
export class Gate {
  private readonly kept = new Map<string, Standing>();

  constructor(readonly settings: GateSettings) {}

  /** The caller's standing as last read, null where it was never read or its time is over. */
  recall(caller: Caller): Standing | null {
    const key = keyOf(caller);
    const standing = this.kept.get(key);
    if (!standing) return null;
    this.kept.delete(key);
    const { validUntil } = standing.principal;
    if (validUntil !== null && this.settings.clock() >= validUntil) return null;
    this.kept.set(key, standing);
    return standing;
  }

  /** Reads it anew, without keeping it: inside a transaction that has changed rights and may still be taken back. */
  look(database: Database, caller: Caller): Promise<Standing | null> {
    this.settings.onLoad?.();
    return loadStanding(database, caller, this.settings.clock(), this.settings.onFault);
  }

  /** Reads it anew; null for nobody. */
  async load(database: Database, caller: Caller): Promise<Standing | null> {
    const { mostStandings = 5_000 } = this.settings;
    const standing = await this.look(database, caller);
    this.kept.delete(keyOf(caller));
    if (standing) this.kept.set(keyOf(caller), standing);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostStandings && oldest !== undefined) this.kept.delete(oldest);
    return standing;
  }
}

const keyOf = ({ accountId, userId, sessionId, apiTokenId, jobId, importId }: Caller): string =>
  `${accountId} ${userId} ${sessionId ?? ""} ${apiTokenId ?? ""} ${jobId ?? ""} ${importId ?? ""}`;
