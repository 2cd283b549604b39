import type { PrincipalFacts, ShareFacts } from "../facts";
import type { Principal } from "../principal";
import { principalOf } from "../principal";
import type { Everybody, Person } from "./everybody";
import { hasReports, rolesOf } from "./everybody";
import { type Relation, areaShares, kinWho, oneself, relationOf } from "./kin";
import { holdsUntil } from "../until";

const noRestrictions = Object.freeze({});

/**
 * What users may, worked out once for all who have the same settings: of a principal in whose eyes owners are what they
 * are to the user. `matches(scopeOf(likeness.of(person), …), record)`, the owners of the record told by what they are to
 * the person, is what the person's own principal would say, since rights ask of owners nothing but in which of the
 * person's circles they are. Fields are not asked of it: it bears no restriction.
 */
export class Likeness {
  private readonly numbers = new Map<unknown, number>();
  private readonly known = new Map<string, Principal>();

  constructor(
    private readonly everybody: Everybody,
    private readonly now: number,
  ) {}

  of(person: Person): Principal {
    const key = this.keyOf(person);
    const known = this.known.get(key) ?? principalOf(this.factsOf(person), this.now);
    this.known.set(key, known);
    return known;
  }

  private keyOf(person: Person): string {
    const { id, status, crmAccess, isAdministrator, cells } = person;
    // Whoever may nothing is like all others who may nothing.
    if (status !== "ACTIVE" || !crmAccess) return `${status} ${String(crmAccess)}`;
    const roles = rolesOf(this.everybody, person).map((role) => this.numberOf(role));
    const seats = person.seats.filter(this.holds).map(({ modules }) => modules.join());
    return JSON.stringify([
      ...(isAdministrator ? ["administrator"] : [this.numberOf(cells), roles, hasReports(this.everybody, id)]),
      ...[this.lentTo(person, false), this.lentTo(person, true), seats.sort()],
    ]);
  }

  private factsOf(person: Person): PrincipalFacts {
    const { accountId, accountSuspended, policies, licensedModules } = this.everybody;
    const { status, crmAccess, isAdministrator, cells } = person;
    const lent = this.lentTo(person, false);
    const reports = hasReports(this.everybody, person.id) ? (["report"] as const) : [];
    const whoAre = (relation: Relation): readonly string[] => kinWho(relation, [...reports, "mate", ...lent]);
    const shares = lent.flatMap((relation) => whoAre(relation).map((owner) => shareBy(owner, relation)));
    return {
      ...{ accountId, accountSuspended, policies, licensedModules, status, crmAccess, isAdministrator },
      ...{ userId: oneself, groupMates: whoAre("mate"), subordinates: reports.flatMap(whoAre) },
      ...{ ownCells: cells, ownRestrictions: noRestrictions, roles: rolesOf(this.everybody, person) },
      shares: [...shares, ...this.lentTo(person, true).map((relation) => shareBy(oneself, relation))],
      ...{ seats: person.seats.filter(this.holds), token: null, sessionUntil: null },
    };
  }

  /** By which shares others, or the user itself, lend the user something now. */
  private lentTo({ id, shares }: Person, byOneself: boolean): readonly Relation[] {
    const holding = shares.filter(this.holds).filter(({ owner }) => (owner === id) === byOneself);
    const lent = new Set(holding.map(relationOf));
    return areaShares.filter((each) => lent.has(each));
  }

  private readonly holds = ({ until }: { readonly until: number | null }): boolean => holdsUntil(until, this.now);

  private numberOf(value: unknown): number {
    const known = this.numbers.get(value) ?? this.numbers.size;
    this.numbers.set(value, known);
    return known;
  }
}

function shareBy(owner: string, relation: Relation): ShareFacts {
  const [area, access] = relation.split(" ") as [ShareFacts["area"], ShareFacts["access"]];
  return { owner, area, access, until: null };
}
