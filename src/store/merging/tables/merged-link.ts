import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** A link of another record, by a column of its own, that a merge led on to the survivor. */
@Entity("merged_link")
@ForeignKey("Merge", ["accountId", "mergeId"], ["accountId", "id"])
@Index("merged_link_created_at_list", ["accountId", "createdAt"])
export class MergedLink {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) mergeId: string;
  /** Of the record whose link it is. */
  @PrimaryColumn({ type: "text" }) kind: string;
  /** The column that holds it. */
  @PrimaryColumn({ type: "text" }) byColumn: string;
  @PrimaryColumn({ type: "uuid" }) recordId: string;
  /** The absorbed record that it led to. */
  @Column({ type: "uuid" }) fromId: string;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}
