import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** A row that a merge took out of its table, as it was there: an absorbed record, or a link of one. */
@Entity("merged_row")
@ForeignKey("Merge", ["accountId", "mergeId"], ["accountId", "id"])
@Index("merged_row_created_at_list", ["accountId", "createdAt"])
export class MergedRow {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) mergeId: string;
  /** Which table, and by which column the row was found: a table of links may have two that lead to the same kind. */
  @PrimaryColumn({ type: "text" }) fromTable: string;
  @PrimaryColumn({ type: "text" }) byColumn: string;
  /** From 1 on. */
  @PrimaryColumn({ type: "integer" }) number: number;
  @Column({ type: "jsonb" }) held: object;
  /** Of a link: did the survivor get it by this row, and had none before? */
  @Column({ type: "boolean" }) isMoved: boolean;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}
