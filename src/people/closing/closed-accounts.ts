import { apiId } from "../../store/ids";
import type { Database } from "../../store/database";
import { type ClosedAccount, endOfReopening, findClosed } from "../../store/people/closing";
import { membershipsOf } from "../../store/people/memberships";
import type { Fault } from "../../store/refusals";
import { fault } from "../input";

/** The closed accounts that a login is in and that may be brought back, the one last used first. */
export async function closedAccountsOf(database: Database, loginId: string, now: Date): Promise<ClosedAccount[]> {
  const memberships = await membershipsOf(database, loginId);
  const closed = await Promise.all(memberships.map((membership) => findClosed(database, membership, now)));
  return closed.filter((each) => each !== null).filter(({ userStatus }) => isOfAccount[userStatus]);
}

const isOfAccount = { INVITED: true, ACTIVE: true, INACTIVE: false, REMOVED: false } as const;

/** Which of them is meant: the named one, or the one last used. */
export const meantOf = (closed: readonly ClosedAccount[], accountId: string | null): ClosedAccount | undefined =>
  accountId === null ? closed[0] : closed.find((each) => each.accountId === accountId);

/** Why somebody who belongs to it does not come in. */
export function closedFault({ accountId, accountName, closedAt, mayReopen }: ClosedAccount): Fault {
  const until = endOfReopening(closedAt).toISOString();
  const remedy = mayReopen ? "bring it back with reopenAccount" : "ask an administrator of it to bring it back";
  const message = `${accountName} was closed, and all that is in it is gone for good after ${until}: until then ${remedy}.`;
  return fault(["accountId"], "ACCOUNT_CLOSED", message, { account: apiId("account", accountId), until });
}
