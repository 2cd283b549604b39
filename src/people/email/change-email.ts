import type { Door } from "../../store/door";
import { postMail } from "../../store/mail/post-mail";
import { lockLogin } from "../../store/people/logins";
import { promiseLink } from "../../store/people/one-time-links";
import { Faults } from "../../store/refusals";
import { addressIn } from "../email-address";
import { faultsOfEmail } from "../email-faults";
import { fault } from "../input";
import { admitMail } from "../session/attempts";
import type { Desk } from "../session/desk";
import { ownLogin, wrongPassword } from "../session/change-password";

/**
 * Mails a link to the address that a person wants to sign in with from now on; until it is confirmed nothing changes. Whether
 * somebody has the address is told to whoever gets its mail. Answers it as it is kept. Throws `Faults`, and as `ownLogin` does.
 */
export async function changeEmail(
  door: Door,
  whence: Pick<Desk, "address" | "agent">,
  { email: typed, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  const { caller, login, isRight } = await ownLogin(door, whence, password);
  const address = addressIn(typed);
  const faults = [
    ...(isRight ? [] : [wrongPassword]),
    ...faultsOfEmail(typed, ["email"]),
    ...(isRight && address === login?.email ? [fault(["email"], "INVALID", "This is your address already.")] : []),
  ];
  if (login === null || faults.length > 0) throw new Faults(faults);
  await admitMail(door.database, address, door.now);
  const { accountId, userId } = caller;
  await door.database.inTransaction(async (inside) => {
    await lockLogin(inside, login.id);
    const promise = { accountId, userId, kind: "EMAIL_CHANGE", email: address } as const;
    const linkId = await promiseLink(inside, promise, door.now);
    await postMail(inside, { accountId, kind: "EMAIL_CHANGE", userId, address, linkId, facts: {}, at: door.now });
  });
  return address;
}
