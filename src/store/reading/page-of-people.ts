import { type SortKey, bindingOf, readCursor, writeCursor } from "./keyset";
import { sizeOfPage } from "./window";

/** Somebody in a list that was made in memory: it is sorted by name, and the id breaks ties. */
export interface Listed {
  readonly id: string;
  readonly nameKey: string;
}

export interface ListRequest {
  readonly first: number | null;
  readonly after: string | null;
}

export interface PageOfPeople<T> {
  readonly items: readonly T[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many the whole list has. */
  readonly count: number;
}

const byName: readonly SortKey[] = [
  {
    expression: () => {
      throw new Error("this list is in memory");
    },
    sqlType: "text",
    direction: "ASC",
  },
];

/**
 * A page of people who were found in memory. Its cursors are bound to `list`, what the list is of. Throws `BadInput`,
 * `InvalidCursor`.
 */
export function pageOfPeople<T extends Listed>(
  people: Iterable<T>,
  { first, after }: ListRequest,
  list: unknown,
): PageOfPeople<T> {
  const size = sizeOfPage(first);
  const binding = bindingOf(list);
  const from = after === null ? null : readCursor(after, binding, byName);
  const [nameKey = ""] = from?.keys ?? [];
  const all = [...people].sort(inOrder);
  const left = from === null ? all : all.filter((each) => inOrder(each, { nameKey, id: from.id }) > 0);
  const items = left.slice(0, size);
  return {
    items,
    cursors: items.map((each) => writeCursor(binding, { keys: [each.nameKey], id: each.id })),
    hasNextPage: left.length > size,
    hasPreviousPage: from !== null,
    count: all.length,
  };
}

/** As PostgreSQL has it under `collate "C"`, but for the rare character that JavaScript counts as two. */
const inOrder = (one: Listed, other: Listed): number =>
  compared(one.nameKey, other.nameKey) || compared(one.id, other.id);

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
