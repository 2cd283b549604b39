import type { FactField, OwnerColumn, RecordFacts } from "../predicate";
import { gathered } from "./everybody";
import { type Ties, owners } from "./kin";
import { type Bond, type Look, Looks, bondOf, bondOfOneself, withBond } from "./looks";

/** Records with the same owners and facts, and how many there are. All groups of a tally tell the same facts. */
export interface OwnerGroup {
  readonly facts: RecordFacts;
  readonly count: number;
}

/** How many records look like what. */
export type Sight = ReadonlyMap<Look, number>;

/** What each of those around somebody is to it, before and after a change. */
export interface Surroundings {
  readonly before: ReadonlyMap<string, Ties>;
  readonly after: ReadonlyMap<string, Ties>;
}

const factFields: readonly FactField[] = [
  ...(["origin", "pipeline", "stage", "documentKind", "administrator"] as const),
  ...(["cardKind", "cardTrashed", "cardPipeline", "cardStage", "cardDocumentKind"] as const),
];

interface Owner {
  /** What it is to whoever looks just now. */
  bond: Bond;
  readonly held: Place[];
}

/** A group where its owners stand. */
interface Place {
  readonly count: number;
  readonly stratum: Stratum;
  readonly owners: readonly Owner[];
  /** The look around at which it was last come by: where two owners lead to it, it is counted once. */
  round: number;
}

/** Records that tell the same facts beside their owners. */
interface Stratum {
  readonly looks: Looks;
  readonly count: number;
}

const nobody: Owner = { bond: 0, held: [] };

/**
 * The records of one kind, counted by their owners and facts once, and then looked at by any number of users. Who looks
 * comes by the records of those around alone: all others look the same.
 */
export class Tally {
  private readonly owners = new Map<string, Owner>();
  private readonly strata: readonly Stratum[];
  private round = 0;

  constructor(groups: readonly OwnerGroup[]) {
    const told = groups[0]?.facts ?? {};
    const columns = owners.filter((column) => column in told);
    const fields = factFields.filter((field) => field in told);
    const keyOf = ({ facts }: OwnerGroup): string => fields.map((field) => facts[field]).join();
    const alike = gathered(groups.map((group) => [keyOf(group), group] as const));
    this.strata = [...alike.values()].map((members) => this.place(members, columns));
  }

  /** What all records look like to those who stand there, and of each user what its own do that they do not to others. */
  seenBy(users: readonly string[], around: Surroundings): { readonly all: Sight; readonly own: readonly Sight[] } {
    const known = this.recognise(around);
    const sights = {
      all: this.lookAround(known),
      own: users.map((user) => lookAtOwn(this.owners.get(user) ?? nobody)),
    };
    for (const owner of known) owner.bond = 0;
    return sights;
  }

  private recognise({ before, after }: Surroundings): readonly Owner[] {
    const known: Owner[] = [];
    const recognise = (user: string, bond: Bond): void => {
      const owner = this.owners.get(user);
      if (owner === undefined) return;
      owner.bond = bond;
      known.push(owner);
    };
    for (const [user, ties] of before) recognise(user, bondOf(ties, after.get(user) ?? 0));
    for (const [user, ties] of after) if (!before.has(user)) recognise(user, bondOf(0, ties));
    return known;
  }

  private lookAround(known: readonly Owner[]): Sight {
    this.round += 1;
    const sight = new Map<Look, number>();
    const others = new Map(this.strata.map((stratum) => [stratum, stratum.count]));
    for (const { held } of known)
      for (const place of held) {
        if (place.round === this.round) continue;
        place.round = this.round;
        add(sight, lookOf(place), place.count);
        add(others, place.stratum, -place.count);
      }
    for (const [{ looks }, count] of others) if (count > 0) add(sight, looks.of(0), count);
    return sight;
  }

  private place(members: readonly OwnerGroup[], columns: readonly OwnerColumn[]): Stratum {
    const told = members[0]?.facts ?? {};
    const facts = Object.fromEntries(factFields.map((field) => [field, told[field] ?? null]));
    const stratum = { looks: new Looks(facts, columns), count: members.reduce((sum, { count }) => sum + count, 0) };
    for (const { facts, count } of members) {
      const place = { count, stratum, owners: columns.map((column) => this.owner(facts[column] ?? null)), round: 0 };
      for (const owner of place.owners) if (owner !== nobody && owner.held.at(-1) !== place) owner.held.push(place);
    }
    return stratum;
  }

  private owner(user: string | null): Owner {
    if (user === null) return nobody;
    const known = this.owners.get(user);
    if (known !== undefined) return known;
    const owner = { bond: 0, held: [] };
    this.owners.set(user, owner);
    return owner;
  }
}

/** What is the owner's own looks to it as its own, and no more as to others. */
function lookAtOwn(owner: Owner): Sight {
  const sight = new Map<Look, number>();
  const { bond } = owner;
  for (const place of owner.held) add(sight, lookOf(place), -place.count);
  owner.bond = bondOfOneself;
  for (const place of owner.held) add(sight, lookOf(place), place.count);
  owner.bond = bond;
  return sight;
}

const lookOf = ({ stratum, owners: all }: Place): Look =>
  stratum.looks.of(all.reduce((bonds, { bond }) => withBond(bonds, bond), 0));

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
