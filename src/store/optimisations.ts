/** What makes the gateway fast and changes no answer. Each can be switched off (`OPTIMISATIONS_OFF`), to compare or to look for a fault. */
export const optimisations = [
  /** A query is one statement, whose JSON PostgreSQL builds. */
  "compiled-reads",
  /** What is not read so is executed by compiled functions. */
  "compiled-execution",
  /** An operation that Apollo has let through is executed past it when it comes again. */
  "known-operations",
  /** PostgreSQL parses and plans a text once a connection. */
  "named-statements",
  /** Several requests' statements are under way on one connection. */
  "pipelined-connections",
  /** A simple change is one statement, without a transaction around it. */
  "one-statement-writes",
  /** The signature of an access token is checked once. */
  "remembered-tokens",
] as const;

export type Optimisation = (typeof optimisations)[number];

/** Those that are on. */
export type Optimisations = ReadonlySet<Optimisation>;

export const allOptimisations: Optimisations = new Set(optimisations);
