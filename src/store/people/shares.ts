import type { Database } from "../database";
import { type Sql, account, sql } from "../sql";

export interface ShareRow {
  readonly ownerId: string;
  readonly area: "CONTACTS" | "CALENDAR";
  readonly access: "VIEW" | "EDIT";
  /** The first moment without it; null where it has no end. */
  readonly until: Date | null;
}

/** A share with both its sides. */
export interface ShareBetween extends ShareRow {
  readonly granteeId: string;
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

/** What the user lets others see or edit, and what others let the user: a reading of the administrators. */
export const sharesAround = (userId: string): Sql => sql`
  select h.owner_id as "ownerId", h.grantee_id as "granteeId", h.area, h.access, h.until from share h
  where h.account_id = ${account} and ${userId}::uuid in (h.owner_id, h.grantee_id)
  order by h.owner_id, h.grantee_id, h.area`;

/** Gives a share, or another access and end to the one of that owner, grantee and area. */
export async function giveShare(database: Database, grantee: Grantee, share: ShareRow): Promise<void> {
  const { ownerId, area, access, until } = share;
  await database.run(
    sql`insert into share (account_id, owner_id, grantee_id, area, access, until)
      values (${account}, ${ownerId}, ${grantee.userId}, ${area}, ${access}, ${until})
      on conflict (account_id, owner_id, grantee_id, area) do update set access = excluded.access, until = excluded.until`,
    grantee.accountId,
  );
}

/** False where there was none. */
export async function endShare(
  database: Database,
  grantee: Grantee,
  { ownerId, area }: Pick<ShareRow, "ownerId" | "area">,
): Promise<boolean> {
  const rows = await database.run(
    sql`delete from share where account_id = ${account} and owner_id = ${ownerId} and grantee_id = ${grantee.userId}
      and area = ${area} returning area`,
    grantee.accountId,
  );
  return rows.length > 0;
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
