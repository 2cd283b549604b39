import { apiId } from "../../store/ids";
import { settingsScopeOf } from "../../rights/settings";
import type { Door } from "../../store/door";
import { type AccountRow, findAccount } from "../../store/people/accounts";
import { Forbidden, Unauthenticated } from "../../store/refusals";
import type { Entrance } from "../../store/people/memberships";
import type { AccountType, EntranceType } from "./account-type";

/** What the API shows of something, as plain values. */
export type Shown<T> = {
  [F in keyof T]: T[F] extends Date | readonly unknown[] | null ? T[F] : T[F] extends object ? Shown<T[F]> : T[F];
};

/** An account as the API shows it. */
export function accountView(row: AccountRow): Shown<AccountType> {
  const { accountId, name, profile, secondFactorRule, timeZone, currency, createdAt, suspendedAt, ...policies } = row;
  const id = apiId("account", accountId);
  return {
    id,
    name,
    profile,
    secondFactorRule,
    timeZone,
    currency,
    createdAt,
    isSuspended: suspendedAt !== null,
    policies,
  };
}

/** The caller's account. Throws `Forbidden` for whom the CRM is closed (`rights.md` 5.20). */
export async function accountOf(door: Door): Promise<Shown<AccountType>> {
  const { caller, principal } = await door.standing();
  if (settingsScopeOf(principal, "ACCOUNT", "VIEW").is !== "everything")
    throw new Forbidden("ACCOUNT", "VIEW", principal.nobodyBecause ?? "the token does not list settings:view");
  const row = await findAccount(door.database, caller.accountId);
  if (row === null) throw new Unauthenticated();
  return accountView(row);
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
