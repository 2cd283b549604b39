import type { Description } from "../description/description";
import type { Door } from "../door";
import { type Locked, lockRows } from "../writing/lookups";
import { editing } from "../writing/manner";
import { survivorsByExternalId } from "./survivors";

/** One that bears it all the same. */
const outOfSight: Locked = { values: {}, isVisible: false, isReached: false };

/** Locks the records that bear one of the external ids, or have absorbed one that does; by external id. */
export async function lockTaken(
  door: Door,
  of: Description,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, Locked>> {
  const own = await lockRows(door, of, "external_id", externalIds, editing);
  const taken = new Map(own.map((row) => [row.values["externalId"] as string, row]));
  const led = await survivorsByExternalId(
    door,
    of,
    externalIds.filter((id) => !taken.has(id)),
  );
  if (led.size === 0) return taken;
  const byId = new Map(
    (await lockRows(door, of, "id", [...new Set(led.values())], editing)).map((row) => [row.values["id"], row]),
  );
  for (const [externalId, id] of led) taken.set(externalId, byId.get(id) ?? outOfSight);
  return taken;
}
