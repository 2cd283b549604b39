import type { PrincipalFacts } from "../../../src/rights/facts";

/** Who gets the requests of a source: users of a list, and the members of a group. */
interface Rule {
  readonly userIds: readonly string[];
  readonly groupId: string | null;
}

interface Member {
  readonly id: string;
  readonly status: PrincipalFacts["status"];
  readonly groupIds: readonly string[];
}

/** Whose turn comes after whose: of those who are active the listed ones, then the others of the group by their ids. */
export function turnsOf({ userIds, groupId }: Rule, people: readonly Member[]): readonly string[] {
  const active = people.filter(({ status }) => status === "ACTIVE");
  const listed = userIds.filter((id) => active.some((person) => person.id === id));
  const others = active.filter(({ id, groupIds }) => !listed.includes(id) && groupIds.some((each) => each === groupId));
  return [...listed, ...others.map(({ id }) => id).toSorted()];
}
