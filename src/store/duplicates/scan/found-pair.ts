import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** Two records that a job compared and found to have something in common. */
@Entity("found_pair")
@ForeignKey("Job", ["accountId", "jobId"], ["accountId", "id"])
export class FoundPair {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) jobId: string;
  @PrimaryColumn({ type: "uuid" }) oneId: string;
  @PrimaryColumn({ type: "uuid" }) otherId: string;
  /** The natural logarithm of the odds that they are one. */
  @Column({ type: "double precision" }) odds: number;
  /** What each field said, and the odds before any did. */
  @Column({ type: "jsonb" }) evidence: object;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}
