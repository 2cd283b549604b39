import type { ComparedField } from "../../../duplicates/compared-field";
import type { Evidence } from "../../../duplicates/weighing/weigh";
import type { Database } from "../../database";
import type { JobKey } from "../../jobs/queue";
import { account, sql } from "../../sql";

/** Two records that were compared, by their UUIDs, and what came of it. */
export interface ScannedPair {
  readonly one: string;
  readonly other: string;
  readonly odds: number;
  /** The odds before any field spoke. */
  readonly before: number;
  readonly evidence: readonly Evidence[];
}

/** What each field said, by its name: level and weight. */
export type KeptEvidence = Readonly<Record<string, readonly [level: number, weight: number]>>;

/** What is kept of a pair, likely or not, to be judged anew by what its reader may read then: groups are made of both. */
export interface KeptJudgement {
  readonly before: number;
  readonly fields: KeptEvidence;
}

export interface PairsFound {
  readonly fields: readonly ComparedField[];
  readonly pairs: readonly ScannedPair[];
}

/** Writes down what a page of a scan came to. */
export async function putPairs(
  database: Database,
  { accountId, jobId }: JobKey,
  { fields, pairs }: PairsFound,
  now: Date,
): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(({ one, other, odds, before, evidence }) => ({
    ...{ one, other, odds },
    evidence: { before, fields: keptEvidence(fields, evidence) } satisfies KeptJudgement,
  }));
  await database.run(
    sql`insert into found_pair (account_id, job_id, one_id, other_id, odds, evidence, created_at)
      select ${account}, ${jobId}::uuid, v.one, v.other, v.odds, v.evidence, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) v (one uuid, other uuid, odds double precision, evidence jsonb)
      on conflict do nothing`,
    accountId,
  );
}

const keptEvidence = (fields: readonly ComparedField[], evidence: readonly Evidence[]): KeptEvidence =>
  Object.fromEntries(evidence.map(({ field, level, weight }) => [fields[field]?.name ?? "", [level, weight]]));
