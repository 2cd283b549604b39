import type { Database } from "../database";
import {
  type StoredCell,
  type StoredRestriction,
  cellsOfHolder,
  forgetCellsOf,
  restrictionsOfHolder,
} from "../people/cells";
import { clearMembers } from "../people/memberlists";
import type { SeatRow } from "../people/licences";
import { endLinks } from "../people/one-time-links";
import { endSessionsOf } from "../people/sessions";
import type { ShareRow } from "../people/shares";
import { account, sql } from "../sql";
import type { UserKey } from "./leaver";

/** What a user held, and holds no more. */
export interface Ended {
  /** To and from the user. */
  readonly shares: readonly (ShareRow & { readonly granteeId: string })[];
  /** Of licences, by their UUIDs. */
  readonly seats: readonly Pick<SeatRow, "licenceId" | "until">[];
  /** UUIDs of the roles that the user held itself. */
  readonly roleIds: readonly string[];
  /** UUIDs of the API tokens that were still good. */
  readonly tokenIds: readonly string[];
  /** The own cells and restrictions. */
  readonly cells: readonly StoredCell[];
  readonly restrictions: readonly StoredRestriction[];
}

/** Ends what was given to the user or by the user: sessions, tokens, mailed links, shares both ways, seats, roles, own rights. */
export async function endWhatWasGiven(database: Database, user: UserKey, at: Date): Promise<Ended> {
  const { accountId, id } = user;
  await endSessionsOf(database, { accountId, userId: id }, at);
  await endLinks(database, { accountId, userId: id }, at);
  const tokens = await database.run<{ id: string }>(
    sql`update api_token set revoked_at = ${at} where account_id = ${account} and user_id = ${id} and revoked_at is null
      returning id`,
    accountId,
  );
  const shares = await database.run<Ended["shares"][number]>(
    sql`delete from share where account_id = ${account} and (owner_id = ${id} or grantee_id = ${id})
      returning owner_id as "ownerId", grantee_id as "granteeId", area, access, until`,
    accountId,
  );
  const seats = await database.run<Ended["seats"][number]>(
    sql`delete from seat where account_id = ${account} and user_id = ${id} returning licence_id as "licenceId", until`,
    accountId,
  );
  const roleIds = await clearMembers(database, { accountId, list: "rolesOfUser", id });
  return { shares, seats, roleIds, tokenIds: tokens.map(idOf), ...(await endOwnRights(database, user)) };
}

async function endOwnRights(
  database: Database,
  { accountId, id }: UserKey,
): Promise<Pick<Ended, "cells" | "restrictions">> {
  const holder = { accountId, kind: "user", id } as const;
  const held = {
    cells: await cellsOfHolder(database, holder),
    restrictions: await restrictionsOfHolder(database, holder),
  };
  await forgetCellsOf(database, holder);
  return held;
}

const idOf = (row: { readonly id: string }): string => row.id;
