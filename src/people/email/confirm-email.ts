import { repeated } from "../../graphql/repeated";
import { deedFrom } from "../../store/change-log";
import { postMail } from "../../store/mail/post-mail";
import { holdLogin, loginOfUser, readdressLogin } from "../../store/people/logins";
import { endLinks } from "../../store/people/one-time-links";
import { readdressUser } from "../../store/people/users";
import { refuseIfAny, fault } from "../input";
import { type PresentedLink, presentLink } from "../link/present-link";
import type { Desk } from "../session/desk";
import { everywhere } from "../session/everywhere";

/**
 * The address that a mailed link shows to be the person's becomes that of the login, and of all its users, in one
 * transaction; links that were mailed before open nothing any more. The former address is told. Answers the new one. Throws
 * `Faults`.
 */
export async function confirmEmail(desk: Desk, token: string): Promise<string> {
  const { database, now } = desk;
  const link = await presentLink(database, "EMAIL_CHANGE", token, now);
  const login = await loginOfUser(database, link.accountId, link.userId);
  if (login !== null)
    await repeated(() =>
      database.inTransaction((inside) => readdressEverywhere({ ...desk, database: inside }, link, login.id)),
    );
  return link.email;
}

async function readdressEverywhere(desk: Desk, link: PresentedLink, loginId: string): Promise<void> {
  const { database: inside, now } = desk;
  const { id, accountId, userId, email } = link;
  const login = await holdLogin(inside, loginId);
  await link.use(inside);
  if (!(await readdressLogin(inside, loginId, email)))
    refuseIfAny([fault(["token"], "TAKEN", "Somebody signs in with this address already.")]);
  const former = login?.email ?? "";
  const actor = { accountId, userId, via: `link:${id}`, at: now, deed: deedFrom(desk, "confirmEmail") };
  const change = { before: { email: former }, after: { email } };
  await everywhere(inside, { loginId, actor }, change, async (user) => {
    await readdressUser(inside, user, email, now);
    await endLinks(inside, user, now);
  });
  await postMail(inside, { accountId, kind: "EMAIL_CHANGED", userId, address: former, facts: {}, at: now });
}
