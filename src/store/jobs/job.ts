import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

export const jobStates = ["QUEUED", "RUNNING", "DONE", "FAILED", "CANCELLED"] as const;
export type JobState = (typeof jobStates)[number];

/** Work that outlives a request: what people see of it. When it runs is the worker's affair (`decisions.md` 12). */
@Entity("job")
@ForeignKey("User", ["accountId", "creatorId"], ["accountId", "id"])
@ForeignKey("ApiToken", ["accountId", "apiTokenId"], ["accountId", "id"])
@Index("job_creator_id_list", ["accountId", "creatorId", "id"])
@Index("job_finished_at_list", ["accountId", "finishedAt"])
export class Job {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "text" }) kind: string;
  @Column({ type: "text" }) state: JobState;
  @Column({ type: "uuid" }) creatorId: string;
  /** The API token that it was asked for with: it narrows the job to the end. */
  @Column({ type: "uuid", nullable: true }) apiTokenId: string | null;
  /** What was asked for, as the kind of job wrote it. */
  @Column({ type: "jsonb" }) input: object;
  /** Where the next batch goes on; null before the first. */
  @Column({ type: "jsonb", nullable: true }) cursor: unknown;
  @Column({ type: "integer", default: 0 }) done: number;
  /** Null until it was counted. */
  @Column({ type: "integer", nullable: true }) total: number | null;
  @Column({ type: "jsonb", nullable: true }) result: object | null;
  @Column({ type: "text", nullable: true }) errorCode: string | null;
  @Column({ type: "text", nullable: true }) errorMessage: string | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) cancelRequestedAt: Date | null;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) startedAt: Date | null;
  /** When a batch was last finished. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) heartbeatAt: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) finishedAt: Date | null;
}
