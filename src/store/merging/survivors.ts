import { isMergeable } from "../../rights/merging";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { uuidOf } from "../ids";
import { account, sql } from "../sql";

interface Led {
  readonly from: string;
  readonly to: string;
}

/**
 * Where the ids of absorbed records lead: to the survivors' (`rights.md` 5.9), UUIDs both. Asked for ids that no record
 * was found by: whether it is hidden or unknown, the same is asked.
 */
export async function survivorsOf(
  door: Door,
  of: Description,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0 || !isMergeable(of.kind)) return new Map();
  const { rows } = await door.read<Led>(
    () => sql`select a.id as "from", a.survivor_id as "to" from absorbed a
      where a.account_id = ${account} and a.kind = ${of.kind}::text and a.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ from, to }) => [from, to]));
}

/** What is read of a record by its API id; where that is nothing, what is read of the one that it was absorbed by. */
export async function orSurvivors<Read>(
  door: Door,
  of: Description,
  id: string,
  read: (uuid: string) => Promise<Read | null>,
): Promise<Read | null> {
  const uuid = uuidOf(id, of);
  const found = uuid === null ? null : await read(uuid);
  if (found !== null || uuid === null) return found;
  const led = (await survivorsOf(door, of, [uuid])).get(uuid);
  return led === undefined ? null : read(led);
}

/** Likewise by their external ids: no other record may bear one of them. */
export async function survivorsByExternalId(
  door: Door,
  of: Description,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (externalIds.length === 0 || !isMergeable(of.kind)) return new Map();
  const { rows } = await door.read<Led>(
    () => sql`select a.external_id as "from", a.survivor_id as "to" from absorbed a
      where a.account_id = ${account} and a.kind = ${of.kind}::text and a.external_id = any(${externalIds}::text[])`,
  );
  return new Map(rows.map(({ from, to }) => [from, to]));
}
