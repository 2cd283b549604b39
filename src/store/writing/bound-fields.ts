import type { Description } from "../description/description";

/** What no input says: what follows from others, and when it was made. */
export const derivedFields = (of: Description): readonly string[] =>
  of.fields
    .filter(({ name, written }) => written === "never" && name !== "updatedAt" && name !== "deletedAt")
    .map(({ name }) => name);

/** What a kind completes, and what it goes by: such fields are taken back together. */
export function boundFields(of: Description): ReadonlySet<string> {
  if (of.drafting === null) return new Set();
  return new Set([...of.drafting.looksAt, ...derivedFields(of).filter((field) => field !== "createdAt")]);
}
