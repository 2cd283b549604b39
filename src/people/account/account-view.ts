import { apiId } from "../../store/ids";
import type { AccountRow } from "../../store/people/accounts";
import type { Entrance } from "../../store/people/memberships";
import type { AccountType, EntranceType } from "./account-type";

/** What the API shows of something, as plain values. */
export type Shown<T> = {
  [F in keyof T]: T[F] extends Date | readonly unknown[] | null ? T[F] : T[F] extends object ? Shown<T[F]> : T[F];
};

/** An account as the API shows it. */
export function accountView(row: AccountRow): Shown<AccountType> {
  const { accountId, name, profile, timeZone, currency, createdAt, suspendedAt, ...policies } = row;
  const id = apiId("account", accountId);
  return { id, name, profile, timeZone, currency, createdAt, isSuspended: suspendedAt !== null, policies };
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
