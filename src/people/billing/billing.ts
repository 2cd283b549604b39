import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** Who pays for an account, as it stands on an invoice. */
@Entity("billing")
@ForeignKey("Account", ["accountId"], ["accountId"])
export class Billing {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @Column({ type: "text", nullable: true }) companyName: string | null;
  @Column({ type: "text", array: true, default: "{}" }) addressLines: string[];
  @Column({ type: "char", length: 2, nullable: true }) country: string | null;
  @Column({ type: "text", nullable: true }) taxNumber: string | null;
  @Column({ type: "text", nullable: true }) email: string | null;
  @Column({ type: "text", nullable: true }) purchaseOrder: string | null;
}
