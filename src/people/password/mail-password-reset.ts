import type { Database } from "../../store/database";
import { postMail } from "../../store/mail/post-mail";
import { holdLogin } from "../../store/people/logins";
import { usersOfLogin } from "../../store/people/memberships";
import { endLinks, promiseLink } from "../../store/people/one-time-links";
import { entrancesOf } from "../session/sign-in";

/**
 * Mails a link for a new password to a login; nobody has `null`. The link hangs on that user of the login who came in last,
 * as every link belongs to an account; whoever may come in nowhere gets none.
 */
export async function mailPasswordReset(database: Database, loginId: string | null, now: Date): Promise<void> {
  if (loginId === null) return;
  await database.inTransaction(async (inside) => {
    const login = await holdLogin(inside, loginId);
    const [entrance] = login === null ? [] : await entrancesOf(inside, loginId);
    if (login === null || !entrance) return;
    for (const user of await usersOfLogin(inside, loginId)) await endLinks(inside, user, now, ["PASSWORD_RESET"]);
    const { accountId, userId } = entrance;
    const { email: address } = login;
    const linkId = await promiseLink(inside, { accountId, userId, kind: "PASSWORD_RESET", email: address }, now);
    await postMail(inside, { accountId, kind: "PASSWORD_RESET", userId, address, linkId, facts: {}, at: now });
  });
}
