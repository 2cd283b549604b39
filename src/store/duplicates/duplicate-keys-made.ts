import { Column, Entity, PrimaryColumn } from "typeorm";

/** How the keys of a kind in an account are made; no row where none ever were. */
@Entity("duplicate_keys_made")
export class DuplicateKeysMade {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "text" }) kind: string;
  /** The way of making them. */
  @Column({ type: "integer" }) version: number;
  /** While older ones are being made anew: the record up to which they are; null where all are. */
  @Column({ type: "uuid", nullable: true }) renewedTo: string | null;
}
