import { changesInView } from "../../../rights/changes";
import type { Resource } from "../../../rights/catalogue";
import type { RecordFacts } from "../../../rights/predicate";
import { scopeFor } from "../../access";
import type { Change } from "../../change";
import type { Description } from "../../description/description";
import type { Door, Reading } from "../../door";
import { type RightsColumns, predicateToSql } from "../../predicate-to-sql";
import { type Sql, account, literal, sql } from "../../sql";
import type { Standing } from "../../standing";
import { type Row, columnsOf, factsOf } from "../columns";
import { scopedRows } from "../scoped-rows";
import { type ChangedPart, readableParts } from "./changed-parts";

/** A record whose change log is read, with what the rights asked of it when the reading began. */
export interface Subject {
  readonly of: Description;
  readonly id: string;
  readonly facts: RecordFacts;
}

export type ChangeRow = Pick<Change, "id" | "action" | "actorId" | "via" | "before" | "after" | "version" | "at">;

/** Some of the change log, newest first: those whose actor the caller may see, under the standing that found them. */
export interface Chunk {
  readonly standing: Standing;
  readonly parts: readonly ChangedPart[];
  readonly rows: readonly ChangeRow[];
}

/** The record was changed while its change log was read: what it was judged by is no longer so. */
export class Moved extends Error {}

/** Who did it is the responsible and the creator of an entry of the change log. */
export const changeColumns: RightsColumns = { owners: { responsible: "actor_id", creator: "actor_id" }, facts: {} };

const recordRow = (standing: Standing, of: Description, id: string): Sql => sql`
  select ${columnsOf(of, new Set(), "r")} from ${scopedRows(of, "r")} and r.id = ${id}::uuid
    and (${predicateToSql(scopeFor(standing, of, "VIEW"), of, "r")}) is true`;

/** The record as the caller sees it now; null where it is hidden, in the trash or unknown. */
export async function findSubject(door: Door, of: Description, id: string): Promise<Subject | null> {
  const { rows } = await door.read<Row>((standing) => recordRow(standing, of, id));
  return rows[0] ? { of, id, facts: factsOf(of, rows[0]) } : null;
}

/** Reads on behind the change `from`. Throws `Moved`. */
export async function readChunk(door: Door, subject: Subject, from: string | null, limit: number): Promise<Chunk> {
  const { of, facts } = subject;
  const { standing, rows } = await readEntries<ChangeRow>(door, subject, (current) =>
    changeEntries(current, subject, from, limit),
  );
  return { standing, parts: readableParts(standing, of, facts), rows };
}

/**
 * Reads entries about a record, which come as `id` and `entry`, a JSON value, in a statement that reads the record with
 * them. Throws `Moved` where it is no longer what it was, or out of sight.
 */
export async function readEntries<Entry>(
  door: Door,
  { of, id, facts }: Subject,
  entries: (standing: Standing) => Sql,
): Promise<Reading<Entry>> {
  const { standing, rows } = await door.read<Row & { entry: Entry | null }>(
    (current) => sql`select r.*, c.entry from (${recordRow(current, of, id)}) r left join lateral (
        ${entries(current)}) c on true order by c.id desc`,
  );
  const isSame = rows[0] !== undefined && JSON.stringify(factsOf(of, rows[0])) === JSON.stringify(facts);
  if (!isSame) throw new Moved();
  return { standing, rows: rows.flatMap(({ entry }) => entry ?? []) };
}

/** The entries that may be shown: one of an UPDATE only where it speaks of something that may be read. */
export function changeEntries(standing: Standing, { of, id, facts }: Subject, from: string | null, limit: number): Sql {
  const scope = changesInView(standing.principal, of.kind as Resource, facts);
  const names = [...new Set(readableParts(standing, of, facts).map(({ property }) => property))];
  const behind = from === null ? sql`` : sql` and c.id < ${from}::uuid`;
  return sql`select c.id, json_build_object('id', c.id, 'action', c.action, 'actorId', c.actor_id, 'via', c.via,
      'before', c.before, 'after', c.after, 'version', c.version, 'at', c.at) as entry
    from change c where c.account_id = ${account} and c.kind = ${of.kind} and c.record_id = ${id}::uuid${behind}
      and (${predicateToSql(scope, changeColumns, "c")}) is true and (c.action <> 'UPDATE' or c.after ?| ${names}::text[])
    order by c.id desc limit ${literal(limit)}`;
}
