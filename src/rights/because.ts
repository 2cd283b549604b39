import type { Action, Resource } from "./catalogue";
import { moduleOf } from "./catalogue";
import { reachesOf } from "./cell";
import type { Cell } from "./facts";
import { standsOn } from "./interrelation";
import { tokenScope } from "./narrowing";
import { matches } from "./predicate";
import type { RecordFacts } from "./predicate";
import type { Principal } from "./principal";
import { scopeOf } from "./scope";
import type { Row, Source } from "./row";
import type { Step } from "./steps";

/** A decision in want of its words. */
export interface Decision {
  readonly principal: Principal;
  readonly resource: Resource;
  readonly action: Action;
  readonly facts: RecordFacts;
  readonly step: Step["number"];
  readonly allowed: boolean;
  /** The rows as the step left them. */
  readonly rows: readonly Row[];
}

/** One sentence, for people: which cell of which source, or which rule, decided. */
export function becauseOf(decision: Decision): string {
  return words[decision.step](decision);
}

const words: Record<Step["number"], (decision: Decision) => string> = {
  1: ({ principal }) => principal.nobodyBecause ?? "nothing stands against it",
  2: ({ resource, action, allowed }) =>
    allowed ? "an administrator holds every cell" : unheldByAdministrator(resource, action),
  3: (decision) => (decision.allowed ? `it is within ${grantingCells(decision)}` : unreached(decision)),
  4: () => "it hangs on a card that is in view (tasksFollowCards)",
  5: (decision) =>
    `no row holds ${decision.action} together with ${needsInWords(decision.action)}: ${cellsOfRows(decision)}`,
  6: () => "the rows together give it",
  7: (decision) => `${grantingSources(decision)} gives it`,
  8: () => "it is on a card that is in view (viewersMayAnnotate)",
  9: ({ resource, action }) => refusedByKind(resource, action),
  10: ({ resource }) => `no seat opens the licensed module ${moduleOf[resource]}`,
  11: ({ principal, resource, action }) =>
    principal.tokenScopes?.size === 0
      ? "the token is not accepted or lists nothing"
      : `the token does not list ${tokenScope(resource, action)}`,
  12: ({ principal, resource, action, facts }) => {
    const missing = standsOn[action].filter((each) => !matches(scopeOf(principal, resource, each), facts));
    return `${action} stands on ${missing.join(" and ")}, which does not reach the record in the end`;
  },
};

function unheldByAdministrator(resource: Resource, action: Action): string {
  return reachesOf(resource, action) === null && resource !== "IMPORT"
    ? `there is no ${action} of ${resource}`
    : "an import is its maker's alone";
}

/** Which of the rows, as the step left them, reach the record. */
function granting({ rows, action, facts }: Decision): readonly Row[] {
  return rows.filter((row) => matches(row.cells[action], facts));
}

function grantingSources(decision: Decision): string {
  return granting(decision)
    .map(({ source }) => nameOf(source))
    .join(", ");
}

function grantingCells(decision: Decision): string {
  return granting(decision)
    .map((row) => cellInWords(decision, row))
    .join(", ");
}

function unreached(decision: Decision): string {
  return `it is outside ${cellsOfRows(decision)}`;
}

function cellsOfRows(decision: Decision): string {
  return decision.rows.map((row) => cellInWords(decision, row)).join(", ");
}

function cellInWords({ action }: Decision, { source, settings }: Row): string {
  return settings === null ? nameOf(source) : `${nameOf(source)}: ${action} ${settingInWords(settings[action])}`;
}

/** `GROUP CREATOR`, `OWN with exceptions`, `ALL MANUAL`. */
export function settingInWords({ reach, ownership, origin, exceptions }: Cell): string {
  const said: string[] = [reach];
  if (ownership !== undefined && ownership !== "RESPONSIBLE") said.push(ownership);
  if (origin !== undefined) said.push(origin);
  if (exceptions !== undefined && exceptions.length > 0) said.push("with exceptions");
  return said.join(" ");
}

function nameOf(source: Source): string {
  switch (source.kind) {
    case "role":
      return `the role ${source.name}`;
    case "own":
      return "one's own rights";
    case "administrator":
      return "the administrator's rights";
    case "share":
      return `a share of ${source.area} with access ${source.access}`;
    case "annotating":
      return "viewersMayAnnotate";
    case "all":
      return "all rights together";
  }
}

/** What the action needs beside itself: `EDIT and VIEW`. */
export function needsInWords(action: Action): string {
  return [...standsOn[action], ...(action === "EXPORT" ? ["EDIT other than NONE"] : [])].join(" and ");
}

/** What the kind of a record forbids whatever the matrix says. */
export function refusedByKind(resource: Resource, action: Action): string {
  if (resource === "USER") return "an administrator is touched by administrators alone";
  return action === "VIEW"
    ? "what the gateway wrote down is seen only with its card"
    : "what the gateway wrote down is changed by nobody";
}
