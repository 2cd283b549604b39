import type { PrincipalFacts } from "../../../src/rights/facts";
import type { GeneratedCase } from "../generated/case";
import { disagreementIn } from "./ask-both";
import type { Disagreement } from "./ask-both";

/** The same disagreement with everything left out of the principal that it does not need. */
export function shrink(found: Disagreement, asked: GeneratedCase): Disagreement {
  for (const facts of smallerFacts(found.facts)) {
    const again = disagreementIn({ ...asked, facts, rows: [found.row] });
    if (again !== null) return shrink(again, asked);
  }
  return found;
}

/** Facts with one thing less: a role, a cell, an exception, a share, a seat, a token, a mate, a switch. */
function smallerFacts(facts: PrincipalFacts): PrincipalFacts[] {
  return smaller(facts) as PrincipalFacts[];
}

const kept = new Set(["accountId", "userId", "id", "name", "status", "crmAccess", "reach"]);

function smaller(whole: unknown): unknown[] {
  if (typeof whole !== "object" || whole === null) return [];
  if (isList(whole))
    return [
      ...whole.map((_, left) => whole.filter((__, index) => index !== left)),
      ...whole.flatMap((each, at) =>
        smaller(each).map((less) => whole.map((old, index) => (index === at ? less : old))),
      ),
    ];
  return Object.entries(whole).flatMap(([key, value]) =>
    kept.has(key) ? [] : withoutOrSmaller(key, value).map((less) => merge(whole, key, less)),
  );
}

function isList(whole: object): whole is readonly unknown[] {
  return Array.isArray(whole);
}

const absent = Symbol("absent");

function merge(whole: object, key: string, less: unknown): object {
  const { [key]: _, ...rest } = whole as Record<string, unknown>;
  return less === absent ? rest : { ...whole, [key]: less };
}

/** What must stay where it is in the shape of the facts becomes empty; what may be absent goes. */
function withoutOrSmaller(key: string, value: unknown): unknown[] {
  if (value === true) return [false];
  if (key === "token" || key === "until" || key === "sessionUntil")
    return value === null ? [] : [null, ...smaller(value)];
  const mayGo = /^[A-Z_]+$/.test(key) || ["ownership", "origin", "exceptions"].includes(key) || fieldName.test(key);
  return mayGo ? [absent, ...smaller(value)] : smaller(value);
}

const fieldName = /^(price|custom\..+)$/;

/** What a developer needs to see it again: the seed, and the least that it takes. */
export function describeDisagreement(found: Disagreement, asked: GeneratedCase): string {
  const { seed, resource, about, core, naive, row, facts } = shrink(found, asked);
  return [
    `case ${String(seed)}: ${resource} ${about}: the core says ${String(core)}, the naive evaluator ${String(naive)}`,
    `of the record ${JSON.stringify(row)}`,
    `for ${JSON.stringify(facts, null, 2)}`,
  ].join("\n");
}
