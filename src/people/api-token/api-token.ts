import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** A partner's key: it acts as its user, narrowed to its scopes. Its secret is stored hashed alone. */
@Entity("api_token")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@Index("api_token_secret_hash_unique", ["accountId", "secretHash"], { unique: true })
export class ApiToken {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "uuid" }) userId: string;
  @Column({ type: "text" }) name: string;
  @Column({ type: "bytea" }) secretHash: Buffer;
  @Column({ type: "text", array: true }) scopes: string[];
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) until: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) usedAt: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) revokedAt: Date | null;
}
