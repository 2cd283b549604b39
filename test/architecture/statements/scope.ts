import type { Equality, Term } from "./terms";

/** What the audit of one statement has found so far. */
export interface Findings {
  readonly faults: string[];
  /** The parameters that an account was bound to. */
  readonly parameters: Set<number>;
  /** The global tables that it touches. */
  readonly globals: Set<string>;
}

/** Columns of a source that are known to equal a parameter. */
export type BoundColumns = ReadonlyMap<string, number>;

/** A table, sub-query, function or list of values that a query reads. */
export interface Source {
  readonly alias: string;
  readonly kind: "account table" | "global table" | "derived";
  readonly bound: Map<string, number>;
}

/** The sources of one query and, outside it, those of the queries around it. */
export interface Scope {
  readonly sources: Source[];
  readonly outer: Scope | null;
}

export const accountColumn = "account_id";

const isTable = ({ kind }: Source): boolean => kind !== "derived";

/** An alias is looked for inside out; without one, the only table of the query is meant. */
function sourceOf(term: Term & { is: "column" }, scope: Scope): Source | null {
  if (term.alias === null) {
    const holders = scope.sources.filter((source) => isTable(source) || source.bound.has(term.column));
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }
  const found = scope.sources.find(({ alias }) => alias === term.alias);
  if (found !== undefined) return found;
  return scope.outer === null ? null : sourceOf(term, scope.outer);
}

/** The parameter that a term is known to equal. */
export function parameterBehind(term: Term | null, scope: Scope): number | null {
  if (term === null) return null;
  if (term.is === "parameter") return term.number;
  return sourceOf(term, scope)?.bound.get(term.column) ?? null;
}

/** Follows chains (`b.account_id = a.account_id and a.account_id = $1`) until nothing more gets bound. */
export function bindAccounts(scope: Scope, equalities: readonly Equality[]): void {
  const sides = equalities.flatMap(({ left, right, narrows }) => [
    { target: left, value: right, narrows },
    { target: right, value: left, narrows },
  ]);
  let hasGrown = true;
  while (hasGrown)
    hasGrown = sides.some(({ target, value, narrows }) => {
      const source = sourceToBind(target, scope);
      if (source === null || source.bound.has(accountColumn)) return false;
      if (narrows !== null && !narrows.has(source.alias)) return false;
      const parameter = parameterBehind(value, scope);
      if (parameter === null) return false;
      source.bound.set(accountColumn, parameter);
      return true;
    });
}

function sourceToBind(target: Term, scope: Scope): Source | null {
  if (target.is !== "column" || target.column !== accountColumn) return null;
  const source = sourceOf(target, { sources: scope.sources, outer: null });
  return source !== null && isTable(source) ? source : null;
}

/** Every account table has to be bound by now. */
export function judgeSources(scope: Scope, findings: Findings): void {
  for (const { alias, kind, bound } of scope.sources) {
    const parameter = bound.get(accountColumn);
    if (kind === "account table" && parameter === undefined) findings.faults.push(`${alias}: its account is not bound`);
    if (kind !== "derived" && parameter !== undefined) findings.parameters.add(parameter);
  }
}
