import DataLoader from "dataloader";
import { settingsScopeOf } from "../../rights/settings";
import type { Door } from "../door";
import { type Sql, account, identifier, sql } from "../sql";
import type { Standing } from "../standing";
import type { Holder, StoredCell, StoredRestriction } from "./cells";

interface Held {
  readonly holder: string;
}

/** What a role or a user holds, as it is stored. */
export interface Holdings {
  readonly cells: StoredCell;
  readonly restrictions: StoredRestriction;
}

const columns: Readonly<Record<keyof Holdings, Sql>> = {
  cells: sql`c.resource, c.action, c.cell`,
  restrictions: sql`c.resource, c.field, c.setting`,
};
const tables = { cells: "right", restrictions: "restriction" } as const;

const loaders = new WeakMap<Door, Map<string, DataLoader<string, readonly object[] | null>>>();

/**
 * What the holder holds; null for a caller who sees it of nobody: of roles the administrators do, of users they and
 * each of oneself. One statement for all holders of one kind that are asked for in the same tick.
 */
export async function holdingsOf<K extends keyof Holdings>(
  door: Door,
  kind: Holder["kind"],
  what: K,
  id: string,
): Promise<readonly Holdings[K][] | null> {
  const known = loaders.get(door) ?? new Map<string, DataLoader<string, readonly object[] | null>>();
  loaders.set(door, known);
  const key = `${kind} ${what}`;
  const loader =
    known.get(key) ?? new DataLoader((ids: readonly string[]) => load(door, kind, what, ids), { cache: false });
  known.set(key, loader);
  return (await loader.load(id)) as readonly Holdings[K][] | null;
}

async function load(
  door: Door,
  kind: Holder["kind"],
  what: keyof Holdings,
  ids: readonly string[],
): Promise<readonly (readonly object[] | null)[]> {
  const table = identifier(`${kind}_${tables[what]}`);
  const of = identifier(`${kind}_id`);
  const { standing, rows } = await door.read<Held>(
    (current) => sql`select c.${of} as holder, ${columns[what]} from ${table} c
      where c.account_id = ${account} and c.${of} = any(${ids.filter((id) => isSeen(current, kind, id))}::uuid[])
      order by c.resource`,
  );
  return ids.map((id) => (isSeen(standing, kind, id) ? rows.filter(({ holder }) => holder === id) : null));
}

/** Of roles the administrators see what they hold, of users they and each of oneself. */
export function isSeen({ principal, caller }: Standing, kind: Holder["kind"], id: string): boolean {
  const isOwn = kind === "user" && id === caller.userId && principal.nobodyBecause === null;
  return isOwn || settingsScopeOf(principal, "ROLE", "VIEW").is === "everything";
}
