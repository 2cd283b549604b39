import type { OwnerColumn, RecordFacts } from "../predicate";
import { type Ties, kinOf, oneself, differentTies } from "./kin";

/** What a record is to somebody before a change and after it: its owners told by what they are to whoever looks. */
export interface Look {
  readonly before: RecordFacts;
  readonly after: RecordFacts;
}

/** What an owner is to whoever looks, before and after: nobody in particular is 0. */
export type Bond = number;

/** Whoever looks is told of as one more tie. */
const many = differentTies + 1;
const nameOf = (ties: Ties): string => (ties === differentTies ? oneself : kinOf(ties));

export const bondOf = (before: Ties, after: Ties): Bond => before * many + after;
export const bondOfOneself = bondOf(differentTies, differentTies);

/** One number of what several owners are: four columns of them are a whole number still. */
export const withBond = (others: number, bond: Bond): number => others * many ** 2 + bond;

/** The looks of records that tell the same facts beside their owners: of each one object, whoever sees it. */
export class Looks {
  private readonly known = new Map<number, Look>();

  constructor(
    private readonly facts: RecordFacts,
    private readonly columns: readonly OwnerColumn[],
  ) {}

  /** By the number of what their owners are, in the order of the columns. */
  of(bonds: number): Look {
    const known = this.known.get(bonds);
    if (known !== undefined) return known;
    const look = { before: { ...this.facts }, after: { ...this.facts } };
    let rest = bonds;
    for (const column of this.columns.toReversed()) {
      const bond = rest % many ** 2;
      look.before[column] = nameOf(Math.floor(bond / many));
      look.after[column] = nameOf(bond % many);
      rest = (rest - bond) / many ** 2;
    }
    this.known.set(bonds, look);
    return look;
  }
}
