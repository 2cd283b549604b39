import type { ExportChannel } from "../../rights/catalogue";
import type { Database } from "../database";
import { nameKey } from "../name-key";
import { account, sql } from "../sql";

export type UserStatus = "INVITED" | "ACTIVE" | "INACTIVE" | "REMOVED";

/** A user as the changes of people judge it. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: UserStatus;
  readonly isAdministrator: boolean;
  readonly crmAccess: boolean;
  readonly supervisorId: string | null;
  readonly loginId: string | null;
  readonly version: number;
}

const userColumns = sql`u.id, u.display_name as name, u.email, u.status, u.is_administrator as "isAdministrator",
  u.crm_access as "crmAccess", u.supervisor_id as "supervisorId", u.login_id as "loginId", u.version`;

/** Those of the users who are there, in no order: removed ones are no more. */
export async function findUsers(database: Database, accountId: string, ids: readonly string[]): Promise<UserRow[]> {
  return database.run<UserRow>(
    sql`select ${userColumns} from "user" u
      where u.account_id = ${account} and u.id = any(${ids}::uuid[]) and u.status <> 'REMOVED'`,
    accountId,
  );
}

export interface NewUser {
  readonly accountId: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: UserStatus;
  readonly isAdministrator: boolean;
  readonly supervisorId: string | null;
  readonly loginId: string | null;
  readonly phone: string | null;
  readonly timeZone: string | null;
  readonly blockedChannels: readonly ExportChannel[];
  readonly at: Date;
}

export async function insertUser(database: Database, user: NewUser): Promise<void> {
  const { id, name, email, status, isAdministrator, supervisorId, loginId, phone, timeZone, at } = user;
  const { blockedChannels } = user;
  await database.run(
    sql`insert into "user" (account_id, id, created_at, updated_at, display_name, display_name_key, email, status,
        is_administrator, crm_access, supervisor_id, login_id, phone, time_zone, blocked_channels)
      values (${account}, ${id}, ${at}, ${at}, ${name}, ${nameKey(name)}, ${email}, ${status},
        ${isAdministrator}, true, ${supervisorId}, ${loginId}, ${phone}, ${timeZone}, ${blockedChannels}::text[])`,
    user.accountId,
  );
}

/** Is there a user with this address who is not removed? */
export async function isEmailInAccount(database: Database, accountId: string, email: string): Promise<boolean> {
  const rows = await database.run(
    sql`select u.id from "user" u where u.account_id = ${account} and u.email = ${email} and u.status <> 'REMOVED' limit 1`,
    accountId,
  );
  return rows.length > 0;
}

/** Has the login a user in the account who is not removed? */
export async function hasUser(database: Database, accountId: string, loginId: string): Promise<boolean> {
  const rows = await database.run(
    sql`select u.id from "user" u where u.account_id = ${account} and u.login_id = ${loginId} and u.status <> 'REMOVED' limit 1`,
    accountId,
  );
  return rows.length > 0;
}

/** What an administrator may set on a user beside what the door's own editor writes. Absent: as it is. */
export interface UserSetting {
  readonly status?: UserStatus;
  readonly loginId?: string;
  readonly crmAccess?: boolean;
  readonly isAdministrator?: boolean;
}

/** Answers the version that the user has now. */
export async function setOnUser(
  database: Database,
  user: { readonly accountId: string; readonly id: string },
  setting: UserSetting,
  at: Date,
): Promise<number> {
  const { status = null, loginId = null, crmAccess = null, isAdministrator = null } = setting;
  const [row] = await database.run<{ version: number }>(
    sql`update "user" set status = coalesce(${status}::text, status),
        login_id = coalesce(${loginId}::uuid, login_id),
        crm_access = coalesce(${crmAccess}::boolean, crm_access),
        is_administrator = coalesce(${isAdministrator}::boolean, is_administrator),
        updated_at = ${at}, version = version + 1
      where account_id = ${account} and id = ${user.id} returning version`,
    user.accountId,
  );
  return row?.version ?? 0;
}

/** The user has another address from now on; a removed one keeps the one that it had. */
export async function readdressUser(
  database: Database,
  { accountId, userId }: { readonly accountId: string; readonly userId: string },
  email: string,
  at: Date,
): Promise<void> {
  await database.run(
    sql`update "user" set email = ${email}, updated_at = ${at}, version = version + 1
      where account_id = ${account} and id = ${userId} and status <> 'REMOVED'`,
    accountId,
  );
}

/** What an account says of a user. Absent: as it is; null clears. */
export interface UserDescription {
  readonly name?: string | undefined;
  readonly phone?: string | null | undefined;
  readonly pictureUrl?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
}

/** Answers what was said before. */
export async function describeUser(
  database: Database,
  user: { readonly accountId: string; readonly id: string },
  said: UserDescription,
  at: Date,
): Promise<UserDescription> {
  const [before] = await database.run<{
    name: string;
    phone: string | null;
    pictureUrl: string | null;
    timeZone: string | null;
  }>(
    sql`select u.display_name as name, u.phone, u.picture_url as "pictureUrl", u.time_zone as "timeZone"
      from "user" u where u.account_id = ${account} and u.id = ${user.id} for update`,
    user.accountId,
  );
  if (!before) return {};
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const { name, phone, pictureUrl, timeZone } = { ...before, ...given };
  await database.run(
    sql`update "user" set display_name = ${name}, display_name_key = ${nameKey(name)}, phone = ${phone},
        picture_url = ${pictureUrl}, time_zone = ${timeZone}, updated_at = ${at}, version = version + 1
      where account_id = ${account} and id = ${user.id}`,
    user.accountId,
  );
  return before;
}

/**
 * Puts the user under a supervisor, or under nobody, unless that would close a circle (`rights.md` 1): then null,
 * else the version that the user has now.
 */
export async function placeUnder(
  database: Database,
  user: { readonly accountId: string; readonly id: string },
  supervisorId: string | null,
  at: Date,
): Promise<number | null> {
  const [row] = await database.run<{ version: number }>(
    sql`with recursive above as (
        select ${supervisorId}::uuid as id
        union
        select u.supervisor_id from above a join "user" u on u.account_id = ${account} and u.id = a.id
        where u.supervisor_id is not null
      )
      update "user" set supervisor_id = ${supervisorId}::uuid, updated_at = ${at}, version = version + 1
      where account_id = ${account} and id = ${user.id}
        and not exists (select from above a where a.id = ${user.id}::uuid)
      returning version`,
    user.accountId,
  );
  return row?.version ?? null;
}

/** Would nobody else be left who is an administrator, active and in the CRM? (`rights.md` 5.16) */
export async function isLastAdministrator(database: Database, accountId: string, userId: string): Promise<boolean> {
  const others = await database.run(
    sql`select u.id from "user" u where u.account_id = ${account} and u.id <> ${userId}
      and u.is_administrator and u.crm_access and u.status = 'ACTIVE' limit 1`,
    accountId,
  );
  return others.length === 0;
}

export async function versionOfUser(database: Database, accountId: string, userId: string): Promise<number> {
  const [row] = await database.run<{ version: number }>(
    sql`select u.version from "user" u where u.account_id = ${account} and u.id = ${userId}`,
    accountId,
  );
  return row?.version ?? 0;
}
