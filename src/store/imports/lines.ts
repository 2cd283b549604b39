import type { Door } from "../door";
import { account, literal, sql } from "../sql";
import { storable } from "./imports";

export type LineOutcome = "CREATED" | "UPDATED" | "UNCHANGED" | "SKIPPED" | "FAULTY";

/** What became of a line, or would. */
export interface WrittenLine {
  readonly place: number;
  readonly line: number;
  readonly outcome: LineOutcome;
  /** UUID */
  readonly recordId: string | null;
  readonly faults: readonly ShownFault[] | null;
}

/** What was wrong with a line, as it is told; `column` counts from 1 on, null for what is no column's. */
export interface ShownFault {
  readonly column: number | null;
  readonly heading: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

export async function writeLines(door: Door, jobId: string, lines: readonly WrittenLine[]): Promise<void> {
  const { caller } = await door.standing();
  await door.database.run(
    sql`insert into import_line (account_id, job_id, place, line, outcome, record_id, faults)
      select ${account}, ${jobId}::uuid, v.place, v.line, v.outcome, v."recordId", v.faults
      from jsonb_to_recordset(${storable(lines)}::jsonb) v (place integer, line integer, outcome text, "recordId" uuid, faults jsonb)`,
    caller.accountId,
  );
}

/** Adds to what was wrong with lines that are written. */
export async function addFaults(
  door: Door,
  jobId: string,
  faults: readonly { readonly place: number; readonly faults: readonly ShownFault[] }[],
): Promise<void> {
  if (faults.length === 0) return;
  const { caller } = await door.standing();
  await door.database.run(
    sql`update import_line l set faults = coalesce(nullif(l.faults, 'null'::jsonb), '[]'::jsonb) || v.faults
      from jsonb_to_recordset(${storable(faults)}::jsonb) v (place integer, faults jsonb)
      where l.account_id = ${account} and l.job_id = ${jobId}::uuid and l.place = v.place`,
    caller.accountId,
  );
}

/** Of the job's lines those behind a place, of these outcomes; null for all. Whose the job is, is for the caller to know. */
export async function readLines(
  door: Door,
  jobId: string,
  {
    after,
    most,
    outcomes,
  }: { readonly after: number; readonly most: number; readonly outcomes: readonly string[] | null },
): Promise<readonly WrittenLine[]> {
  const { rows } = await door.read<WrittenLine>(
    () => sql`select l.place, l.line, l.outcome, l.record_id as "recordId", l.faults from import_line l
      where l.account_id = ${account} and l.job_id = ${jobId}::uuid and l.place > ${after}::integer
        and (${outcomes}::text[] is null or l.outcome = any(${outcomes}::text[])) order by l.place limit ${literal(most)}`,
  );
  return rows;
}

/** How many lines of these outcomes the job has, counted no further than `most`. */
export async function countLines(
  door: Door,
  jobId: string,
  outcomes: readonly string[] | null,
  most: number,
): Promise<number> {
  const { rows } = await door.read<{ count: number }>(
    () => sql`select count(*)::integer as count from (select 1 from import_line l
      where l.account_id = ${account} and l.job_id = ${jobId}::uuid
        and (${outcomes}::text[] is null or l.outcome = any(${outcomes}::text[])) limit ${literal(most)}) t`,
  );
  return rows[0]?.count ?? 0;
}

/** Remembers what lines would be known by: the first line of each key. */
export async function writeKeys(
  door: Door,
  jobId: string,
  keys: readonly { readonly key: string; readonly line: number }[],
): Promise<void> {
  if (keys.length === 0) return;
  const { caller } = await door.standing();
  await door.database.run(
    sql`insert into import_key (account_id, job_id, key, line)
      select ${account}, ${jobId}::uuid, v.key, v.line from jsonb_to_recordset(${storable(keys)}::jsonb) v (key text, line integer)
      on conflict do nothing`,
    caller.accountId,
  );
}

/** The lines that are known by these keys. */
export async function readKeys(
  door: Door,
  jobId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await door.read<{ key: string; line: number }>(
    () => sql`select k.key, k.line from import_key k
      where k.account_id = ${account} and k.job_id = ${jobId}::uuid and k.key = any(${keys}::text[])`,
  );
  return new Map(rows.map(({ key, line }) => [key, line]));
}
