import { actions } from "../../../src/rights/catalogue";
import type { Action, Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import { explain } from "../../../src/rights/explain";
import { mayUseField, readableWhere, writableWhere } from "../../../src/rights/fields";
import { matches } from "../../../src/rights/predicate";
import type { RecordFacts } from "../../../src/rights/predicate";
import { principalOf } from "../../../src/rights/principal";
import { scopeOf } from "../../../src/rights/scope";
import { fields } from "../generated/account";
import type { GeneratedCase } from "../generated/case";
import { endsAt, may, mayRead, mayUse, mayWrite } from "../naive";

/** One question to which the core and the naive evaluator give different answers. */
export interface Disagreement {
  readonly seed: number;
  readonly about: string;
  readonly resource: Resource;
  readonly row: RecordFacts;
  readonly facts: PrincipalFacts;
  readonly core: unknown;
  readonly naive: unknown;
}

/** One decision on which all agree, and the step that the core says decided it. */
export interface Decision {
  readonly action: Action;
  readonly row: RecordFacts;
  readonly allowed: boolean;
  readonly step: number;
}

type Answers = readonly (readonly [about: string, row: RecordFacts, core: unknown, naive: unknown])[];

/** Asks the core and the naive evaluator everything about one case; the first difference, or null. */
export function disagreementIn(asked: GeneratedCase, tell: (decision: Decision) => void = () => undefined) {
  const answers = function* () {
    yield* answersOnActions(asked, tell);
    yield* answersOnFields(asked);
  };
  for (const [about, row, core, naive] of answers()) {
    if (core === naive) continue;
    const { seed, resource, facts } = asked;
    return { seed, about, resource, row, facts, core, naive } satisfies Disagreement;
  }
  return null;
}

/** The predicate evaluated, explain's answer and the naive one, for every action on every record. */
function* answersOnActions(asked: GeneratedCase, tell: (decision: Decision) => void): Generator<Answers[number]> {
  const { facts, now, resource, rows } = asked;
  const principal = principalOf(facts, now);
  yield ["validUntil", {}, principal.validUntil, endsAt(facts, now)];
  for (const action of actions) {
    const scope = scopeOf(principal, resource, action);
    for (const row of rows) {
      const naive = may(facts, now, resource, action, row);
      yield [action, row, matches(scope, row), naive];
      const { allowed, decidedBy } = explain(principal, resource, action, row);
      yield [`explain ${action}`, row, allowed, naive];
      tell({ action, row, allowed, step: decidedBy.step });
    }
  }
}

function* answersOnFields({ facts, now, resource, rows }: GeneratedCase): Generator<Answers[number]> {
  const principal = principalOf(facts, now);
  for (const field of fields) {
    yield [`use ${field}`, {}, mayUseField(principal, resource, field), mayUse(facts, resource, field)];
    const readable = readableWhere(principal, resource, field);
    const writable = writableWhere(principal, resource, field);
    for (const row of rows) {
      const question = { facts, now, resource, field, row };
      yield [`read ${field}`, row, matches(readable, row), mayRead(question)];
      yield [`write ${field}`, row, matches(writable, row), mayWrite(question)];
    }
  }
}
