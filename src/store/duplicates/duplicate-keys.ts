import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** What doubles of a record have in common with it, as numbers: by these a record's candidates are found. */
@Entity("duplicate_keys")
@Index("duplicate_keys_keys_search", { synchronize: false })
export class DuplicateKeys {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) recordId: string;
  @Column({ type: "text" }) kind: string;
  @Column({ type: "bigint", array: true }) keys: string[];
}
