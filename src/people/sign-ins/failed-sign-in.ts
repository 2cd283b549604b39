import type { Database } from "../../store/database";
import { usersOfLogin } from "../../store/people/memberships";
import {
  type FailedSignIn,
  type FailureReason,
  insertFailure,
  reportFailure,
} from "../../store/people/sign-in-failures";
import type { Desk } from "../session/desk";

/** Has it written down that somebody did not come in; nothing of what was typed goes with it. */
export const tellFailure = (
  { database, address, agent, now }: Pick<Desk, "database" | "address" | "agent" | "now">,
  loginId: string | null,
  reason: FailureReason,
): Promise<void> => reportFailure(database, { loginId, reason, address, agent, at: now.toISOString() });

/** Writes it down in each account of the login, so that its user and the administrators see it among the sign-ins. */
export async function noteFailure(database: Database, failed: FailedSignIn): Promise<void> {
  const { loginId } = failed;
  if (loginId === null) return;
  await database.inTransaction(async (inside) => {
    for (const user of await usersOfLogin(inside, loginId)) await insertFailure(inside, user, failed);
  });
}
