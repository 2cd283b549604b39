import type { Description } from "./description/description";
import { descriptionByPrefix } from "./description/registry";

/** `lead_0192f6e2c3d47a5b8c9d0e1f2a3b4c5d` from `0192f6e2-c3d4-7a5b-8c9d-0e1f2a3b4c5d` */
export const apiId = (prefix: string, uuid: string): string => `${prefix}_${uuid.replaceAll("-", "")}`;

const shape = /^([a-z_]+)_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The kind and UUID of an id of the API; null for anything else. */
export function parseId(id: string): { readonly description: Description; readonly uuid: string } | null {
  const [, prefix, ...parts] = shape.exec(id) ?? [];
  const description = prefix === undefined ? undefined : descriptionByPrefix(prefix);
  return description ? { description, uuid: parts.join("-") } : null;
}

/** The UUID of an id with that prefix, of what has no description; null for anything else. */
export function uuidBehind(id: string, prefix: string): string | null {
  const [, found, ...parts] = shape.exec(id) ?? [];
  return found === prefix ? parts.join("-") : null;
}

/** The UUID of an id of that kind, null for another kind's or anything else: an unknown id. */
export function uuidOf(id: string, of: Description): string | null {
  const parsed = parseId(id);
  return parsed?.description === of ? parsed.uuid : null;
}
