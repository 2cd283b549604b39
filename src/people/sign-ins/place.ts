import { isIPv6 } from "node:net";
import type { Database } from "../../store/database";
import { postMail } from "../../store/mail/post-mail";
import { addressesOf, sessionsOf } from "../../store/people/seen-sessions";
import { findUsers } from "../../store/people/users";
import type { Desk } from "../session/desk";
import { day } from "../../store/day";

const rememberedMilliseconds = 90 * day;

/**
 * Tells the user by mail of a sign-in from a network from which there was none in 90 days; not of the very first one. In the transaction
 * that opens the session, before it is open.
 */
export async function tellOfNewPlace(
  database: Database,
  { address, agent, now }: Pick<Desk, "address" | "agent" | "now">,
  user: { readonly accountId: string; readonly userId: string },
): Promise<void> {
  const { accountId, userId } = user;
  const known = await addressesOf(database, user, new Date(now.getTime() - rememberedMilliseconds));
  if (known.some((each) => placeOf(each) === placeOf(address))) return;
  const [former] = await sessionsOf(database, user, { openAt: null, most: 1 });
  if (former === undefined) return;
  const [row] = await findUsers(database, accountId, [userId]);
  if (!row) return;
  const facts = { agent, address, at: now.toISOString() };
  await postMail(database, { accountId, kind: "NEW_PLACE", userId, address: row.email, facts, at: now });
}

/** What neighbours in one street share: a /24 of IPv4, a /48 of IPv6. */
function placeOf(address: string): string {
  if (isIPv6(address) && !address.startsWith("::ffff:")) return address.split(":").slice(0, 3).join(":");
  return address.replace("::ffff:", "").split(".").slice(0, 3).join(".");
}
