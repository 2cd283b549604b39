import { shapes } from "../account/shapes";
import type { World, WorldKind, WorldRecord } from "../account/world";

/** Records that become one. */
export interface Merger {
  readonly survivor: WorldRecord;
  readonly duplicates: readonly WorldRecord[];
  /** Names of the parts that are closed to who merges, as restrictions call them. */
  readonly closed: ReadonlySet<string>;
  /** Whose note stays, if that is said. */
  readonly noteFrom: string | null;
}

/** The kinds of which several become one (`rights.md` 5.9). */
export const mergedKinds = ["COMPANY", "CONTACT", "LEAD", "CUSTOMER"] as const;

export const isMerged = (kind: WorldKind): boolean => mergedKinds.some((each) => each === kind);

/** What restrictions call the parts of a kind that are one record's or another's. */
export function mergedParts(kind: WorldKind): readonly string[] {
  const { note, money, ones } = shapes[kind];
  return [note, money, ...ones.map(({ name }) => name)].filter((part) => part !== undefined);
}

/** The survivor's value, or where it has none the first one's that has. */
function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** The survivor as it is to be (`rights.md` 5.9). */
export function survivorOf({ survivor, duplicates, closed, noteFrom }: Merger): WorldRecord {
  const all = [survivor, ...duplicates];
  const ids = new Set(all.map(({ id }) => id));
  const { note = "", money = "", ones } = shapes[survivor.kind];
  const outside = (id: string | null): string | null => (id !== null && ids.has(id) ? null : id);
  const from = (part: string): readonly WorldRecord[] => (closed.has(part) ? [survivor] : all);
  const chosen = all.find(({ id }) => id === noteFrom);
  const { price, currency } = from(money).find((record) => record.price !== null) ?? survivor;
  const led = ones.map(({ name, column }) => [column, first(from(name).map((record) => outside(record[column])))]);
  return {
    ...survivor,
    ...(Object.fromEntries(led) as Partial<WorldRecord>),
    ...{ note: chosen ? chosen.note : first(from(note).map((record) => record.note)), price, currency },
    contactIds: [...new Set(all.flatMap(({ contactIds }) => contactIds))].toSorted(),
    externalId: first(all.map(({ externalId }) => externalId)),
    createdAt: Math.min(...all.map(({ createdAt }) => createdAt)),
    version: survivor.version + 1,
  };
}

/** A record beside them, whose links are led on: each link that leads to an absorbed one counts a version. */
function ledOn(record: WorldRecord, survivorId: string, absorbed: ReadonlySet<string>): WorldRecord {
  const onward = (id: string | null): string | null => (id !== null && absorbed.has(id) ? survivorId : id);
  const columns = [...shapes[record.kind].ones.map(({ column }) => column), "cardId"] as const;
  const ones = columns.filter((column) => absorbed.has(record[column] ?? ""));
  const isListed = record.contactIds.some((id) => absorbed.has(id));
  return {
    ...record,
    ...Object.fromEntries(ones.map((column) => [column, onward(record[column])])),
    contactIds: [...new Set(record.contactIds.map((id) => onward(id) ?? id))].toSorted(),
    version: record.version + ones.length + (isListed ? 1 : 0),
  };
}

/** The world once they are one. */
export function mergedWorld(world: World, merger: Merger): World {
  const { survivor, duplicates } = merger;
  const absorbed = new Set(duplicates.map(({ id }) => id));
  const records = world.records
    .filter(({ id }) => !absorbed.has(id))
    .map((record) => (record.id === survivor.id ? survivorOf(merger) : ledOn(record, survivor.id, absorbed)));
  return { ...world, records };
}

/** The world once that was taken back: as it was, but for the versions, each of which counts twice. */
export function undoneWorld(before: World, merged: World, { duplicates }: Merger): World {
  const absorbed = new Set(duplicates.map(({ id }) => id));
  const versions = new Map(merged.records.map(({ id, version }) => [id, version]));
  const records = before.records.map((record) => ({
    ...record,
    version: absorbed.has(record.id) ? record.version + 2 : 2 * (versions.get(record.id) ?? 0) - record.version,
  }));
  return { ...before, records };
}
