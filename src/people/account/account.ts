import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** The tenant. */
@Entity("account")
export class Account {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @Column({ type: "text" }) name: string;
  @Column({ type: "text" }) profile: "AMO" | "LESS_ANNOYING" | "ACRONX" | "SYNERGY";
  @Column({ type: "boolean" }) viewersMayAnnotate: boolean;
  @Column({ type: "boolean" }) tasksFollowCards: boolean;
  @Column({ type: "boolean" }) reassignWithinEdit: boolean;
  @Column({ type: "boolean" }) taskNeedsCalendarEdit: boolean;
  @Column({ type: "text", default: "OPTIONAL" }) secondFactorRule: "OPTIONAL" | "ADMINISTRATORS" | "EVERYBODY";
  @Column({ type: "text", default: "UTC" }) timeZone: string;
  @Column({ type: "char", length: 3, default: "USD" }) currency: string;
  /** From which score on two records are likely duplicates. */
  @Column({ type: "double precision", default: 0.9 }) duplicatesThreshold: number;
  @Column({ type: "text", nullable: true }) primaryColor: string | null;
  @Column({ type: "text", nullable: true }) accentColor: string | null;
  @Column({ type: "text", nullable: true }) backgroundColor: string | null;
  @Column({ type: "text", nullable: true }) textColor: string | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) suspendedAt: Date | null;
  /** Since when nobody is let in, until somebody brings it back or it is purged. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) closedAt: Date | null;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}

/** The version of everybody's rights: each statement carries the one that its principal was read with (`decisions.md` 3). */
@Entity("account_state")
@ForeignKey("Account", ["accountId"], ["accountId"])
export class AccountState {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @Column({ type: "bigint", default: 1 }) rightsVersion: string;
}
