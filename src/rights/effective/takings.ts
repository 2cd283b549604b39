import { moduleOf } from "../catalogue";
import type { Action, Resource } from "../catalogue";
import { needsInWords, refusedByKind } from "../because";
import { implies } from "../implication";
import { tokenScope } from "../narrowing";
import type { Principal } from "../principal";
import { rowsAfter } from "../scope";
import { unite } from "../row";
import { steps } from "../steps";
import type { Step } from "../steps";

/** A step of the rights that took something of a right away. */
export interface Taking {
  readonly step: Step["number"];
  readonly name: string;
  readonly because: string;
}

/** The steps that give nothing and may take away. */
const taking = [5, 9, 10, 11, 12] as const;

/** Which steps took something away, in their order. Who may nothing at all has lost everything at the first. */
export function takingsOf(principal: Principal, resource: Resource, action: Action): readonly Taking[] {
  if (principal.nobodyBecause !== null) return [{ ...named(1), because: principal.nobodyBecause }];
  return taking
    .filter((step) => hasTaken(principal, resource, action, step))
    .map((step) => ({ ...named(step), because: words[step](principal, resource, action) }));
}

function named(number: Step["number"]): Pick<Taking, "step" | "name"> {
  return { step: number, name: steps.find((step) => step.number === number)?.name ?? "" };
}

/** Inside the rows until they are one: what another row gives as well is no less taken from this one. */
function hasTaken(principal: Principal, resource: Resource, action: Action, step: (typeof taking)[number]): boolean {
  const before = rowsAfter(principal, resource, (step - 1) as Step["number"]);
  const after = rowsAfter(principal, resource, step);
  if (step === 12) return !implies(unite(before)[action], unite(after)[action]);
  return before.some((row, index) => {
    const left = after[index]?.cells[action];
    return left !== undefined && !implies(row.cells[action], left);
  });
}

const words: Readonly<Record<(typeof taking)[number], (who: Principal, resource: Resource, action: Action) => string>> =
  {
    5: (_, __, action) => `${action} stands on ${needsInWords(action)}`,
    9: (_, resource, action) => refusedByKind(resource, action),
    10: (_, resource) => `no seat opens the licensed module ${moduleOf[resource]}`,
    11: ({ tokenScopes }, resource, action) =>
      tokenScopes?.size === 0
        ? "the token is not accepted or lists nothing"
        : `the token does not list ${tokenScope(resource, action)}`,
    12: (_, __, action) => `${action} stands on ${needsInWords(action)}, of all that is in force`,
  };
