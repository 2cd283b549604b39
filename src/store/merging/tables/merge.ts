import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** Records that were merged into one: for as long as it can be taken back. */
@Entity("merge")
@ForeignKey("User", ["accountId", "madeBy"], ["accountId", "id"])
@Index("merge_survivor_id_list", ["accountId", "survivorId", "id"])
@Index("merge_created_at_list", ["accountId", "createdAt"])
export class Merge {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "text" }) kind: string;
  @Column({ type: "uuid" }) survivorId: string;
  /** Those that it absorbed. */
  @Column({ type: "uuid", array: true }) duplicateIds: string[];
  /** The survivor as it was, and what the merge made of it, as the writing rooms hold records. */
  @Column({ type: "jsonb" }) before: object;
  @Column({ type: "jsonb" }) after: object;
  @Column({ type: "uuid" }) madeBy: string;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) undoneAt: Date | null;
}
