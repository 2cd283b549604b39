/** People of the generated account, by number: their ids follow from it. */
export const userId = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** The same in SQL: the id of the user whose number the expression is. */
export const userIdIn = (number: string): string =>
  `('00000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** Single people: each owns what `records.ts` gives them. */
export const person = {
  /** A fifth of everything. */
  busy: 1,
  /** Ten old records of each kind, and made ten others. */
  sparse: 2,
  administrator: 3,
  /** Owns nothing. */
  onlooker: 4,
} as const;

/** Those who own what is young, and those who own the oldest hundredth alone. */
export const staff = { first: 100, count: 2_500 } as const;
export const veterans = { first: 2_600, count: 400 } as const;
export const userCount = veterans.first + veterans.count;

/** People who form a group, with a member who owns nothing, and who report to a supervisor who owns nothing. */
export interface Team {
  readonly name: string;
  readonly first: number;
  readonly size: number;
  readonly colleague: number;
  readonly supervisor: number;
}

const teamsOf = (name: string, first: number, asker: number, sizes: readonly number[]): readonly Team[] =>
  sizes.map((size, index) => ({
    name: `${size} ${name}`,
    first: first + sizes.slice(0, index).reduce((sum, each) => sum + each, 0),
    size,
    colleague: asker + 2 * index,
    supervisor: asker + 2 * index + 1,
  }));

export const teams: readonly Team[] = [
  ...teamsOf("staff", staff.first, 10, [3, 60, 300, 2_000]),
  ...teamsOf("veterans", veterans.first, 20, [3, 60, 300]),
];
