import { type SortKey, bindingOf, readCursor, writeCursor } from "./keyset";
import { sizeOfPage } from "./window";

/** Something in a list that was made in memory, as users of whom it is told who may do what. */
export interface Listed {
  readonly id: string;
}

export interface ListRequest {
  readonly first: number | null;
  readonly after: string | null;
}

export interface PageInMemory<T> {
  readonly items: readonly T[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many the whole list has. */
  readonly count: number;
}

const byKey: readonly SortKey[] = [
  {
    expression: () => {
      throw new Error("this list is in memory");
    },
    sqlType: "text",
    direction: "ASC",
  },
];

/** What the list is of, as a refusal calls it, and what its cursors are bound to. */
export interface NamedList {
  readonly things: string;
  readonly boundTo: unknown;
}

/**
 * A page of what was found in memory, in the order of `keyOf`; ids break ties. Throws `BadInput`, `InvalidCursor`.
 */
export function pageInMemory<T extends Listed>(
  found: Iterable<T>,
  keyOf: (each: T) => string,
  { first, after }: ListRequest,
  { things, boundTo }: NamedList,
): PageInMemory<T> {
  const size = sizeOfPage(first, things);
  const binding = bindingOf(boundTo);
  const from = after === null ? null : readCursor(after, binding, byKey);
  const all = [...found].map((each): Placed<T> => ({ each, key: keyOf(each), id: each.id })).sort(inOrder);
  const left =
    from === null ? all : all.filter((place) => inOrder(place, { key: from.keys[0] ?? "", id: from.id }) > 0);
  const shown = left.slice(0, size);
  return {
    items: shown.map(({ each }) => each),
    cursors: shown.map(({ key, id }) => writeCursor(binding, { keys: [key], id })),
    hasNextPage: left.length > size,
    hasPreviousPage: from !== null,
    count: all.length,
  };
}

/** The key of what stands at this place, from 0 on, of a list that is in order. */
export const keyOfPlace = (place: number): string => String(place).padStart(8, "0");

interface Place {
  readonly key: string;
  readonly id: string;
}

interface Placed<T> extends Place {
  readonly each: T;
}

/** As PostgreSQL has it under `collate "C"`, but for the rare character that JavaScript counts as two. */
const inOrder = (one: Place, other: Place): number => compared(one.key, other.key) || compared(one.id, other.id);

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
