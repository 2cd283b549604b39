import type { Action, Resource } from "../catalogue";
import { userIn } from "../predicate";
import type { Predicate } from "../predicate";
import type { Principal } from "../principal";
import { scopeOf } from "../scope";
import type { Everybody, Person } from "./everybody";
import { hasReports } from "./everybody";
import { type Kinship, type Ties, areaShares, kinOf, kinshipOf, oneself, tiesOf } from "./kin";
import { Likeness } from "./likeness";
import { holdsUntil } from "../until";

/** Users whose rights are the same, but for who they are: the same settings, and the same people around them. */
export class Alike {
  readonly users: string[] = [];
  private ties: ReadonlyMap<string, Ties> | null = null;
  private found: Kinship | null = null;
  private readonly named = new Map<string, readonly string[]>();

  constructor(
    /** In whose eyes owners are what they are to the user: see `Likeness`. */
    readonly principal: Principal,
    private readonly findKinship: () => Kinship,
  ) {}

  get kinship(): Kinship {
    return (this.found ??= this.findKinship());
  }

  /** What they may, over users by their ids; what is a user's own is `oneself`'s. */
  scopeOf(resource: Resource, action: Action): Predicate {
    return this.overUsers(scopeOf(this.principal, resource, action));
  }

  /** The form stays as it is: what is left of an empty circle is `nothing` within it. */
  private overUsers(predicate: Predicate): Predicate {
    if (predicate.is === "userIn") return userIn(predicate.column, this.usersNamed(predicate.users));
    if (predicate.is !== "anyOf" && predicate.is !== "allOf") return predicate;
    return { is: predicate.is, predicates: predicate.predicates.map((each) => this.overUsers(each)) };
  }

  /** Those who are any of this to the user. */
  private usersNamed(names: readonly string[]): readonly string[] {
    const key = names.join();
    const known = this.named.get(key);
    if (known !== undefined) return known;
    this.ties ??= tiesOf(this.kinship);
    const wanted = new Set(names);
    const found = wanted.has(oneself) ? [oneself] : [];
    for (const [user, ties] of this.ties) if (wanted.has(kinOf(ties))) found.push(user);
    const made = Object.freeze(found);
    this.named.set(key, made);
    return made;
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
