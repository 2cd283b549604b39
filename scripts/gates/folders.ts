/** Where a run of the gate keeps what one step writes and another reads; made anew by each run, and ignored by git. */
export const gateFolder = "node_modules/.cache/bailiwick/gate";

/** The numbers of the last run of all tests. */
export const countsFile = `${gateFolder}/counts.json`;

/** PostgreSQL's own log of the last run, which the audit of statements reads. */
export const statementLogFolder = `${gateFolder}/statements`;
