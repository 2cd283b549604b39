import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { LinkKind } from "../../store/people/one-time-links";

/**
 * A link that is mailed to a person and is good for one thing, once. Its secret is made when the mail is sent and stored
 * hashed alone; one that belongs to a login hangs on one of the login's users.
 */
@Entity("one_time_link")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@Index("one_time_link_secret_hash_unique", ["accountId", "secretHash"], { unique: true })
@Index("one_time_link_user_id_link", ["accountId", "userId"])
export class OneTimeLink {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "text" }) kind: LinkKind;
  @Column({ type: "uuid" }) userId: string;
  /** Where it is mailed to: whoever comes by it has this address. */
  @Column({ type: "text" }) email: string;
  /** Null until its mail is sent. */
  @Column({ type: "bytea", nullable: true }) secretHash: Buffer | null;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
  /** The first moment without it; null until its mail is sent. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) until: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) usedAt: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) endedAt: Date | null;
}
