import { rowsById } from "../batching";
import type { Door } from "../door";
import { followLinks } from "../reading/follow";
import { recordOf } from "../reading/found";
import type { Wanted } from "../reading/wanted";
import { survivorsOf } from "./survivors";

/** Records by their UUIDs, those that the caller sees, with what they lead to; an absorbed one's is its survivor (`rights.md` 5.9). */
export async function recordsById(
  door: Door,
  wanted: Wanted,
  uuids: readonly string[],
): Promise<ReadonlyMap<string, object>> {
  const found = await read(door, wanted, uuids);
  const led = await survivorsOf(
    door,
    wanted.description,
    uuids.filter((uuid) => !found.has(uuid)),
  );
  const others = [...new Set(led.values())].filter((uuid) => !found.has(uuid));
  for (const [uuid, record] of await read(door, wanted, others)) found.set(uuid, record);
  await followLinks(door, wanted, [...found.values()]);
  for (const [uuid, survivor] of led) {
    const record = found.get(survivor);
    if (record) found.set(uuid, record);
  }
  return found;
}

async function read(door: Door, wanted: Wanted, uuids: readonly string[]): Promise<Map<string, object>> {
  if (uuids.length === 0) return new Map();
  const { standing, rows } = await rowsById(door, wanted, uuids);
  return new Map(rows.map((row) => [row["id"] as string, recordOf(standing, wanted, row)]));
}
