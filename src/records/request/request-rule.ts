import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** Who gets the requests that come in by a source: users in turn, those of a list and those of a group. */
@Entity("request_rule")
@ForeignKey("Account", ["accountId"], ["accountId"])
export class RequestRule {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "text" }) source: string;
  @Column({ type: "uuid", array: true, default: "{}" }) userIds: string[];
  /** One that is deleted has nobody in it. */
  @Column({ type: "uuid", nullable: true }) groupId: string | null;
  /** How many requests have been given so far: whose turn it is. */
  @Column({ type: "bigint", default: 0 }) turn: number;
}
