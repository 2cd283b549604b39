import { apiId } from "../../store/ids";
import { settingsScopeOf } from "../../rights/settings";
import type { Door } from "../../store/door";
import { type AccountRow, readAccount } from "../../store/people/accounts";
import { policiesOf } from "../../store/principal-loader";
import { Forbidden, Unauthenticated } from "../../store/refusals";
import type { Standing } from "../../store/standing";
import type { Entrance } from "../../store/people/memberships";
import type { Branding } from "../branding/branding-types";
import { logoPath } from "../branding/logo-path";
import type { AccountType, EntranceType } from "./account-type";

/** What the API shows of something, as plain values. */
export type Shown<T> = {
  [F in keyof T]: T[F] extends Date | readonly unknown[] | null ? T[F] : T[F] extends object ? Shown<T[F]> : T[F];
};

/** An account as the API shows it. */
export function accountView(row: AccountRow): Shown<AccountType> {
  const { name, profile, secondFactorRule, timeZone, currency, duplicatesThreshold, createdAt } = row;
  const id = apiId("account", row.accountId);
  const isSuspended = row.suspendedAt !== null;
  const settings = { name, profile, secondFactorRule, timeZone, currency, duplicatesThreshold, createdAt, isSuspended };
  return { id, ...settings, policies: policiesOf(row), branding: brandingView(row), billing: row.billing };
}

function brandingView({ accountId, logoId, ...row }: AccountRow): Shown<Branding> {
  const { primaryColor, accentColor, backgroundColor, textColor } = row;
  const logoUrl = logoId === null ? null : logoPath(accountId, logoId);
  return { primaryColor, accentColor, backgroundColor, textColor, logoUrl };
}

/** The caller's account. Throws `Forbidden` for whom the CRM is closed (`rights.md` 5.20). */
export async function accountOf(door: Door): Promise<Shown<AccountType>> {
  const row = await readAccount(door, judge);
  if (row === null) throw new Unauthenticated();
  return accountView(row);
}

function judge({ principal }: Standing): void {
  if (settingsScopeOf(principal, "ACCOUNT", "VIEW").is === "everything") return;
  throw new Forbidden("ACCOUNT", "VIEW", principal.nobodyBecause ?? "the token does not list settings:view");
}

export const entranceView = ({ accountId, accountName }: Entrance): Shown<EntranceType> => ({
  id: apiId("account", accountId),
  name: accountName,
});

const shape = /^account_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The UUID of an account's id; one that is none of anybody's for any other text. */
export function accountUuid(id: string): string {
  const [, ...parts] = shape.exec(id) ?? [];
  return parts.length === 0 ? "00000000-0000-0000-0000-000000000000" : parts.join("-");
}
