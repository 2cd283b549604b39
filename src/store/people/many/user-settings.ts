import type { ExportChannel, Module } from "../../../rights/catalogue";
import type { Database } from "../../database";
import { account, sql } from "../../sql";

/** What is set on a user beside rights, roles and groups. */
export interface UserSettings {
  readonly crmAccess: boolean;
  /** Modules that the menu shows; null for all. */
  readonly navigation: readonly Module[] | null;
  readonly blockedChannels: readonly ExportChannel[];
}

/** By UUID. */
export async function settingsOfUsers(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, UserSettings>> {
  const rows = await database.run<UserSettings & { readonly id: string }>(
    sql`select u.id, u.crm_access as "crmAccess", u.navigation, u.blocked_channels as "blockedChannels"
      from "user" u where u.account_id = ${account} and u.id = any(${userIds}::uuid[])`,
    accountId,
  );
  return new Map(rows.map(({ id, ...settings }) => [id, settings]));
}

/** Writes all settings of each of the users. */
export async function writeSettings(
  database: Database,
  accountId: string,
  settings: ReadonlyMap<string, UserSettings>,
): Promise<void> {
  const rows = [...settings].map(([id, each]) => ({ id, ...each }));
  await database.run(
    sql`update "user" u set crm_access = w."crmAccess", navigation = w.navigation, blocked_channels = w."blockedChannels"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        w (id uuid, "crmAccess" boolean, navigation text[], "blockedChannels" text[])
      where u.account_id = ${account} and u.id = w.id`,
    accountId,
  );
}
