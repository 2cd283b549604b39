import type { Database } from "../database";
import { account, sql } from "../sql";

export interface ShareRow {
  readonly ownerId: string;
  readonly area: "CONTACTS" | "CALENDAR";
  readonly access: "VIEW" | "EDIT";
  /** The first moment without it; null where it has no end. */
  readonly until: Date | null;
}

interface Grantee {
  readonly accountId: string;
  readonly userId: string;
}

/** What others let the user see or edit. */
export async function sharesTo(database: Database, { accountId, userId }: Grantee): Promise<ShareRow[]> {
  return database.run<ShareRow>(
    sql`select h.owner_id as "ownerId", h.area, h.access, h.until from share h
      where h.account_id = ${account} and h.grantee_id = ${userId} order by h.owner_id, h.area`,
    accountId,
  );
}

/** Makes these all the shares to the user. */
export async function setSharesTo(database: Database, grantee: Grantee, shares: readonly ShareRow[]): Promise<void> {
  await database.run(
    sql`delete from share where account_id = ${account} and grantee_id = ${grantee.userId}`,
    grantee.accountId,
  );
  await database.run(
    sql`insert into share (account_id, owner_id, grantee_id, area, access, until)
      select ${account}, s."ownerId", ${grantee.userId}::uuid, s.area, s.access, s.until
      from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) s ("ownerId" uuid, area text, access text, until timestamptz)`,
    grantee.accountId,
  );
}
