import type { Description } from "../description/description";
import type { Kind } from "../description/kinds";
import { isDescribed } from "../description/registry";
import type { Door } from "../door";
import { account, literal, sql } from "../sql";
import { type Locked, lockRows } from "../writing/lookups";
import type { Manner } from "../writing/manner";
import type { Values } from "../writing/stored-values";
import type { Changed } from "../writing/verdict";
import { writeVerdicts } from "../writing/write-verdicts";

/** A record that an import has written, with the version that it left it in. */
export interface WrittenRecord {
  readonly kind: string;
  /** UUID */
  readonly id: string;
  readonly isNew: boolean;
  readonly version: number;
}

/** Where reading goes on: behind this record. */
export type WrittenPlace = Pick<WrittenRecord, "kind" | "id">;

/** The records that an import has written, as the change log tells it: in the order of their kinds and ids. */
export async function writtenBy(
  door: Door,
  importId: string,
  after: WrittenPlace | null,
  most: number,
): Promise<readonly WrittenRecord[]> {
  const { kind, id } = after ?? { kind: "", id: null };
  const { rows } = await door.read<WrittenRecord>(
    // That it is an import is said twice: the index knows it only so.
    () => sql`select c.kind, c.record_id as id, bool_or(c.action = 'CREATE') as "isNew", max(c.version) as version
      from change c where c.account_id = ${account} and c.via = ${`import:${importId}`}::text and c.via like 'import:%'
        and (c.kind > ${kind}::text or (c.kind = ${kind}::text and c.record_id > ${id}::uuid))
      group by c.kind, c.record_id order by c.kind, c.record_id limit ${literal(most)}`,
  );
  return rows.filter((row) => isDescribed(row.kind));
}

/** What became of records that were to be taken back; ids are UUIDs. Those that are gone or hidden are in neither. */
export interface TakenBack {
  readonly taken: readonly string[];
  /** Those that somebody else has changed since. */
  readonly changed: readonly string[];
}

const trashing: Manner = { action: "VIEW", place: "kept", logged: "DELETE" };
const restoring: Manner = { action: "VIEW", place: "kept", logged: "UPDATE" };

/**
 * Takes back what an import has written of one kind: the inverse of one's own act, which needs VIEW alone (`rights.md`
 * 5.8). What was made goes to the trash, what was changed is as it was before; what has another version since stays.
 */
export async function takeBack(
  door: Door,
  of: Description,
  importId: string,
  written: readonly WrittenRecord[],
): Promise<TakenBack> {
  const locked = await lockRows(
    door,
    of,
    "id",
    written.map(({ id }) => id),
    trashing,
  );
  const there = new Map(locked.filter(({ isVisible }) => isVisible).map((row) => [row.values["id"], row]));
  const isAsLeft = ({ id, version }: WrittenRecord): boolean => there.get(id)?.values["version"] === version;
  const left = written.filter(isAsLeft);
  const before = await valuesBefore(
    door,
    importId,
    of.kind,
    left.filter(({ isNew }) => !isNew).map(({ id }) => id),
  );
  const changes = left.flatMap(({ id, isNew }) => {
    const row = there.get(id);
    return row ? [{ isNew, change: isNew ? trashed(door, row) : restored(door, row, before.get(id)) }] : [];
  });
  const made = changes.filter(({ isNew }) => isNew).map(({ change }) => change);
  const changed = changes.filter(({ isNew }) => !isNew).map(({ change }) => change);
  await writeVerdicts(door, of, made, trashing);
  await writeVerdicts(door, of, changed, restoring);
  return {
    taken: left.map(({ id }) => id),
    changed: written.filter((each) => there.has(each.id) && !isAsLeft(each)).map(({ id }) => id),
  };
}

function trashed(door: Door, { values: before }: Locked): Changed {
  const at = door.now.toISOString();
  return { is: "changed", before, record: { ...before, deletedAt: at, updatedAt: at } };
}

/** A record's values as they were before the import first changed them, and as its last change left them. */
interface Sides {
  readonly before: Values;
  readonly after: Values;
}

function restored(door: Door, { values }: Locked, sides: Sides = { before: {}, after: {} }): Changed {
  // What is in another table is not among the row's own values: it is as the import has left it.
  const before = { ...sides.after, ...values };
  return { is: "changed", before, record: { ...before, ...sides.before, updatedAt: door.now.toISOString() } };
}

async function valuesBefore(
  door: Door,
  importId: string,
  kind: Kind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Sides>> {
  if (ids.length === 0) return new Map();
  const { rows } = await door.read<Sides & { readonly id: string }>(
    () => sql`select c.record_id as id, c.before, c.after from change c
      where c.account_id = ${account} and c.kind = ${kind}::text and c.record_id = any(${ids}::uuid[])
        and c.via = ${`import:${importId}`}::text order by c.id`,
  );
  const sides = new Map<string, Sides>();
  for (const { id, before, after } of rows) {
    const first = sides.get(id);
    sides.set(id, { before: { ...before, ...first?.before }, after: { ...first?.after, ...after } });
  }
  return sides;
}
