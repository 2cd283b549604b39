import { anyOf } from "../combining";
import { given } from "../given";
import { implies } from "../implication";
import { matches, nothing } from "../predicate";
import type { FactField, OwnerColumn, Predicate, RecordFacts } from "../predicate";
import { gathered } from "./everybody";
import { owners } from "./kin";

/** Records with the same owners and facts, and how many there are. All groups of a tally tell the same facts. */
export interface OwnerGroup {
  readonly facts: RecordFacts;
  readonly count: number;
}

const factFields: readonly FactField[] = [
  ...(["origin", "pipeline", "stage", "documentKind", "administrator"] as const),
  ...(["cardKind", "cardTrashed", "cardPipeline", "cardStage", "cardDocumentKind"] as const),
];

/**
 * The records of one kind, counted by their owners and facts once, and then asked by any number of predicates. What a
 * predicate asks for beside owners is the same for all records of a stratum; what is left names the owners, and so leads
 * to the few groups that it can mean.
 */
export class Tally {
  private readonly strata: readonly Stratum[];

  constructor(groups: readonly OwnerGroup[]) {
    const told = factFields.filter((field) => field in (groups[0]?.facts ?? {}));
    const byFacts = gathered(groups.map((group) => [told.map((field) => group.facts[field]).join(), group] as const));
    this.strata = [...byFacts.values()].map((members) => new Stratum(members));
  }

  /** How many records the first predicate means and the second does not. */
  countBetween(within: Predicate, without: Predicate): number {
    if (implies(within, without)) return 0;
    return this.strata.reduce((sum, stratum) => sum + stratum.countBetween(within, without), 0);
  }

  /** The groups whose owner, by whatever column, is the user. */
  ownedBy(user: string): readonly OwnerGroup[] {
    return this.strata.flatMap((stratum) => stratum.ownedBy(user));
  }
}

type Places = ReadonlyMap<string, readonly number[]>;

class Stratum {
  private readonly known: RecordFacts;
  private readonly total: number;
  private readonly places = new Map<OwnerColumn, Places>();
  /** The round in which each group was last looked at: a group that two owners lead to is counted once. */
  private readonly seen: Uint32Array;
  private round = 0;

  constructor(private readonly groups: readonly OwnerGroup[]) {
    const facts = groups[0]?.facts ?? {};
    this.known = { ...Object.fromEntries(factFields.map((field) => [field, facts[field] ?? null])), user: null };
    this.total = groups.reduce((sum, { count }) => sum + count, 0);
    this.seen = new Uint32Array(groups.length);
  }

  countBetween(within: Predicate, without: Predicate): number {
    const [inside, outside] = [given(within, this.known), given(without, this.known)];
    if (outside.is === "nothing" && inside.is === "everything") return this.total;
    if (inside.is === "everything") return this.total - this.countOf(outside, nothing);
    return this.countOf(beside(inside, outside), outside);
  }

  ownedBy(user: string): readonly OwnerGroup[] {
    const places = owners.flatMap((column) => this.placesOf(column).get(user) ?? []);
    return [...new Set(places)].flatMap((place) => this.groups[place] ?? []);
  }

  /** Both speak of owners alone, and never of who is none: those that the first names lead to all that it can mean. */
  private countOf(inside: Predicate, outside: Predicate): number {
    this.round += 1;
    let sum = 0;
    const isMeant = leadsToAllOf(inside) ? () => true : (facts: RecordFacts) => matches(inside, facts);
    this.visit(inside, (place) => {
      if (this.seen[place] === this.round) return;
      this.seen[place] = this.round;
      const group = this.groups[place];
      if (group && isMeant(group.facts) && !matches(outside, group.facts)) sum += group.count;
    });
    return sum;
  }

  /** Comes by all groups that the predicate means, and by some others; by some twice. */
  private visit(predicate: Predicate, look: (place: number) => void): void {
    if (predicate.is === "userIn") {
      const places = this.placesOf(predicate.column);
      for (const user of predicate.users) places.get(user)?.forEach(look);
    } else if (predicate.is === "anyOf") {
      for (const each of predicate.predicates) this.visit(each, look);
    } else if (predicate.is === "allOf") {
      const [first, ...others] = predicate.predicates;
      if (first === undefined) return;
      this.visit(
        others.reduce((least, each) => (this.weightOf(each) < this.weightOf(least) ? each : least), first),
        look,
      );
    } else if (predicate.is !== "nothing")
      this.groups.forEach((_, place) => {
        look(place);
      });
  }

  /** How many groups a visit comes by. */
  private weightOf(predicate: Predicate): number {
    if (predicate.is === "userIn") {
      const places = this.placesOf(predicate.column);
      return predicate.users.reduce((sum, user) => sum + (places.get(user)?.length ?? 0), 0);
    }
    if (predicate.is === "anyOf") return predicate.predicates.reduce((sum, each) => sum + this.weightOf(each), 0);
    if (predicate.is === "allOf") return Math.min(...predicate.predicates.map((each) => this.weightOf(each)));
    return this.groups.length;
  }

  private placesOf(column: OwnerColumn): Places {
    const known = this.places.get(column);
    if (known !== undefined) return known;
    const made = new Map<string, number[]>();
    this.groups.forEach(({ facts }, place) => {
      const user = facts[column] ?? null;
      if (user === null) return;
      const list = made.get(user);
      if (list === undefined) made.set(user, [place]);
      else list.push(place);
    });
    this.places.set(column, made);
    return made;
  }
}

/** Is a visit of the predicate by nothing else than what it means? */
const leadsToAllOf = (predicate: Predicate): boolean =>
  predicate.is === "userIn" || (predicate.is === "anyOf" && predicate.predicates.every(leadsToAllOf));

/** What of the first has to be looked at, to find what is not of the second. */
function beside(inside: Predicate, outside: Predicate): Predicate {
  return inside.is === "anyOf" ? anyOf(...inside.predicates.filter((each) => !implies(each, outside))) : inside;
}
