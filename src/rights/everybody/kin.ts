import type { ShareFacts } from "../facts";
import type { Everybody, Person } from "./everybody";
import { matesOf, subordinatesOf } from "./everybody";
import { holdsUntil } from "../until";

/** The user who is asked about, whoever it is, among owners that are told by what they are to the user. */
export const oneself = "oneself";

/** The columns of a record that hold a user. */
export const owners = ["responsible", "creator", "cardResponsible", "cardCreator"] as const;

/** What somebody else can be to a user, as far as rights look at it. */
export const relations = [
  "report",
  "mate",
  "CONTACTS VIEW",
  "CONTACTS EDIT",
  "CALENDAR VIEW",
  "CALENDAR EDIT",
] as const;
export type Relation = (typeof relations)[number];

export const areaShares = relations.slice(2);

/** By which share somebody lends the user something; what can't be read lends nothing. */
export function relationOf({ area, access }: ShareFacts): Relation | null {
  return areaShares.find((each) => each === `${area} ${access}`) ?? null;
}

/** All that somebody is to the user: a sum of `bitOf`. */
export type Ties = number;

/** So many different ties there are, none at all among them. */
export const differentTies = 2 ** relations.length;

export const bitOf = (relation: Relation): Ties => 2 ** relations.indexOf(relation);

const names = Array.from({ length: differentTies }, (_, ties) =>
  relations.filter((each) => (ties & bitOf(each)) !== 0).join("+"),
);

/** Somebody who is all of this to the user, and nothing else. */
export const kinOf = (ties: Ties): string => names[ties] ?? "";

/** Everybody who is this to the user, of all who could be around one to whom people are no more than is possible. */
export function kinWho(relation: Relation, possible: readonly Relation[]): readonly string[] {
  const most = possible.reduce((sum, each) => sum + bitOf(each), 0);
  return names.filter((_, ties) => (ties & ~most) === 0 && (ties & bitOf(relation)) !== 0);
}

/** Who is what to a user, without the user. Users of whom it is the same may share one object. */
export type Kinship = ReadonlyMap<Relation, readonly string[]>;

export function kinshipOf(everybody: Everybody, person: Person, now: number): Kinship {
  const kinship = new Map<Relation, readonly string[]>([
    ["report", subordinatesOf(everybody, person.id)],
    ["mate", matesOf(everybody, person)],
  ]);
  for (const share of person.shares) {
    const relation = relationOf(share);
    if (relation === null || share.owner === person.id || !holdsUntil(share.until, now)) continue;
    kinship.set(relation, [...(kinship.get(relation) ?? []), share.owner]);
  }
  return kinship;
}

/** What each of those around a user is to it. */
export function tiesOf(kinship: Kinship): ReadonlyMap<string, Ties> {
  const ties = new Map<string, Ties>();
  for (const [relation, users] of kinship)
    for (const user of users) ties.set(user, (ties.get(user) ?? 0) | bitOf(relation));
  return ties;
}
