import type { ExportChannel, Module } from "../../rights/catalogue";
import type { Door } from "../door";
import { type AccountRow, accountColumns } from "./accounts";
import { KeptReading, isFresh } from "../freshness";
import { nameKey } from "../name-key";
import { Conflict } from "../refusals";
import { type Sql, account, sql } from "../sql";
import type { Standing } from "../standing";

/** A user as the user sees it. */
export interface MeRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly crmAccess: boolean;
  readonly phone: string | null;
  readonly pictureUrl: string | null;
  readonly timeZone: string | null;
  /** Is the user mailed when somebody makes it responsible for records? */
  readonly mailedWhenGiven: boolean;
  /** Modules that the menu shows; null for all. */
  readonly navigation: readonly Module[] | null;
  readonly blockedChannels: readonly ExportChannel[];
}

const ownColumns = sql`u.id, u.display_name as name, u.email, u.is_administrator as "isAdministrator",
  u.crm_access as "crmAccess", u.phone, u.picture_url as "pictureUrl", u.time_zone as "timeZone", u.mailed_when_given as "mailedWhenGiven", u.navigation,
  u.blocked_channels as "blockedChannels"`;

const ofCaller = ({ caller }: Standing): Sql => sql`u.account_id = ${account} and u.id = ${caller.userId}`;

/** As one value: what a client asks for at every turn is not to be described to the driver column by column. */
const myself = (standing: Standing): Sql =>
  sql`select to_json(own) as own from (select ${ownColumns} from "user" u where ${ofCaller(standing)}) own`;

/** The caller's own row, which is the caller's whatever the rights; null where there is none any more. */
export async function findMe(door: Door): Promise<{ readonly standing: Standing; readonly me: MeRow | null }> {
  const { standing, rows } = await door.read<{ readonly own: MeRow }>(keptMyself);
  return { standing, me: rows[0]?.own ?? null };
}

const keptMyself = new KeptReading(myself);

/** What the caller is asked about that stands in other tables. */
export interface BesideMe {
  readonly hasSecondFactor: boolean;
  readonly account: AccountRow;
}

/** The caller's own row with what stands beside it. */
export async function findMeThere(
  door: Door,
): Promise<{ readonly standing: Standing; readonly me: (MeRow & BesideMe) | null }> {
  const { standing, rows } = await door.read<Beside>(meAndBeside);
  return { standing, me: rows[0] ? thereIn(rows[0]) : null };
}

interface Beside extends MeRow, Omit<AccountRow, "name" | "timeZone"> {
  readonly accountName: string;
  readonly accountTimeZone: string;
  readonly hasSecondFactor: boolean;
}

const meAndBeside = new KeptReading(
  (
    standing,
  ) => sql`select ${ownColumns}, ${accountColumns(standing)}, a.name as "accountName", a.time_zone as "accountTimeZone",
        exists (select from login l where l.id = u.login_id and l.factor_set_at is not null) as "hasSecondFactor"
      from "user" u join account a on a.account_id = u.account_id
      where a.account_id = ${account} and ${ofCaller(standing)}`,
);

function thereIn({ accountName, accountTimeZone, ...row }: Beside): MeRow & BesideMe {
  const { id, name, email, phone, pictureUrl, timeZone, isAdministrator, crmAccess, hasSecondFactor } = row;
  const { navigation, blockedChannels, mailedWhenGiven } = row;
  const account = { ...row, name: accountName, timeZone: accountTimeZone };
  const own = { id, name, email, phone, pictureUrl, timeZone, isAdministrator, crmAccess, navigation, blockedChannels };
  return { ...own, mailedWhenGiven, hasSecondFactor, account };
}

export type ProfileChange = Pick<MeRow, "name" | "phone" | "pictureUrl" | "timeZone" | "mailedWhenGiven">;

/** Writes the caller's own row. Throws `Conflict` where the session ends at the same moment. */
export async function writeProfile(door: Door, profile: ProfileChange): Promise<void> {
  const standing = await door.standing();
  const { name, phone, pictureUrl, timeZone, mailedWhenGiven } = profile;
  const rows = await door.database.run(
    sql`update "user" set display_name = ${name}, display_name_key = ${nameKey(name)}, phone = ${phone},
        picture_url = ${pictureUrl}, time_zone = ${timeZone}, mailed_when_given = ${mailedWhenGiven}, updated_at = ${door.now}, version = version + 1
      where account_id = ${account} and id = ${standing.caller.userId} and ${isFresh(standing)} returning id`,
    standing.caller.accountId,
  );
  if (rows.length === 0) throw new Conflict();
}
