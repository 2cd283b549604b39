import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** What an owner lets a grantee see or edit: one-way, until its end (`rights.md` 4). */
@Entity("share")
@ForeignKey("User", ["accountId", "ownerId"], ["accountId", "id"])
@ForeignKey("User", ["accountId", "granteeId"], ["accountId", "id"])
@Index("share_grantee_id_link", ["accountId", "granteeId"])
export class Share {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) ownerId: string;
  @PrimaryColumn({ type: "uuid" }) granteeId: string;
  @PrimaryColumn({ type: "text" }) area: "CONTACTS" | "CALENDAR";
  @Column({ type: "text" }) access: "VIEW" | "EDIT";
  /** The first moment without it; null where it has no end. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) until: Date | null;
}
