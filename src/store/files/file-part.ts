import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** A part of a file: the parts behind each other are the file. */
@Entity("file_part")
@ForeignKey("StoredFile", ["accountId", "fileId"], ["accountId", "id"])
export class FilePart {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) fileId: string;
  /** From 0 on. */
  @PrimaryColumn({ type: "integer" }) part: number;
  @Column({ type: "bytea" }) bytes: Buffer;
  /** As of its file. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) expiresAt: Date | null;
}
