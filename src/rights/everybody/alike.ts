import type { Principal } from "../principal";
import type { Everybody, Person } from "./everybody";
import { hasReports } from "./everybody";
import { type Kinship, type Ties, areaShares, kinshipOf, tiesOf } from "./kin";
import { Likeness } from "./likeness";
import { holdsUntil } from "../until";

/** Users whose rights are the same, but for who they are: the same settings, and the same people around them. */
export class Alike {
  readonly users: string[] = [];
  private found: { readonly kinship: Kinship; readonly ties: ReadonlyMap<string, Ties> } | null = null;

  constructor(
    /** In whose eyes owners are what they are to the user: see `Likeness`. */
    readonly principal: Principal,
    private readonly findKinship: () => Kinship,
  ) {}

  get kinship(): Kinship {
    return this.around().kinship;
  }

  /** What each of those around them is to them. */
  get ties(): ReadonlyMap<string, Ties> {
    return this.around().ties;
  }

  private around(): NonNullable<Alike["found"]> {
    if (this.found !== null) return this.found;
    const kinship = this.findKinship();
    return (this.found = { kinship, ties: tiesOf(kinship) });
  }
}

/** Tells users alike, at the moment `now`. */
export function groupAlike(everybody: Everybody, users: Iterable<string>, now: number): readonly Alike[] {
  const likeness = new Likeness(everybody, now);
  const groups = new Map<Principal, Map<string, Alike>>();
  for (const user of users) {
    const person = everybody.people.get(user);
    if (person === undefined) continue;
    const principal = likeness.of(person);
    const alike = groups.get(principal) ?? new Map<string, Alike>();
    groups.set(principal, alike);
    const key = principal.nobodyBecause === null ? surroundingsOf(everybody, person, now) : "";
    const known = alike.get(key) ?? new Alike(principal, () => kinshipOf(everybody, person, now));
    alike.set(key, known);
    known.users.push(user);
  }
  return [...groups.values()].flatMap((alike) => [...alike.values()]);
}

/** Who is around a user: the same text means the same people. */
function surroundingsOf(everybody: Everybody, { id, groups, shares }: Person, now: number): string {
  const lent = shares
    .filter(({ owner, until }) => owner !== id && holdsUntil(until, now))
    .map(({ owner, area, access }) => `${owner} ${area} ${access}`)
    .filter((each) => areaShares.some((relation) => each.endsWith(relation)));
  return [hasReports(everybody, id) ? id : "", ...[...groups].sort(), ...lent.sort()].join();
}
