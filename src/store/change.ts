import { Column, type ColumnType, Entity, Index, PrimaryColumn } from "typeorm";
import { auditedKinds } from "./audit-log/audited-kinds";

const quoted = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(", ");

/** One change of one record: change log, outbox and feed at once, append-only; its key is the feed's cursor (`decisions.md` 2). */
@Entity("change")
@Index("change_record_link", ["accountId", "kind", "recordId", "id"])
@Index("change_concerns", { synchronize: false })
@Index("change_import", { synchronize: false })
@Index("change_audit", ["accountId", "at", "id"], { where: `kind in (${quoted(auditedKinds)})` })
export class Change {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  /** The transaction that wrote it: a reader of the feed goes only below the oldest one that is still open. */
  @PrimaryColumn({ type: "xid8" as ColumnType, default: () => "pg_current_xact_id()" }) transaction: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "text" }) kind: string;
  @Column({ type: "uuid" }) recordId: string;
  @Column({ type: "text" }) action: "CREATE" | "UPDATE" | "DELETE" | "RESTORE";
  @Column({ type: "uuid", nullable: true }) actorId: string | null;
  /** `session:<id>`, `token:<id>`, `job:<id>`, `import:<id>`, `link:<id>`, `password:`, `system`. */
  @Column({ type: "text" }) via: string;
  /** Of what is audited: the operation of the API, and the network address and the program that it came from. */
  @Column({ type: "text", nullable: true }) operation: string | null;
  @Column({ type: "text", nullable: true }) address: string | null;
  @Column({ type: "text", nullable: true }) agent: string | null;
  /** Of what is audited: whom and what it is about, and names anew or no more. */
  @Column({ type: "uuid", array: true, nullable: true }) concerns: string[] | null;
  @Column({ type: "jsonb", nullable: true }) before: object | null;
  @Column({ type: "jsonb", nullable: true }) after: object | null;
  @Column({ type: "jsonb", nullable: true }) ownersBefore: object | null;
  @Column({ type: "jsonb", nullable: true }) ownersAfter: object | null;
  @Column({ type: "integer" }) version: number;
  @Column({ type: "timestamptz", precision: 3 }) at: Date;
}
