import { onCardsWhere } from "./choice";
import type { Action, Resource } from "./catalogue";
import { anyOf } from "./combining";
import type { Predicate } from "./predicate";
import type { Principal } from "./principal";
import { nothingAtAll } from "./row";
import type { Row } from "./row";
import { steps, walk } from "./steps";
import type { Question, Step } from "./steps";

/** The records of the resource on which the principal may do this: what is in force after all twelve steps. */
export function scopeOf(principal: Principal, resource: Resource, action: Action): Predicate {
  const cells = rowsAfter(principal, resource, 12)[0]?.cells ?? nothingAtAll;
  return cells[action];
}

/** What each source gives, kept apart: roles or my own cells with their interrelation, then shares, or the administrator's row. */
export function rowsOf(principal: Principal, resource: Resource): readonly Row[] {
  return rowsAfter(principal, resource, 7);
}

export function rowsAfter(principal: Principal, resource: Resource, step: Step["number"]): readonly Row[] {
  return trailOf(principal, resource).rowsByStep[step - 1] ?? [];
}

/** One step of the way to a right: the rows as it left them, and what they give together. */
export interface StepTaken {
  readonly step: Step;
  readonly rows: readonly Row[];
  readonly predicate: Predicate;
}

/** The predicate as it stood after each step: the same computation that `scopeOf` reads the end of. */
export function predicatesByStep(principal: Principal, resource: Resource, action: Action): readonly StepTaken[] {
  const { rowsByStep, taken } = trailOf(principal, resource);
  const known = taken.get(action) ?? stepsTaken(rowsByStep, action);
  taken.set(action, known);
  return known;
}

/** What hangs on a card in my VIEW in force (`rights.md` 3, steps 4, 8 and 9). */
export function cardInView(principal: Principal): Predicate {
  return onCardsWhere((kind) => scopeOf(principal, kind, "VIEW"));
}

function stepsTaken(rowsByStep: Trail["rowsByStep"], action: Action): readonly StepTaken[] {
  return steps.map((step, index) => {
    const rows = rowsByStep[index] ?? [];
    return { step, rows, predicate: anyOf(...rows.map((row) => row.cells[action])) };
  });
}

interface Trail {
  readonly rowsByStep: readonly (readonly Row[])[];
  readonly taken: Map<Action, readonly StepTaken[]>;
}

const trails = new WeakMap<Principal, Map<Resource, Trail>>();

/** Worked out once for a principal and resource, when it is first asked. */
function trailOf(principal: Principal, resource: Resource): Trail {
  let known = trails.get(principal);
  if (!known) trails.set(principal, (known = new Map<Resource, Trail>()));
  let trail = known.get(resource);
  if (!trail) known.set(resource, (trail = { rowsByStep: walk(questionOf(principal, resource)), taken: new Map() }));
  return trail;
}

function questionOf(principal: Principal, resource: Resource): Question {
  return { principal, resource, cardInView: once(() => cardInView(principal)) };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
