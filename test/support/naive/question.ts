import type { Action, Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";

/** Who asks, when (milliseconds since 1970), and what about which single record. */
export interface Question {
  readonly facts: PrincipalFacts;
  readonly now: number;
  readonly resource: Resource;
  readonly action: Action;
  readonly row: RecordFacts;
}
