import type { Change } from "../change-log";
import type { Kind } from "../description/kinds";
import type { Door } from "../door";
import { type Sql, account, sql } from "../sql";
import type { Standing } from "../standing";
import type { Values } from "../writing/stored-values";
import type { WrittenRecord } from "./written-by";

/** An entry of the change log of a record that an import wrote: the import's first one, or a later one of anybody. */
export interface Entry {
  readonly isImports: boolean;
  /** Is it of an earlier job that took the import back, or from when such a one had been asked for? */
  readonly isUndoing: boolean;
  readonly isAfterUndoing: boolean;
  readonly action: Change["action"];
  /** UUID; null where nobody in the account did it. */
  readonly actorId: string | null;
  readonly version: number;
  /** The fields that changed, as they were and as they then were; empty of a record that the import has made. */
  readonly before: Values;
  readonly after: Values;
}

/** What the change log says of these records since the import first wrote them, by their ids, the oldest first. */
export async function entriesSince(
  door: Door,
  importId: string,
  kind: Kind,
  written: readonly WrittenRecord[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  if (written.length === 0) return new Map();
  const { rows } = await door.read<Entry & { readonly id: string }>(
    (standing) => sql`with undoings as (${undoingsBefore(standing, importId)})
      select c.record_id as id, c.via = ${`import:${importId}`}::text as "isImports", c.actor_id as "actorId", c.version, c.action,
        c.via in (select u.via from undoings u) as "isUndoing",
        coalesce(c.at >= (select min(u.created_at) from undoings u), false) as "isAfterUndoing",
        case when w."isNew" then '{}' else coalesce(c.before, '{}') end as before,
        case when w."isNew" then '{}' else coalesce(c.after, '{}') end as after
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) w (id uuid, "isNew" boolean, version integer)
        join change c on c.account_id = ${account} and c.kind = ${kind}::text and c.record_id = w.id and c.version >= w.version
      order by c.record_id, c.version, c.id`,
  );
  const entries = new Map<string, Entry[]>();
  for (const { id, ...entry } of rows) entries.set(id, [...(entries.get(id) ?? []), entry]);
  return entries;
}

/** The jobs that have taken the import back, or tried, but for the one that comes. */
const undoingsBefore = ({ caller }: Standing, importId: string): Sql => sql`
  select 'job:' || j.id as via, j.created_at from job j
  where j.account_id = ${account} and j.creator_id = ${caller.userId}::uuid and j.kind = 'UNDO_IMPORT'
    and j.input ->> 'importId' = ${importId}::text and j.id is distinct from ${caller.jobId ?? null}::uuid`;
