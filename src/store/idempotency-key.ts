import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** What became of a mutation that was sent with a key, so that sending it again does nothing more (`api.md`, Mutations). */
@Entity("idempotency_key")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@Index("idempotency_key_created_at", ["accountId", "createdAt"])
export class IdempotencyKey {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) userId: string;
  /** As the client made it up. */
  @PrimaryColumn({ type: "text" }) key: string;
  /** Which of the request's mutations: its key in the answer. */
  @PrimaryColumn({ type: "text" }) field: string;
  /** Hash of what was asked: the same key with something else is refused. */
  @Column({ type: "text" }) fingerprint: string;
  /** The payload with ids in the place of records; null until the mutation is done. */
  @Column({ type: "jsonb", nullable: true }) outcome: object | null;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}
