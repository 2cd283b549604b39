/** Where a run of the gate keeps what one step writes and another reads; made anew by each run, and ignored by git. */
export const gateFolder = "node_modules/.cache/bailiwick/gate";

/** How long tests take: those of `npm test`, and those that the gate runs beside them. */
export type Length = "short" | "long";

/** The numbers of the last run of the tests of that length. */
export const countsFileOf = (length: Length): string => `${gateFolder}/${length}/counts.json`;

/** PostgreSQL's own log of that run, which the audit of statements reads. */
export const statementLogOf = (length: Length): string => `${gateFolder}/${length}/statements`;
