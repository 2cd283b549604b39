import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** A signed-in user on one device: a family of refresh tokens, of which the newest alone is good. */
@Entity("session")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@Index("session_user_id_link", ["accountId", "userId"])
export class Session {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "uuid" }) userId: string;
  @Column({ type: "bytea" }) refreshHash: Buffer;
  @Column({ type: "text" }) address: string;
  @Column({ type: "text" }) agent: string;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
  @Column({ type: "timestamptz", precision: 3 }) usedAt: Date;
  @Column({ type: "timestamptz", precision: 3 }) until: Date;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) endedAt: Date | null;
}
