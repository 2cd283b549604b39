import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { ImageType } from "../../store/people/branding";

/** The logo of an account. Its id is 122 random bits: whoever knows the address of a logo may fetch it. */
@Entity("logo")
@ForeignKey("Account", ["accountId"], ["accountId"])
export class Logo {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @Column({ type: "uuid" }) id: string;
  /** As the bytes say, not as somebody claimed. */
  @Column({ type: "text" }) type: ImageType;
  @Column({ type: "bytea" }) bytes: Buffer;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}
