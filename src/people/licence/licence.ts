import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** Modules that need a seat, and how many there are. */
@Entity("licence")
@ForeignKey("Account", ["accountId"], ["accountId"])
export class Licence {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Column({ type: "text" }) name: string;
  @Column({ type: "text", array: true }) modules: string[];
  @Column({ type: "integer" }) seats: number;
}

/** A user's seat in a licence. */
@Entity("seat")
@ForeignKey("Licence", ["accountId", "licenceId"], ["accountId", "id"])
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
export class Seat {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) licenceId: string;
  @PrimaryColumn({ type: "uuid" }) userId: string;
  /** The first moment without it; null where it has no end. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) until: Date | null;
}
