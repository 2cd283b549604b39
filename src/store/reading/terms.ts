import { allOf, anyOf } from "../../rights/combining";
import { everything, userIn } from "../../rights/predicate";
import type { OwnerColumn, Predicate } from "../../rights/predicate";

/** Rows of some owners, or of anybody, that fit the rest: what one ordered scan of an index can answer. */
export interface Term {
  /** Null where the owner does not matter. */
  readonly owner: { readonly column: OwnerColumn; readonly users: readonly string[] } | null;
  readonly rest: Predicate;
}

/** More terms than this are not worth a scan each: the predicate is then read as a filter. */
const mostTerms = 24;

/**
 * A predicate as a union of terms, at most one for each column of an owner and rest:
 * all sources of one column are one owner set, or rows would come twice (`performance.md` 1).
 */
export function termsOf(predicate: Predicate): readonly Term[] {
  const terms = expand(predicate);
  if (terms.length > mostTerms) return [{ owner: null, rest: predicate }];
  const unowned = terms.filter((term) => term.owner === null);
  if (unowned.some((term) => term.rest.is === "everything")) return [{ owner: null, rest: everything }];
  return [...mergeUnowned(unowned), ...mergeOwned(terms)];
}

function expand(predicate: Predicate): readonly Term[] {
  switch (predicate.is) {
    case "nothing":
      return [];
    case "userIn":
      return [{ owner: predicate, rest: everything }];
    case "anyOf":
      return predicate.predicates.flatMap(expand);
    case "allOf":
      return predicate.predicates.map(expand).reduce(product, [{ owner: null, rest: everything }]);
    default:
      return [{ owner: null, rest: predicate }];
  }
}

function product(left: readonly Term[], right: readonly Term[]): readonly Term[] {
  return left.flatMap((a) => right.map((b) => both(a, b))).filter(({ owner }) => owner?.users.length !== 0);
}

/**
 * Two owners at once. Of one column they are those in both sets; of two the smaller set leads the scan and the other
 * one is part of the rest.
 */
function both(a: Term, b: Term): Term {
  const rest = allOf(a.rest, b.rest);
  if (a.owner === null || b.owner === null) return { owner: a.owner ?? b.owner, rest };
  if (a.owner.column === b.owner.column) return { owner: inBoth(a.owner, b.owner), rest };
  const [first, second] = a.owner.users.length <= b.owner.users.length ? [a.owner, b.owner] : [b.owner, a.owner];
  return { owner: first, rest: allOf(rest, userIn(second.column, second.users)) };
}

type Owner = NonNullable<Term["owner"]>;

function inBoth(a: Owner, b: Owner): Owner {
  const users = new Set(b.users);
  return { column: a.column, users: a.users.filter((user) => users.has(user)) };
}

function mergeUnowned(terms: readonly Term[]): readonly Term[] {
  return terms.length === 0 ? [] : [{ owner: null, rest: anyOf(...terms.map((term) => term.rest)) }];
}

function mergeOwned(terms: readonly Term[]): readonly Term[] {
  const merged = new Map<string, { column: OwnerColumn; users: Set<string>; rest: Predicate }>();
  for (const { owner, rest } of terms) {
    if (owner === null) continue;
    const key = `${owner.column} ${JSON.stringify(rest)}`;
    const known = merged.get(key) ?? { column: owner.column, users: new Set<string>(), rest };
    for (const user of owner.users) known.users.add(user);
    merged.set(key, known);
  }
  return [...merged.values()].map(({ column, users, rest }) => ({ owner: { column, users: [...users] }, rest }));
}
