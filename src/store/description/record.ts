import { Column, Index, PrimaryColumn } from "typeorm";
import { InstantField, TextField } from "./fields";
import { One } from "./links";

/** A row of an account: the account is the first column of its key (`decisions.md` 1). */
export abstract class AccountRow {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) id: string;

  @InstantField({ description: "When it was made.", required: true, sorted: true, written: "never" })
  createdAt: Date;

  @InstantField({ description: "When it was last changed.", required: true, written: "never" })
  updatedAt: Date;

  @Column({ type: "integer", default: 1 }) version: number;
}

/**
 * A row with owners: what rights are about. Responsible and creator are users of its account. Most rows have no external
 * id, and none of those costs an entry of the index.
 */
@Index(["accountId", "externalId"], { unique: true, where: `"external_id" IS NOT NULL` })
export abstract class OwnedRow extends AccountRow {
  @One("USER", "User", { description: "Who is responsible for it.", required: true, written: "create" })
  responsibleId: string;

  @One("USER", "User", { description: "Who made it.", required: true, written: "never" })
  creatorId: string;

  @TextField({
    description:
      "Its id in another system: unique among the account's records of this kind, and what an upsert goes by.",
    restrictable: false,
    written: "create",
    compared: false,
    max: 200,
  })
  externalId: string | null;

  /** Values of custom fields by key, each in its canonical text. */
  @Column({ type: "jsonb", default: {} }) custom: Record<string, string>;

  @InstantField({
    description: "When it was put in the trash; null while it is not there.",
    written: "never",
    restrictable: false,
    filtered: false,
  })
  deletedAt: Date | null;
}

/** The columns of `rights.md` that every owned row has. */
export const ownedBy = { responsible: "responsible_id", creator: "creator_id" } as const;
