import type { JoinExpr, Node, RangeVar } from "libpg-query";
import type { BoundColumns, Findings, Scope, Source } from "./scope";
import { type Equality, equalitiesOf, textOf } from "./terms";

/** Named queries (`with`) that a query may read as if they were tables. */
export type NamedQueries = ReadonlyMap<string, BoundColumns>;

/** A column that a query gives: its name, and the parameter that it is known to equal. */
export type Output = readonly [name: string, parameter: number | null];

/** What holds while a statement is read: its findings, and what a name may mean. */
export interface Reading {
  /** Judges a query inside the statement, reading or writing; answers its columns. */
  readonly judge: (query: Node, outer: Scope | null, reading: Reading) => Output[];
  readonly findings: Findings;
  readonly globalTables: ReadonlySet<string>;
  readonly named: NamedQueries;
}

/** A sub-query in FROM, judged once the tables beside it are bound. */
export interface Pending {
  readonly query: Node;
  readonly source: Source;
  readonly columnNames: readonly string[];
}

/** All that one FROM says. */
export interface From {
  readonly scope: Scope;
  readonly equalities: Equality[];
  readonly pending: Pending[];
  /** Conditions and arguments, in which further queries may stand. */
  readonly expressions: (Node | undefined)[];
}

export function readFrom(items: readonly Node[], outer: Scope | null, reading: Reading): From {
  const from: From = { scope: { sources: [], outer }, equalities: [], pending: [], expressions: [] };
  for (const item of items) readItem(item, from, reading);
  return from;
}

/** Adds what an item of FROM reads; answers its aliases. */
function readItem(item: Node, from: From, reading: Reading): string[] {
  if ("RangeVar" in item) return addSource(sourceOfTable(item.RangeVar, reading), from);
  if ("JoinExpr" in item) return readJoin(item.JoinExpr, from, reading);
  if ("RangeSubselect" in item) {
    const { subquery, alias } = item.RangeSubselect;
    const source: Source = { alias: alias?.aliasname ?? "", kind: "derived", bound: new Map() };
    if (subquery) from.pending.push({ query: subquery, source, columnNames: namesOf(alias?.colnames) });
    return addSource(source, from);
  }
  if ("RangeFunction" in item) {
    from.expressions.push(item);
    return addSource({ alias: item.RangeFunction.alias?.aliasname ?? "", kind: "derived", bound: new Map() }, from);
  }
  reading.findings.faults.push(`${Object.keys(item).join()}: a source that the audit does not know`);
  return [];
}

function addSource(source: Source, from: From): string[] {
  from.scope.sources.push(source);
  return [source.alias];
}

export const namesOf = (names: readonly Node[] | undefined): string[] =>
  (names ?? []).map((name) => textOf(name) ?? "");

/** What the conditions of a join narrow: of an outer one only the side that may be missing. */
const narrowedBy: Readonly<Record<string, (left: string[], right: string[]) => string[]>> = {
  JOIN_INNER: (left, right) => [...left, ...right],
  JOIN_LEFT: (_left, right) => right,
  JOIN_RIGHT: (left) => left,
};

function readJoin(join: JoinExpr, from: From, reading: Reading): string[] {
  const left = join.larg ? readItem(join.larg, from, reading) : [];
  const right = join.rarg ? readItem(join.rarg, from, reading) : [];
  const narrows = new Set(narrowedBy[join.jointype ?? ""]?.(left, right) ?? []);
  from.equalities.push(...equalitiesOf(join.quals, narrows), ...equalitiesOfUsing(join, left, right, narrows));
  from.expressions.push(join.quals);
  return [...left, ...right];
}

/** `using (account_id)` between two single sources. */
function equalitiesOfUsing(join: JoinExpr, left: string[], right: string[], narrows: Set<string>): Equality[] {
  const [one, other] = [left[0], right[0]];
  if (left.length !== 1 || right.length !== 1 || one === undefined || other === undefined) return [];
  return namesOf(join.usingClause).map((column) => ({
    left: { is: "column", alias: one, column },
    right: { is: "column", alias: other, column },
    narrows,
  }));
}

const systemSchemas = new Set(["pg_catalog", "information_schema"]);

export function sourceOfTable(table: RangeVar, { named, globalTables, findings }: Reading): Source {
  const name = table.relname ?? "";
  const alias = table.alias?.aliasname ?? name;
  const known = table.schemaname === undefined ? named.get(name) : undefined;
  if (known !== undefined) return { alias, kind: "derived", bound: renamed(known, namesOf(table.alias?.colnames)) };
  if (systemSchemas.has(table.schemaname ?? "") || name.startsWith("pg_"))
    return { alias, kind: "derived", bound: new Map() };
  const qualified = table.schemaname === undefined ? name : `${table.schemaname}.${name}`;
  if (!globalTables.has(qualified)) return { alias, kind: "account table", bound: new Map() };
  findings.globals.add(qualified);
  return { alias, kind: "global table", bound: new Map() };
}

/** A named query read under other column names is not followed: nothing of it counts as bound. */
const renamed = (bound: BoundColumns, columnNames: readonly string[]): Map<string, number> =>
  new Map(columnNames.length > 0 ? [] : bound);
