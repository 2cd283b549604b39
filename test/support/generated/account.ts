/** The small account that all generated cases live in. Ids have the shape of UUIDs, so that they fit a database, too. */
function idOf(kind: number, number: number): string {
  return `00000000-0000-7000-800${kind}-${number.toString(16).padStart(12, "0")}`;
}

export const people = {
  me: idOf(1, 1),
  report: idOf(1, 2),
  mate: idOf(1, 3),
  reportAndMate: idOf(1, 4),
  sharer: idOf(1, 5),
  /** A report of mine who shares with me as well. */
  sharingReport: idOf(1, 6),
  stranger: idOf(1, 7),
} as const;

export const everybody: readonly string[] = Object.values(people);

/** Stages by their pipeline. */
export const pipelines: readonly { readonly id: string; readonly stages: readonly string[] }[] = [
  { id: idOf(2, 1), stages: [idOf(3, 1), idOf(3, 2)] },
  { id: idOf(2, 2), stages: [idOf(3, 3), idOf(3, 4)] },
];

export const documentKinds = ["INVOICE", "CONTRACT", "OFFER"] as const;

export const fields = ["price", "custom.revenue"] as const;

/** The moment at which every generated question is asked, in milliseconds since 1970. */
export const moment = 1_900_000_000_000;

/** A hundred people who own nothing. */
export const crowd: readonly string[] = Array.from({ length: 100 }, (_, number) => idOf(5, number));

/** An id that is nobody's and nothing's. */
export const nobody = idOf(0, 0);
