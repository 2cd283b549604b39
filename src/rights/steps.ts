import { actions } from "./catalogue";
import type { Action, Resource } from "./catalogue";
import { annotatingRow } from "./annotating";
import { allOf } from "./combining";
import { follow, hangsOnCards } from "./following";
import { intersect, interrelate } from "./interrelation";
import { allowedByKind } from "./kind";
import { administratorRow, matrixRowsOf } from "./matrix-row";
import { isOutsideToken, isUnlicensed } from "./narrowing";
import { everything, nothing } from "./predicate";
import type { Predicate } from "./predicate";
import { isPolicyOn } from "./principal";
import type { Principal } from "./principal";
import { byAction, unite } from "./row";
import type { Row } from "./row";
import { shareRowsOf } from "./shares";

/** What is asked: this person's rights to this resource. */
export interface Question {
  readonly principal: Principal;
  readonly resource: Resource;
  /** What hangs on a card in my VIEW in force. */
  readonly cardInView: () => Predicate;
}

export interface Step {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
  readonly name: string;
  readonly binds: "everybody" | "administrators" | "others";
  /** What the rows of the step before become. They stay apart by their source until the last step. */
  readonly take: (question: Question, rows: readonly Row[]) => readonly Row[];
}

/** The twelve steps of `rights.md` 3, in order. */
export const steps: readonly Step[] = [
  { number: 1, name: "nothing", binds: "everybody", take: () => [] },
  {
    number: 2,
    name: "administrator",
    binds: "administrators",
    take: ({ principal, resource }) => [administratorRow(principal, resource)],
  },
  {
    number: 3,
    name: "rows",
    binds: "others",
    take: ({ principal, resource }) => matrixRowsOf(principal, resource),
  },
  { number: 4, name: "following", binds: "others", take: followCards },
  { number: 5, name: "interrelation", binds: "others", take: (_, rows) => rows.map(interrelate) },
  // The union is taken wherever rows are read as one: kept apart they still tell who gave what.
  { number: 6, name: "union", binds: "others", take: (_, rows) => rows },
  {
    number: 7,
    name: "shares",
    binds: "others",
    take: ({ principal, resource }, rows) => [...rows, ...shareRowsOf(principal, resource)],
  },
  { number: 8, name: "annotating", binds: "everybody", take: annotate },
  {
    number: 9,
    name: "kind",
    binds: "everybody",
    take: (question, rows) =>
      narrow(rows, (action) => allowedByKind(question.principal, question.resource, action, question.cardInView)),
  },
  {
    number: 10,
    name: "licence",
    binds: "everybody",
    take: ({ principal, resource }, rows) =>
      narrow(rows, () => (isUnlicensed(principal, resource) ? nothing : everything)),
  },
  {
    number: 11,
    name: "token",
    binds: "everybody",
    take: ({ principal, resource }, rows) =>
      narrow(rows, (action) => (isOutsideToken(principal, resource, action) ? nothing : everything)),
  },
  {
    number: 12,
    name: "intersections",
    binds: "everybody",
    take: (_, rows) => [{ source: { kind: "all" }, settings: null, cells: intersect(unite(rows)) }],
  },
];

/** The rows after each step, one entry a step. A step that does not bind me leaves them as they were. */
export function walk(question: Question): readonly (readonly Row[])[] {
  const { nobodyBecause, facts } = question.principal;
  const mine = facts.isAdministrator ? "administrators" : "others";
  let rows: readonly Row[] = [];
  return steps.map((step) => {
    const isTaken = nobodyBecause === null && (step.binds === "everybody" || step.binds === mine);
    if (isTaken) rows = step.take(question, rows);
    return rows;
  });
}

function followCards({ principal, resource, cardInView }: Question, rows: readonly Row[]): readonly Row[] {
  if (!hangsOnCards(resource) || !isPolicyOn(principal, "tasksFollowCards")) return rows;
  return rows.map((row) => follow(row, cardInView()));
}

function annotate({ principal, resource, cardInView }: Question, rows: readonly Row[]): readonly Row[] {
  if (!hangsOnCards(resource) || !isPolicyOn(principal, "viewersMayAnnotate")) return rows;
  return [...rows, annotatingRow(principal, resource, cardInView())];
}

function narrow(rows: readonly Row[], limit: (action: Action) => Predicate): readonly Row[] {
  const limits = byAction(limit);
  if (actions.every((action) => limits[action].is === "everything")) return rows;
  return rows.map((row) => ({ ...row, cells: byAction((action) => allOf(row.cells[action], limits[action])) }));
}
