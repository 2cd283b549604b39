import { rowsById } from "../batching";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { apiId } from "../ids";
import { shownValue } from "../reading/history/changed-parts";
import type { Values } from "../writing/stored-values";

/** A value of a field in the shape that inputs take. */
export type ShownParts = (field: string, value: unknown) => unknown;

/** How the values of these records are shown: a link to what the caller does not see is none (`rights.md` 5.1). */
export async function shownPartsOf(door: Door, of: Description, records: readonly Values[]): Promise<ShownParts> {
  const shown = new Map<string, (value: unknown) => unknown>();
  for (const field of of.fields) shown.set(field.name, (value) => shownValue(field, value));
  for (const link of of.links) {
    if (link.cardinality !== "one") continue;
    const [name, target] = [`${link.name}Id`, descriptionOf(link.target)];
    const ids = records.flatMap((values) => (typeof values[name] === "string" ? [values[name]] : []));
    const { rows } = await rowsById(door, { description: target, fields: new Set(), links: [] }, [...new Set(ids)]);
    const seen = new Set(rows.map((row) => row["id"]));
    shown.set(name, (value) => (seen.has(value) ? apiId(target.prefix, value as string) : null));
  }
  return (field, value) => (shown.has(field) ? shown.get(field)?.(value) : value) ?? null;
}
