import type { Door } from "../door";
import { apiId, uuidBehind } from "../ids";
import { newestPage } from "../reading/newest-page";
import { sizeOfPage } from "../reading/window";
import { NotFound } from "../refusals";
import { type Sql, account, nothingMore, sql } from "../sql";
import type { Standing } from "../standing";
import { accountFileJob } from "../whole-account/account-file";
import { mayTakeAccountFile } from "../whole-account/judge-account-file";
import type { JobState } from "./job";

/** A job as the one who asked for it sees it. */
export interface SeenJob {
  /** `job_<hex>` */
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly input: unknown;
  readonly progress: { readonly done: number; readonly total: number | null };
  readonly result: object | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface JobPage {
  readonly jobs: readonly SeenJob[];
  readonly hasNextPage: boolean;
}

/**
 * The jobs that the caller asked for, and nobody else's: another's is as unknown (`cases.md` 25). Who comes with an API
 * token has those that were asked for with it.
 */
export class OwnJobs {
  constructor(readonly door: Door) {}

  /** Null for another's and an unknown one alike. */
  async one(id: string): Promise<SeenJob | null> {
    const [job] = await this.many([id]);
    return job ?? null;
  }

  /** In the order of the ids. */
  async many(ids: readonly string[]): Promise<readonly (SeenJob | null)[]> {
    const uuids = ids.flatMap((id) => uuidBehind(id, "job") ?? []);
    const jobs = await this.read(sql`and j.id = any(${uuids}::uuid[])`);
    return ids.map((id) => jobs.find((job) => job.id === id) ?? null);
  }

  /** Newest first. Throws `BadInput` for a size that no page has, `InvalidCursor`. */
  async page(first: number | null, after: string | null): Promise<JobPage> {
    const size = sizeOfPage(first, "jobs");
    const jobs = await this.read(newestPage("j", { prefix: "job", after, size }));
    return { jobs: jobs.slice(0, size), hasNextPage: jobs.length > size };
  }

  /** Asks a job to stop: one that waits ends at once, one that runs behind its batch. Throws `NotFound`. */
  async cancel(id: string): Promise<void> {
    const standing = await this.door.standing();
    const uuid = uuidBehind(id, "job");
    const rows = await this.door.database.run(
      sql`update job j set cancel_requested_at = case when j.finished_at is null then ${this.door.now}::timestamptz else j.cancel_requested_at end,
          state = case j.state when 'QUEUED' then 'CANCELLED' else j.state end,
          finished_at = case j.state when 'QUEUED' then ${this.door.now}::timestamptz else j.finished_at end
        where j.account_id = ${account} and j.id = ${uuid}::uuid and ${isOwn(standing)} returning j.id`,
      standing.caller.accountId,
    );
    if (rows.length === 0) throw new NotFound();
  }

  private async read(more: Sql): Promise<readonly SeenJob[]> {
    const { rows } = await this.door.read<JobRow>(
      (standing) => sql`select j.id, j.kind, j.state, j.input, j.done, j.total, j.result, j.error_code as "errorCode",
          j.error_message as "errorMessage", j.created_at as "createdAt", j.started_at as "startedAt", j.finished_at as "finishedAt"
        from job j where j.account_id = ${account} and ${isOwn(standing)} ${more}`,
    );
    return rows.map(seen);
  }
}

function isOwn(standing: Standing): Sql {
  const { caller, principal } = standing;
  const isOpen = principal.nobodyBecause === null;
  if (!isOpen && !mayTakeAccountFile(standing)) return sql`false`;
  // Of a suspended account its data as a file is all that is left (`rights.md` 5.20).
  const kinds = isOpen ? nothingMore : sql`and j.kind = ${accountFileJob}::text`;
  const own = sql`j.creator_id = ${caller.userId}::uuid ${kinds}`;
  return caller.apiTokenId === null ? own : sql`${own} and j.api_token_id = ${caller.apiTokenId}::uuid`;
}

interface JobRow extends Omit<SeenJob, "progress" | "error"> {
  readonly done: number;
  readonly total: number | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

function seen({ id, done, total, errorCode: code, errorMessage, ...job }: JobRow): SeenJob {
  const error = code === null ? null : { code, message: errorMessage ?? "" };
  return { ...job, id: apiId("job", id), progress: { done, total }, error };
}
