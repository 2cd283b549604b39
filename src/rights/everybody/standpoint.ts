import type { PrincipalFacts } from "../facts";
import type { Alike } from "./alike";
import { groupAlike } from "./alike";
import { type Everybody, gathered } from "./everybody";

/** Users who stand alike before a change and alike after it: what it means is worked out once for all of them. */
export interface Standpoint {
  readonly before: Alike;
  readonly after: Alike;
  readonly users: readonly string[];
  /** Are the people around them the same, so that nothing but settings makes a difference? */
  readonly hasSameKin: boolean;
}

/** Where users would stand after a change, of those for whom something that decides would be another. */
export function standpointsOf(before: Everybody, after: Everybody, now: number): readonly Standpoint[] {
  const stoodAs = new Map<string, Alike>();
  for (const alike of groupAlike(before, before.people.keys(), now))
    for (const user of alike.users) stoodAs.set(user, alike);
  return groupAlike(after, after.people.keys(), now).flatMap((stands) => {
    const pairs = stands.users.flatMap((user) => {
      const stood = stoodAs.get(user);
      return stood === undefined ? [] : [[stood, user] as const];
    });
    return [...gathered(pairs)].flatMap(([stood, users]) => {
      const hasSameKin = isSameKin(stood, stands);
      const isUntouched = hasSameKin && isSameFacts(stood.principal.facts, stands.principal.facts);
      return isUntouched ? [] : [{ before: stood, after: stands, users, hasSameKin }];
    });
  });
}

/** Is every fact what it was? What a change leaves alone is still the same object, or a list of the same. */
function isSameFacts(one: PrincipalFacts, other: PrincipalFacts): boolean {
  return (Object.keys(one) as (keyof PrincipalFacts)[]).every((fact) => {
    const [was, is] = [one[fact], other[fact]];
    if (was === is) return true;
    if (!Array.isArray(was) || !Array.isArray(is)) return false;
    return isSameList(was, is) || JSON.stringify(was) === JSON.stringify(is);
  });
}

function isSameKin(one: Alike, other: Alike): boolean {
  const [was, is] = [one.kinship, other.kinship];
  return was.size === is.size && [...was].every(([relation, users]) => isSameList(users, is.get(relation) ?? []));
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);
