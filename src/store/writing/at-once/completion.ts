import type { Description } from "../../description/description";
import { uuidOf } from "../../ids";
import type { Standing } from "../../standing";
import type { UpdateItem } from "../update-batch";
import { type SimpleChange, parsedValues, standsForItself } from "./simple-change";

/** What is said of something that is done. */
export interface Completion extends UpdateItem {
  readonly result?: string | null | undefined;
}

/** Completing as a simple change; null where it is none. What is completed already is not completed at once. */
export function completionOf(standing: Standing, of: Description, item: Completion, now: Date): SimpleChange | null {
  const { result } = item;
  const change = markingOf(of, item, now.toISOString());
  const [field] = fieldsNamed(of, ["result"]);
  if (result === undefined || change === null) return change;
  const said = field && parsedValues(standing, [field], { result });
  return said ? { ...change, fields: [...change.fields, field], said: { ...change.said, ...said } } : null;
}

/** Opening again as a simple change; null where it is none. */
export const reopeningOf = (of: Description, item: UpdateItem): SimpleChange | null => markingOf(of, item, null);

function markingOf(
  of: Description,
  { id, expectedVersion = null }: UpdateItem,
  at: string | null,
): SimpleChange | null {
  const uuid = uuidOf(id, of);
  const [field] = fieldsNamed(of, ["completedAt"]);
  if (uuid === null || !field) return null;
  return { id: uuid, expectedVersion, fields: [field], said: { completedAt: at }, absent: at === null ? null : field };
}

const fieldsNamed = (of: Description, names: readonly string[]) =>
  of.fields.filter((field) => names.includes(field.name) && standsForItself(of, field));
