import type { Action, Resource } from "./catalogue";
import { matches } from "./predicate";
import type { RecordFacts } from "./predicate";
import type { Principal } from "./principal";
import { becauseOf } from "./because";
import { predicatesByStep } from "./scope";
import type { Step } from "./steps";

export interface Explanation {
  readonly allowed: boolean;
  /** The last step that changed the answer; where none did, the one whose rows do not reach the record. */
  readonly decidedBy: { readonly step: Step["number"]; readonly name: string; readonly because: string };
  /** The answer as it stood after each step. */
  readonly steps: readonly { readonly step: Step["number"]; readonly name: string; readonly allowed: boolean }[];
}

/** Why the principal may, or may not, do this to the record with these facts: `scopeOf`'s computation, read step by step. */
export function explain(principal: Principal, resource: Resource, action: Action, facts: RecordFacts): Explanation {
  const course = predicatesByStep(principal, resource, action).map(({ step, rows, predicate }) => ({
    step: step.number,
    name: step.name,
    allowed: matches(predicate, facts),
    rows,
  }));
  const turns = course.filter(({ allowed }, index) => allowed !== (course[index - 1]?.allowed ?? false));
  const grantor = startOf(principal);
  const decisive = turns.at(-1) ?? course.find(({ step }) => step === grantor);
  if (decisive === undefined) throw new Error("The course of the rights has no step that could decide");
  const { step, name, allowed, rows } = decisive;
  const because = becauseOf({ principal, resource, action, facts, step, allowed, rows });
  return { allowed, decidedBy: { step, name, because }, steps: course.map(({ rows: _rows, ...answer }) => answer) };
}

/** The step that could have given a right in the first place. */
function startOf({ nobodyBecause, facts }: Principal): Step["number"] {
  if (nobodyBecause !== null) return 1;
  return facts.isAdministrator ? 2 : 3;
}
