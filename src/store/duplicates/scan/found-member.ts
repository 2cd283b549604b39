import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** A record in a group of doubles that a job found; the groups are numbered from the likeliest on. */
@Entity("found_member")
@ForeignKey("Job", ["accountId", "jobId"], ["accountId", "id"])
export class FoundMember {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) jobId: string;
  @PrimaryColumn({ type: "integer" }) number: number;
  @PrimaryColumn({ type: "uuid" }) recordId: string;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}
