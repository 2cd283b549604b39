import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { MailKind } from "./mail-kinds";

/**
 * WAITING until the worker has sent it; SENT to the server, or KEPT in the outbox; REFUSED by the server for good;
 * DROPPED where there was nothing to say any more: its link had ended, or nobody would want it so late.
 */
export type MailState = "WAITING" | "SENT" | "KEPT" | "REFUSED" | "DROPPED";

/** A mail to a user: what it is about, never its text, and never a secret. The text is written when it is sent. */
@Entity("mail")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@ForeignKey("OneTimeLink", ["accountId", "linkId"], ["accountId", "id"])
@Index("mail_link_id_link", ["accountId", "linkId"])
@Index("mail_created_at_list", ["accountId", "createdAt"])
export class Mail {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "text" }) kind: MailKind;
  @Column({ type: "text" }) state: MailState;
  /** To whom. */
  @Column({ type: "uuid" }) userId: string;
  /** Where to: not always the address that the user has, as when it is to become another one. */
  @Column({ type: "text" }) address: string;
  /** The link that it brings; null where it only tells something. */
  @Column({ type: "uuid", nullable: true }) linkId: string | null;
  /** The user whose doing it tells of; null where nobody's. */
  @Column({ type: "uuid", nullable: true }) actorId: string | null;
  /** What the kind has to tell beside names. */
  @Column({ type: "jsonb" }) facts: object;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) finishedAt: Date | null;
}
