import { postMail } from "../../store/mail/post-mail";
import { promiseLink } from "../../store/people/one-time-links";
import type { RightsChange } from "../../store/people/rights-change";
import { admitMail } from "../session/attempts";

/** A user who has not come yet. */
export interface Invited {
  /** UUID */
  readonly id: string;
  readonly email: string;
}

/**
 * Mails an invitation to a user who has not come yet; any earlier one opens nothing from now on (`rights.md` 5.14). Throws
 * `Throttled` where the address was mailed to too often.
 */
export async function invite(change: RightsChange, invited: Invited): Promise<void> {
  await admitMail(change.database, invited.email, change.now);
  await postInvitation(change, invited);
}

/** The same for an address that was admitted. */
export async function postInvitation(
  { database, accountId, actor, now }: RightsChange,
  { id: userId, email }: Invited,
): Promise<void> {
  const linkId = await promiseLink(database, { accountId, userId, kind: "INVITATION", email }, now);
  await postMail(database, {
    ...{ accountId, kind: "INVITATION", userId, address: email, linkId, actorId: actor.userId, facts: {}, at: now },
  });
}
