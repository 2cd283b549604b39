import { repeated } from "../../graphql/repeated";
import { deedFrom } from "../../store/change-log";
import { postMail } from "../../store/mail/post-mail";
import { choosePassword, holdLogin, loginOfUser } from "../../store/people/logins";
import { Faults } from "../../store/refusals";
import { presentLink } from "../link/present-link";
import type { Desk } from "../session/desk";
import { endWithPassword } from "../session/everywhere";
import { faultsOfPassword, hashPassword } from "../session/password";

/**
 * A new password by a mailed link: all sessions of the login end, in all its accounts, and every other link that was mailed
 * to it. Nobody is signed in by it. Throws `Faults`.
 */
export async function resetPassword(
  desk: Desk,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<void> {
  const { database, now } = desk;
  const link = await presentLink(database, "PASSWORD_RESET", token, now);
  const { id, accountId, userId, email } = link;
  const faults = faultsOfPassword(password, ["password"]);
  const login = await loginOfUser(database, accountId, userId);
  if (login === null || faults.length > 0) throw new Faults(faults);
  const hashed = await hashPassword(password);
  const actor = { accountId, userId, via: `link:${id}`, at: now, deed: deedFrom(desk, "resetPassword") };
  await repeated(() =>
    database.inTransaction(async (inside) => {
      await holdLogin(inside, login.id);
      await link.use(inside);
      await choosePassword(inside, login.id, hashed);
      await endWithPassword(inside, { loginId: login.id, actor }, null);
      await postMail(inside, { accountId, kind: "PASSWORD_CHANGED", userId, address: email, facts: {}, at: now });
    }),
  );
}
