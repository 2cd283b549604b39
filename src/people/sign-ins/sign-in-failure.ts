import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** That somebody tried to come in as a user, and did not: with a wrong password, or a wrong code. Never what was typed. */
@Entity("sign_in_failure")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@Index("sign_in_failure_user_id_link", ["accountId", "userId", "id"])
@Index("sign_in_failure_at_list", ["accountId", "at"])
export class SignInFailure {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "uuid" }) userId: string;
  @Column({ type: "text" }) reason: "WRONG_PASSWORD" | "WRONG_CODE";
  @Column({ type: "text" }) address: string;
  @Column({ type: "text" }) agent: string;
  @Column({ type: "timestamptz", precision: 3 }) at: Date;
}
