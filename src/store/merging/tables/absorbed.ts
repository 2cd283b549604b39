import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A record that was merged into another one: its id leads there from then on. */
@Entity("absorbed")
@Index("absorbed_survivor_id_link", ["accountId", "survivorId"])
@Index("absorbed_into_id_link", ["accountId", "intoId"])
@Index("absorbed_merge_id_link", ["accountId", "mergeId"])
@Index("absorbed_external_id_link", ["accountId", "kind", "externalId"], { where: `"external_id" IS NOT NULL` })
export class Absorbed {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "text" }) kind: string;
  @Column({ type: "uuid" }) mergeId: string;
  /** Into which record it went, whatever became of that one since. */
  @Column({ type: "uuid" }) intoId: string;
  /** Where its id leads: to what that one was merged into in the end. */
  @Column({ type: "uuid" }) survivorId: string;
  /** It leads there, too, until the merge is taken back. */
  @Column({ type: "text", nullable: true }) externalId: string | null;
}
