import type { Description, FieldDescription } from "../../description/description";
import { onceFor } from "../../description/once-for";
import { uuidOf } from "../../ids";
import type { Standing } from "../../standing";
import { isFaulty, parseField } from "../parse-field";
import type { Values } from "../stored-values";
import type { UpdateItem } from "../update-batch";

/** A change of one record that says plain fields alone, each of them well: nothing beside its row has to be looked at. */
export interface SimpleChange {
  readonly id: string;
  readonly expectedVersion: number | null;
  /** Those that are said, in the order of their description. */
  readonly fields: readonly FieldDescription[];
  readonly said: Values;
  /** One that must be empty still; null where none has to. */
  readonly absent: FieldDescription | null;
}

/** Null where the item says anything else, says it wrongly, or says nothing: that is for `updateBatch` to judge. */
export function simpleChangeOf(standing: Standing, of: Description, item: UpdateItem): SimpleChange | null {
  const { id, expectedVersion = null, ...members } = item;
  const uuid = uuidOf(id, of);
  const names = Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const fields = plainFieldsOf(of).filter(({ name }) => names.includes(name));
  if (uuid === null || fields.length === 0 || fields.length < names.length) return null;
  const said = parsedValues(standing, fields, members);
  return said && { id: uuid, expectedVersion, fields, said, absent: null };
}

/** As they are stored; null where one is at fault. */
export function parsedValues(standing: Standing, fields: readonly FieldDescription[], given: Values): Values | null {
  const said: Record<string, unknown> = {};
  for (const field of fields) {
    const parsed = parseField(given[field.name], field, [field.name], standing);
    if (isFaulty(parsed)) return null;
    said[field.name] = parsed.value;
  }
  return said;
}

/** The fields that an update may say and that stand for themselves. */
const plainFieldsOf = onceFor((of) =>
  of.fields.filter((field) => field.written === "always" && standsForItself(of, field)),
);

/** No right asks for it, no drafting goes by it, and nothing that hangs on the record carries it. */
export function standsForItself(of: Description, { name, column }: FieldDescription): boolean {
  const asked = Object.values({ ...of.owners, ...of.facts });
  return !of.raisesRights && !asked.includes(column) && !of.drafting?.looksAt.includes(name);
}
