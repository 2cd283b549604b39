import type { RecordFacts } from "../../rights/predicate";
import type { Description } from "../description/description";
import type { Standing } from "../standing";
import { type Row, factsOf, idOf, valueOf } from "./columns";
import { hiddenParts } from "./masks";
import type { Wanted } from "./wanted";

/** What the door knows of a record beside its values: never part of an answer. */
export interface Held {
  readonly of: Description;
  readonly standing: Standing;
  readonly row: Row;
  readonly facts: RecordFacts;
  readonly hidden: readonly string[];
  /** Answers of links, by the key of the question. */
  readonly linked: Map<string, unknown>;
}

const held = new WeakMap<object, Held>();

/** Did it come through the door as a record? */
export const isHeld = (value: object): boolean => held.has(value);

/** What the door knows of a record that it gave out. Throws for an object that did not come through it. */
export function heldOf(record: object): Held {
  const known = held.get(record);
  if (!known) throw new Error("this record did not come through the door");
  return known;
}

/** A record as it is given out: an instance of its class with the wanted values, the hidden ones null. */
export function recordOf(standing: Standing, wanted: Wanted, row: Row): object {
  const of = wanted.description;
  const facts = factsOf(of, row);
  const hidden = hiddenParts(standing, of, facts);
  const record = Object.create(of.type.prototype as object) as Record<string, unknown>;
  record["id"] = idOf(of, row);
  record["version"] = row["version"];
  for (const field of of.fields) {
    if (wanted.fields.has(field.name)) record[field.name] = hidden.includes(field.name) ? null : valueOf(field, row);
  }
  if (wanted.fields.has("custom")) record["custom"] = customOf(standing, of, row, hidden);
  held.set(record, { of, standing, row, facts, hidden, linked: new Map() });
  return record;
}

/** Values of custom fields in the order of their definitions; a hidden one is not there. */
function customOf(standing: Standing, of: Description, row: Row, hidden: readonly string[]): readonly object[] {
  const values = (row["custom"] ?? {}) as Readonly<Record<string, string>>;
  return standing.customFields
    .filter(
      ({ resource, key }) => resource === of.kind && values[key] !== undefined && !hidden.includes(`custom.${key}`),
    )
    .map(({ key, label, type }) => ({ key, label, type, value: values[key] }));
}
