import type { Action, Resource } from "./catalogue";
import { allOf } from "./combining";
import { matches, userIn } from "./predicate";
import type { FactField, OwnerColumn, Predicate, RecordFacts } from "./predicate";
import type { Principal } from "./principal";
import { becauseOf } from "./because";
import { cardInView, predicatesByStep, scopeOf } from "./scope";
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

/**
 * Why somebody may, or may not, do this to the record, told to `asker`: of the record as the asker sees it. Null where the asker does not see the record at all (`rights.md` 5.22).
 */
export function explainTo(
  asker: Principal,
  subject: Principal,
  resource: Resource,
  action: Action,
  record: RecordFacts,
): Explanation | null {
  const seen = asSeenBy(asker, resource, record);
  return seen && explain(subject, resource, action, seen);
}

/** A record as the asker sees it: a card that is hidden from the asker is no card. Null for one outside the asker's VIEW. */
export function asSeenBy(asker: Principal, resource: Resource, record: RecordFacts): RecordFacts | null {
  if (!matches(scopeOf(asker, resource, "VIEW"), record)) return null;
  const isCardHidden = record.cardKind !== undefined && !matches(cardInView(asker), record);
  return isCardHidden ? withoutCard(record) : record;
}

/** Whose rights the principal may have explained beside the own ones: administrators everybody's, others their reports'. */
export function explainableUsers(principal: Principal): Predicate {
  const inView = scopeOf(principal, "USER", "VIEW");
  return principal.facts.isAdministrator ? inView : allOf(inView, userIn("user", principal.owners.reports));
}

const cardFacts: ReadonlySet<string> = new Set<OwnerColumn | FactField>([
  ...(["cardResponsible", "cardCreator"] as const),
  ...(["cardKind", "cardTrashed", "cardPipeline", "cardStage", "cardDocumentKind"] as const),
]);

function withoutCard(record: RecordFacts): RecordFacts {
  return Object.fromEntries(Object.entries(record).filter(([fact]) => !cardFacts.has(fact)));
}

/** The step that could have given a right in the first place. */
function startOf({ nobodyBecause, facts }: Principal): Step["number"] {
  if (nobodyBecause !== null) return 1;
  return facts.isAdministrator ? 2 : 3;
}
