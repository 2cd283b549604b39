import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** A file of records that somebody has sent to be imported: what it was found to be, and what has become of it. */
@Entity("import")
@ForeignKey("User", ["accountId", "makerId"], ["accountId", "id"])
@ForeignKey("ApiToken", ["accountId", "apiTokenId"], ["accountId", "id"])
export class Import {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "uuid" }) makerId: string;
  /** The API token that it was sent with. */
  @Column({ type: "uuid", nullable: true }) apiTokenId: string | null;
  /** The file of its lines; it goes when it expires, as this does. */
  @Column({ type: "uuid" }) fileId: string;
  @Column({ type: "text" }) name: string;
  @Column({ type: "text" }) format: string;
  @Column({ type: "text", nullable: true }) encoding: string | null;
  @Column({ type: "text", nullable: true }) delimiter: string | null;
  @Column({ type: "jsonb" }) headings: readonly string[];
  /** The first lines, as they were read. */
  @Column({ type: "jsonb" }) sample: readonly object[];
  @Column({ type: "integer" }) lines: number;
  /** Which comes first in days like 3/4/2026, as others in the file tell; null where nothing does. */
  @Column({ type: "text", nullable: true }) dayOrder: string | null;
  /** The job that wrote its records; null where none did. */
  @Column({ type: "uuid", nullable: true }) jobId: string | null;
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
  /** When it is forgotten, and can't be undone any more. */
  @Column({ type: "timestamptz", precision: 3 }) expiresAt: Date;
}
