import type { Description } from "../../store/description/description";
import type { Door } from "../../store/door";
import { openHandle } from "../../store/handles";
import { parseId } from "../../store/ids";
import { type Held, heldOf } from "../../store/reading/found";

/** The record that somebody asks about, as the asker sees it; null for a hidden one, one in the trash, and no record at all. */
export async function findRecord(door: Door, id: string): Promise<Held | null> {
  const of = parseId(id)?.description;
  return of?.owners.responsible === undefined ? null : findAs(door, of, id);
}

/** One of that kind, likewise. */
export async function findAs(door: Door, of: Description, id: string): Promise<Held | null> {
  const reader = await openHandle(door, of.type, "view");
  const found = await reader.one(id, { description: of, fields: new Set(), links: [] });
  return found && heldOf(found);
}
