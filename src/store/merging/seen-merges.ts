import { type MergeableKind, isMergeable, mergeableKinds, missingForMerge } from "../../rights/merging";
import type { Principal } from "../../rights/principal";
import { day } from "../day";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { apiId, uuidBehind } from "../ids";
import { type Sql, account, sql } from "../sql";
import { daysToUndo } from "./undoing/find-merge";

/** A merge as it is shown to whom the four rights are in force. Ids are those of the API. */
export interface SeenMerge {
  readonly id: string;
  readonly resource: MergeableKind;
  readonly survivorId: string;
  readonly absorbedIds: readonly string[];
  readonly mergedAt: Date;
  readonly undoableUntil: Date;
  readonly undoneAt: Date | null;
}

interface MergeRow {
  readonly id: string;
  readonly kind: string;
  readonly survivorId: string;
  readonly duplicateIds: readonly string[];
  readonly madeAt: Date;
  readonly undoneAt: Date | null;
}

const prefix = "merge";

export const mergeId = (uuid: string): string => apiId(prefix, uuid);
export const mergeUuid = (id: string): string | null => uuidBehind(id, prefix);

/** Merges by their ids, in the order of these; null for one that is unknown, forgotten, or of a kind that the caller does not merge. */
export async function mergesById(door: Door, ids: readonly string[]): Promise<readonly (SeenMerge | null)[]> {
  const uuids = ids.map(mergeUuid);
  const found = await find(door, sql`m.id = any(${uuids.flatMap((id) => id ?? [])}::uuid[])`);
  const byId = new Map(found.map((merge) => [merge.id, merge]));
  return uuids.map((uuid) => (uuid === null ? null : (byId.get(mergeId(uuid)) ?? null)));
}

/** Those that a record has come out of, the last one first, and at most as many as are shown. */
export const mergesInto = (door: Door, survivorId: string): Promise<readonly SeenMerge[]> =>
  find(door, sql`m.survivor_id = ${survivorId}::uuid`);

async function find(door: Door, condition: Sql): Promise<readonly SeenMerge[]> {
  const { rows } = await door.read<MergeRow>(
    ({ principal }) => sql`select m.id, m.kind, m.survivor_id as "survivorId", m.duplicate_ids as "duplicateIds",
        m.created_at as "madeAt", m.undone_at as "undoneAt" from merge m
      where m.account_id = ${account} and m.kind = any(${mergedBy(principal)}::text[]) and ${condition} order by m.id desc limit 250`,
  );
  return rows.flatMap((row) => (isMergeable(row.kind) ? [seen(row, row.kind)] : []));
}

/** The kinds of which the principal may merge records. */
const mergedBy = (principal: Principal): readonly string[] =>
  mergeableKinds.filter((kind) => missingForMerge(principal, kind).length === 0);

function seen(row: MergeRow, resource: MergeableKind): SeenMerge {
  const { prefix: kindPrefix } = descriptionOf(resource);
  return {
    ...{ id: mergeId(row.id), resource, mergedAt: row.madeAt, undoneAt: row.undoneAt },
    survivorId: apiId(kindPrefix, row.survivorId),
    absorbedIds: row.duplicateIds.map((id) => apiId(kindPrefix, id)),
    undoableUntil: new Date(row.madeAt.getTime() + daysToUndo * day),
  };
}
