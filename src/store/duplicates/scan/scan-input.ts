import type { Kind } from "../../description/kinds";

/** The kind of the job that looks through all records of a kind. */
export const scanJob = "FIND_DUPLICATES";

/** What such a job works from. */
export interface ScanInput {
  readonly resource: Kind;
  readonly threshold: number;
}
