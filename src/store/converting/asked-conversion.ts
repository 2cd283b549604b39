import type { Values } from "../writing/stored-values";

/** What a request is to become, in the order in which it is made. */
export const madeKinds = ["COMPANY", "CONTACT", "LEAD"] as const;
export type MadeKind = (typeof madeKinds)[number];

/** A request, and what it is to become; ids as the API says them. */
export interface AskedConversion {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
  /** What is said of each record that is to be made, as its create input says it; what is not said comes of the request. */
  readonly lead?: Values | null | undefined;
  readonly contact?: Values | null | undefined;
  readonly company?: Values | null | undefined;
  /** Those that it came from, where they are there already. */
  readonly contactId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
}

const members = { LEAD: "lead", CONTACT: "contact", COMPANY: "company" } as const satisfies Record<MadeKind, string>;

/** What is said of the record of a kind that is to be made; null where none is. */
export const saidOf = (asked: AskedConversion, kind: MadeKind): Values | null => asked[members[kind]] ?? null;

/** The kinds of what is to be made. */
export const kindsMade = (asked: AskedConversion): readonly MadeKind[] =>
  madeKinds.filter((kind) => saidOf(asked, kind) !== null);
