import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** What became of a line of a file in one run of its import, or would. */
@Entity("import_line")
@ForeignKey("Job", ["accountId", "jobId"], ["accountId", "id"])
export class ImportLine {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) jobId: string;
  /** Among the lines with records, from 0 on. */
  @PrimaryColumn({ type: "integer" }) place: number;
  /** In the file, from 1 on. */
  @Column({ type: "integer" }) line: number;
  @Column({ type: "text" }) outcome: string;
  /** The record that was made, changed or found; null for none. */
  @Column({ type: "uuid", nullable: true }) recordId: string | null;
  @Column({ type: "jsonb", nullable: true }) faults: readonly object[] | null;
}
