import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** What a line of a file would be known again by: how a dry run, which writes no record, finds doubles within the file. */
@Entity("import_key")
@ForeignKey("Job", ["accountId", "jobId"], ["accountId", "id"])
export class ImportKey {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) jobId: string;
  @PrimaryColumn({ type: "text" }) key: string;
  @Column({ type: "integer" }) line: number;
}
