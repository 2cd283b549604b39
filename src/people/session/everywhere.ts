import { type Actor, withoutWhence } from "../../store/change-log";
import type { Database } from "../../store/database";
import { type UserOfLogin, usersOfLogin } from "../../store/people/memberships";
import { endLinks } from "../../store/people/one-time-links";
import { endSessionsOf } from "../../store/people/sessions";
import { findUsers } from "../../store/people/users";
import { raiseRights } from "../../store/rights-version";
import { logUserChange } from "../user/log-user-change";

/** Something that a person does to the own login, in one of the accounts. */
export interface OwnDeed {
  readonly loginId: string;
  /** Who does it, as the change log of that account has it. */
  readonly actor: Actor;
}

/**
 * Does it to each of the login's users who is there, and writes it down in each account. The accounts come in one order, lest two who
 * do such things wait for each other. Each hears of its own user alone, by the same way, and nothing of other accounts.
 */
export async function everywhere(
  database: Database,
  { loginId, actor }: OwnDeed,
  change: { readonly before: object; readonly after: object },
  act: (user: UserOfLogin) => Promise<void>,
): Promise<void> {
  for (const user of await usersOfLogin(database, loginId)) {
    const { accountId, userId } = user;
    if ((await findUsers(database, accountId, [userId])).length === 0) continue;
    await act(user);
    await raiseRights(database, accountId);
    const isHere = accountId === actor.accountId;
    const via = isHere ? actor.via : actor.via.replace(/:.*$/, ":");
    const deed = isHere ? actor.deed : withoutWhence(actor.deed);
    await logUserChange(database, { accountId, userId, via, at: actor.at, deed }, { userId, ...change });
  }
}

/** What a new password of a login does in all its accounts: every session but `kept` ends, and every link that was mailed. */
export const endWithPassword = (database: Database, deed: OwnDeed, kept: string | null): Promise<void> =>
  everywhere(database, deed, { before: {}, after: { password: "changed" } }, async (user) => {
    await endSessionsOf(database, user, deed.actor.at, kept);
    await endLinks(database, user, deed.actor.at);
  });
