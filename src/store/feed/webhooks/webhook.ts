import { Column, type ColumnType, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/**
 * ACTIVE where all is told that there was; FAILING while its receiver does not take it, and is asked again; STOPPED when
 * that went on for too long, or the receiver wanted no more; ENDED with its token.
 */
export type WebhookState = "ACTIVE" | "FAILING" | "STOPPED" | "ENDED";

/** Where a program is told what happens to the records that an API token of its user sees. */
@Entity("webhook")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@ForeignKey("ApiToken", ["accountId", "apiTokenId"], ["accountId", "id"])
@Index("webhook_user_id_list", ["accountId", "userId", "id"])
export class Webhook {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "uuid" }) userId: string;
  /** It is told what this token may see, as long as the token is accepted. */
  @Column({ type: "uuid" }) apiTokenId: string;
  @Column({ type: "text" }) name: string;
  @Column({ type: "text" }) url: string;
  /** What signs each message, sealed. */
  @Column({ type: "bytea" }) secret: Buffer;
  @Column({ type: "text", array: true }) resources: string[];
  @Column({ type: "text" }) state: WebhookState;
  /** Up to here in the feed all was told. */
  @Column({ type: "xid8" as ColumnType }) placeTransaction: string;
  @Column({ type: "uuid" }) placeId: string;
  /** A hash of what the rights said when something was last told: others than these are a reason to read again. */
  @Column({ type: "bytea" }) rightsHash: Buffer;
  /** Attempts in vain since it last was told something. */
  @Column({ type: "integer", default: 0 }) failures: number;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) failingSince: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) nextAttemptAt: Date | null;
  /** What was wrong the last time, in words for people. */
  @Column({ type: "text", nullable: true }) fault: string | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) deliveredAt: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) endedAt: Date | null;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}
