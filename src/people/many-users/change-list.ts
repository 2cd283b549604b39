import { knownIds } from "../../store/people/memberlists";
import type { RightsChange } from "../../store/people/rights-change";
import type { Fault } from "../../store/refusals";
import { fault, faultsOfUnknown } from "../input";

/** What is to be added to lists and taken from them, UUIDs. */
export interface ListChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The names of the two lists in the input. */
export interface ListNames {
  readonly table: "role" | "group" | "licence";
  readonly added: string;
  readonly removed: string;
}

/** What is wrong with it: unknown ones, and what is to be added and removed. */
export async function faultsOfListChange(
  { database, accountId }: RightsChange,
  { added, removed }: ListChange,
  names: ListNames,
): Promise<Fault[]> {
  const known = await knownIds(database, accountId, names.table, [...added, ...removed]);
  return [
    ...faultsOfUnknown(added, known, [names.added]),
    ...faultsOfUnknown(removed, known, [names.removed]),
    ...removed.flatMap((id, index) =>
      known.has(id) && added.includes(id)
        ? [fault([names.removed, String(index)], "INVALID", `It stands in ${names.added}, too.`)]
        : [],
    ),
  ];
}

export const listAfter =
  ({ added, removed }: ListChange) =>
  (before: readonly string[]): readonly string[] =>
    [...new Set([...before, ...added])].filter((id) => !removed.includes(id));
