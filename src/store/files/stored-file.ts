import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/**
 * A file that the gateway keeps: for the one who had it made, until it expires, or for those who see the record that holds
 * it. Its bytes are parts.
 */
@Entity("file")
@ForeignKey("User", ["accountId", "makerId"], ["accountId", "id"])
@ForeignKey("ApiToken", ["accountId", "apiTokenId"], ["accountId", "id"])
@ForeignKey("Job", ["accountId", "jobId"], ["accountId", "id"])
@Index("file_job_id_list", ["accountId", "jobId"])
@Index("file_holder", ["accountId", "holderKind", "holderId"], { unique: true, where: "holder_id is not null" })
export class StoredFile {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "text" }) kind: string;
  @Column({ type: "text" }) name: string;
  @Column({ type: "text" }) mediaType: string;
  @Column({ type: "uuid" }) makerId: string;
  /** The API token that it was asked for with. */
  @Column({ type: "uuid", nullable: true }) apiTokenId: string | null;
  /** The job that makes it; null for what was sent to us. */
  @Column({ type: "uuid", nullable: true }) jobId: string | null;
  /** The record that holds it; null for what is its maker's alone. */
  @Column({ type: "text", nullable: true }) holderKind: string | null;
  @Column({ type: "uuid", nullable: true }) holderId: string | null;
  /** What its kind judges by who may open it. */
  @Column({ type: "jsonb" }) about: object;
  @Column({ type: "integer", default: 0 }) parts: number;
  @Column({ type: "bigint", default: 0 }) bytes: number;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
  /** Null while it is being written. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) wholeAt: Date | null;
  /** Null for what a record holds. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) expiresAt: Date | null;
}
