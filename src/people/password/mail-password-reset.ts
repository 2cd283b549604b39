import type { Database } from "../../store/database";
import { postMail } from "../../store/mail/post-mail";
import { holdLogin } from "../../store/people/logins";
import { type UserOfLogin, usersOfLogin } from "../../store/people/memberships";
import { endLinks, promiseLink } from "../../store/people/one-time-links";
import { closedAccountsOf } from "../closing/closed-accounts";
import { entrancesOf } from "../session/sign-in";

/**
 * Mails a link for a new password to a login; nobody has `null`. The link hangs on that user of the login who came in last,
 * as every link belongs to an account; whoever may come in nowhere gets none.
 */
export async function mailPasswordReset(database: Database, loginId: string | null, now: Date): Promise<void> {
  if (loginId === null) return;
  await database.inTransaction(async (inside) => {
    const login = await holdLogin(inside, loginId);
    const entrance = login === null ? undefined : await userOf(inside, loginId, now);
    if (login === null || !entrance) return;
    for (const user of await usersOfLogin(inside, loginId)) await endLinks(inside, user, now, ["PASSWORD_RESET"]);
    const { accountId, userId } = entrance;
    const { email: address } = login;
    const linkId = await promiseLink(inside, { accountId, userId, kind: "PASSWORD_RESET", email: address }, now);
    await postMail(inside, { accountId, kind: "PASSWORD_RESET", userId, address, linkId, facts: {}, at: now });
  });
}

/** Who may come in nowhere may still bring an account back, and needs a password for it. */
async function userOf(inside: Database, loginId: string, now: Date): Promise<UserOfLogin | undefined> {
  const [entrance] = await entrancesOf(inside, loginId);
  return entrance ?? (await closedAccountsOf(inside, loginId, now))[0];
}
