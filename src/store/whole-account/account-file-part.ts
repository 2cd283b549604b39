import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** A part of an account's data as a file, gzip by itself: the parts of a job behind each other are the file. */
@Entity("account_file_part")
@ForeignKey("Job", ["accountId", "jobId"], ["accountId", "id"])
export class AccountFilePart {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) jobId: string;
  /** From 0 on. */
  @PrimaryColumn({ type: "integer" }) part: number;
  @Column({ type: "bytea" }) bytes: Buffer;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}
