/** An account of a size: of `leads` leads every other number follows. Leads are a multiple of 4,000, 32,000 at least. */
export interface AccountSize {
  /** Tells the ids of accounts apart, 1 to 15. The first account is the one that is asked. */
  readonly number: number;
  readonly leads: number;
}

const rest = (count: number, leads: number): AccountSize[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 2, leads }));

/** What `--size` takes: the first account, and others beside it, so that an account is not what everything is. */
export const sizes = {
  "100k": [{ number: 1, leads: 100_000 }, ...rest(1, 32_000)],
  "5m": [{ number: 1, leads: 2_000_000 }, ...rest(6, 500_000)],
} as const satisfies Readonly<Record<string, readonly AccountSize[]>>;

export type SizeName = keyof typeof sizes;
