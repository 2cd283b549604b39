import { actions } from "../catalogue";
import type { Action, Resource } from "../catalogue";
import { matches } from "../predicate";
import type { RecordFacts } from "../predicate";
import type { Principal } from "../principal";
import { scopeOf } from "../scope";
import { type Everybody, type Person, bossesOf } from "./everybody";
import { type Ties, bitOf, kinOf, oneself, owners, relationOf } from "./kin";
import { Likeness } from "./likeness";
import { holdsUntil } from "../until";

/** What each user may do with one record: users who may nothing with it are left out. */
export type Audience = ReadonlyMap<string, readonly Action[]>;

/** Who of these users may do what with the record with these facts: everybody's own predicates, asked of it. */
export function audienceOf(
  everybody: Everybody,
  users: Iterable<string>,
  resource: Resource,
  record: RecordFacts,
  now: number,
): Audience {
  const likeness = new Likeness(everybody, now);
  const eyes = new Eyes(everybody, record, now);
  const judged = new Map<Principal, Map<string, readonly Action[]>>();
  const audience = new Map<string, readonly Action[]>();
  for (const user of users) {
    const person = everybody.people.get(user);
    if (person === undefined) continue;
    const principal = likeness.of(person);
    const seen = eyes.of(person);
    const ofPrincipal = judged.get(principal) ?? new Map<string, readonly Action[]>();
    judged.set(principal, ofPrincipal);
    const key = owners.map((column) => seen[column] ?? "").join();
    const may = ofPrincipal.get(key) ?? actionsOn(principal, resource, seen);
    ofPrincipal.set(key, may);
    if (may.length > 0) audience.set(user, may);
  }
  return audience;
}

/** Making another one is no right to this one. */
const rightsToOne = actions.filter((action) => action !== "CREATE");

function actionsOn(principal: Principal, resource: Resource, record: RecordFacts): readonly Action[] {
  return rightsToOne.filter((action) => matches(scopeOf(principal, resource, action), record));
}

/** One record as each user sees it: its owners told by what they are to the user. */
class Eyes {
  private readonly bosses = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly everybody: Everybody,
    private readonly record: RecordFacts,
    private readonly now: number,
  ) {}

  of(person: Person): RecordFacts {
    const told = owners.flatMap((column) => {
      const owner = this.record[column] ?? null;
      return owner === null ? [] : [[column, owner === person.id ? oneself : kinOf(this.tiesWith(owner, person))]];
    });
    return { ...this.record, ...(Object.fromEntries(told) as RecordFacts) };
  }

  private tiesWith(owner: string, person: Person): Ties {
    let ties: Ties = this.bossesOf(owner).has(person.id) ? bitOf("report") : 0;
    const groups = this.everybody.people.get(owner)?.groups ?? [];
    if (person.groups.some((group) => groups.includes(group))) ties |= bitOf("mate");
    for (const share of person.shares) {
      const holds = share.owner === owner && holdsUntil(share.until, this.now);
      const relation = holds ? relationOf(share) : null;
      if (relation !== null) ties |= bitOf(relation);
    }
    return ties;
  }

  private bossesOf(owner: string): ReadonlySet<string> {
    const known = this.bosses.get(owner) ?? bossesOf(this.everybody, owner);
    this.bosses.set(owner, known);
    return known;
  }
}
