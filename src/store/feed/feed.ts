import type { RecordFacts } from "../../rights/predicate";
import type { Change } from "../change";
import type { Database } from "../database";
import { type Sql, account, literal, sql } from "../sql";
import type { Caller } from "../standing";

/** A place in the feed of an account: what stands behind it comes later. */
export interface FeedPlace {
  readonly transaction: string;
  readonly id: string;
}

/** One change of one record, with what the rights ask of it before and after. Where a side is null there was no record. */
export interface FedChange extends Pick<Change, "kind" | "action"> {
  readonly recordId: string;
  /** The properties that it changed. */
  readonly properties: readonly string[];
  readonly before: RecordFacts | null;
  readonly after: RecordFacts | null;
}

/** What happened in an account behind a place. */
export interface News {
  readonly changes: readonly FedChange[];
  /** More happened than is told: what is told is no use without the rest. */
  readonly isCut: boolean;
  readonly rightsVersion: string;
  /** UUIDs of the sessions and API tokens, of those that were asked about, that are good no more. */
  readonly ended: ReadonlySet<string>;
  readonly end: FeedPlace;
}

/** Changes that are read at once; who is behind by more has to look for himself. */
const mostChanges = 1_000;

/** Before every id. */
export const firstId = "00000000-0000-0000-0000-000000000000";

interface FeedRow {
  readonly rightsVersion: string;
  readonly horizon: string;
  readonly changes: readonly FedChange[];
  readonly ended: readonly string[];
}

/**
 * Reads the feed on, below the oldest transaction that is still open: what is committed later than others that began
 * after it is missed by nobody (`decisions.md` 2). From `null` on nothing is read, and the place of this moment told.
 */
export async function readFeed(
  database: Database,
  accountId: string,
  from: FeedPlace | null,
  listeners: readonly Caller[],
): Promise<News> {
  const [row] = await database.run<FeedRow>(feedRow(from, listeners), accountId);
  if (!row) throw new Error("the account has no state");
  const isCut = row.changes.length > mostChanges;
  const { rightsVersion, horizon } = row;
  return {
    ...{ changes: isCut ? [] : row.changes, isCut, rightsVersion },
    ended: new Set(row.ended),
    end: { transaction: horizon, id: firstId },
  };
}

const feedRow = (from: FeedPlace | null, listeners: readonly Caller[]): Sql => sql`
  select s.rights_version::text as "rightsVersion", pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
    coalesce((select json_agg(c) from (${from === null ? noChanges : changesBehind(from)}) c), '[]') as changes,
    array(select e.id from session e where e.account_id = ${account} and e.id = any(${idsOf(listeners, "sessionId")}::uuid[])
        and e.ended_at is not null
      union all select k.id from api_token k where k.account_id = ${account} and k.id = any(${idsOf(listeners, "apiTokenId")}::uuid[])
        and k.revoked_at is not null) as ended
  from account_state s where s.account_id = ${account}`;

const idsOf = (listeners: readonly Caller[], name: "sessionId" | "apiTokenId"): readonly string[] =>
  listeners.flatMap(({ [name]: id }) => id ?? []);

const noChanges = sql`select 1 where false`;

const changesBehind = ({ transaction, id }: FeedPlace): Sql => sql`
  select c.kind, c.action, c.record_id as "recordId", c.owners_before as before, c.owners_after as after,
    array(select jsonb_object_keys(coalesce(c.after, '{}'))) as properties
  from change c where c.account_id = ${account} and (c.transaction, c.id) > (${transaction}::xid8, ${id}::uuid)
    and c.transaction < pg_snapshot_xmin(pg_current_snapshot())
  order by c.transaction, c.id limit ${literal(mostChanges + 1)}`;
