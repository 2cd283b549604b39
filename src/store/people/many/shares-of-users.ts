import type { Database } from "../../database";
import { account, sql } from "../../sql";
import type { ShareRow } from "../shares";

/** What others let each of the users see or edit, by UUID; not in it who has nothing of the sort. */
export async function sharesToUsers(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ShareRow[]>> {
  const rows = await database.run<ShareRow & { readonly granteeId: string }>(
    sql`select h.grantee_id as "granteeId", h.owner_id as "ownerId", h.area, h.access, h.until from share h
      where h.account_id = ${account} and h.grantee_id = any(${userIds}::uuid[]) order by h.owner_id, h.area`,
    accountId,
  );
  const found = new Map<string, ShareRow[]>();
  for (const { granteeId, ...row } of rows) found.set(granteeId, [...(found.get(granteeId) ?? []), row]);
  return found;
}

/** Makes what others let each of the users see or edit be just this. */
export async function writeSharesTo(
  database: Database,
  accountId: string,
  shares: ReadonlyMap<string, readonly ShareRow[]>,
): Promise<void> {
  const rows = [...shares].flatMap(([granteeId, given]) => given.map((share) => ({ ...share, granteeId })));
  await database.run(
    sql`delete from share where account_id = ${account} and grantee_id = any(${[...shares.keys()]}::uuid[])`,
    accountId,
  );
  await database.run(
    sql`insert into share (account_id, owner_id, grantee_id, area, access, until)
      select ${account}, s."ownerId", s."granteeId", s.area, s.access, s.until
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        s ("ownerId" uuid, "granteeId" uuid, area text, access text, until timestamptz)`,
    accountId,
  );
}
