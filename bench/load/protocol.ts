/** What the process that loads is told, and what it tells. */
export interface LoadOrder {
  readonly port: number;
  readonly token: string;
  /** Bodies, sent in turn, over and over. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  /** Answers that were not 200, or bore errors; the first of them as text. */
  readonly failures: number;
  readonly firstFailure: string | null;
}
