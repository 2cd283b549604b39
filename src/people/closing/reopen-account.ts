import { repeated } from "../../graphql/repeated";
import { deedFrom } from "../../store/change-log";
import { type ClosedAccount, endOfReopening, reopenNow } from "../../store/people/closing";
import { Faults } from "../../store/refusals";
import { raiseRights } from "../../store/rights-version";
import { logAccountChange } from "../account/log-account-change";
import { fault, refuseIfAny } from "../input";
import { refuseWithoutFactor, showFactor } from "../second-factor/show-factor";
import type { Desk } from "../session/desk";
import { type SignedIn, openSessionAt } from "../session/open-session";
import { type Credentials, recognise } from "../session/sign-in";
import { tellAdministrators } from "./close-account";
import { closedAccountsOf, meantOf } from "./closed-accounts";

type Reopening = Pick<Credentials, "email" | "password" | "code" | "accountId">;

/**
 * Brings a closed account back, and lets in the administrator who does so; everybody else signs in again. Any of its
 * administrators may: who has closed it may have been the wrong one. Throws `Faults`, `Throttled`.
 */
export async function reopenAccount(desk: Desk, { accountId, code, ...credentials }: Reopening): Promise<SignedIn> {
  const login = await recognise(desk, credentials);
  const closed = meantOf(await closedAccountsOf(desk.database, login.id, desk.now), accountId);
  if (!closed) throw new Faults([noClosed]);
  if (!closed.mayReopen) throw new Faults([notYours]);
  if (login.mustChangePassword) throw new Faults([firstPassword]);
  await refuseWithoutFactor(desk, login.id, closed);
  await showFactor(desk, { loginId: login.id, code });
  return repeated(() =>
    desk.database.inTransaction(async (database) => {
      await reopenIn({ ...desk, database }, closed);
      return openSessionAt({ ...desk, database }, login.id, closed, { operation: "reopenAccount" });
    }),
  );
}

async function reopenIn(desk: Desk, { accountId, userId, closedAt }: ClosedAccount): Promise<void> {
  const { database, now } = desk;
  if (!(await reopenNow(database, accountId, now))) refuseIfAny([noClosed]);
  await raiseRights(database, accountId);
  const actor = { accountId, userId, via: "password:", at: now, deed: deedFrom(desk, "reopenAccount") };
  const change = { database, accountId, actor };
  await logAccountChange(change, { closedAt: closedAt.toISOString() }, { closedAt: null });
  await tellAdministrators(database, actor, "ACCOUNT_REOPENED", endOfReopening(closedAt));
}

const noClosed = fault(
  ["accountId"],
  "NOT_FOUND",
  "You have no such account that is closed and could be brought back.",
);

const notYours = fault(["accountId"], "FORBIDDEN", "An administrator of the account may bring it back.");

const firstPassword = fault(
  ["password"],
  "PASSWORD_CHANGE_REQUIRED",
  "An administrator set your password: choose your own first, with requestPasswordReset.",
);
