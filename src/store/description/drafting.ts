import type { Kind } from "./kinds";

type Values = Readonly<Record<string, unknown>>;

/** What a kind adds to what was said of a record: derived fields, and what its own rules find wrong. */
export interface Drafting {
  /** Settings that it must know, all of the account's. */
  readonly needs: readonly Kind[];
  /** Members that are days: where one is said, it is told in which time zone whoever writes has them. */
  readonly days?: readonly string[];
  /** Required members that it sets itself where they are left out, or says why it can't. */
  readonly derives: readonly string[];
  /**
   * The values that it goes by: it is shown no others. Where a change says none of them there is nothing to complete,
   * and nothing to find wrong: what stands there was found right when it was written.
   */
  readonly looksAt: readonly string[];
  /**
   * Completes a record before it is written. Pure.
   * `record` is as it would be, `before` as it was (null for a new one), as far as it looks at them.
   */
  readonly complete: (record: Values, before: Values | null, known: Known) => Completed;
}

export interface Known {
  readonly settings: ReadonlyMap<Kind, readonly Values[]>;
  readonly now: Date;
  /** IANA: that of whoever writes, where a day is said; else the account's. */
  readonly timeZone: string;
}

export interface Completed {
  readonly set: Values;
  /** By the member of the input that is at fault. */
  readonly faults: readonly {
    readonly member: string;
    readonly code: "REQUIRED" | "INVALID";
    readonly message: string;
  }[];
}
