import { Entity, PrimaryColumn } from "typeorm";

/** A record whose keys are to be made: PostgreSQL writes it when the record is new, or says something else than before. */
@Entity("duplicate_keys_due")
export class DuplicateKeysDue {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "text" }) kind: string;
  @PrimaryColumn({ type: "uuid" }) recordId: string;
}
