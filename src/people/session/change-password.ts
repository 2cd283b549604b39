import { deedFrom } from "../../store/change-log";
import type { Door } from "../../store/door";
import { postMail } from "../../store/mail/post-mail";
import { type LoginRow, choosePassword, loginOfUser } from "../../store/people/logins";
import { type Fault, Faults, Forbidden } from "../../store/refusals";
import { type Caller, actorOf } from "../../store/standing";
import { tellFailure } from "../sign-ins/failed-sign-in";
import { admitAttempt } from "./attempts";
import type { Desk } from "./desk";
import { endWithPassword } from "./everywhere";
import { faultsOfPassword, hashPassword, isPassword } from "./password";

/** A person's own change: every session of the person ends, in whatever account, but for this one. Throws `Faults`. */
export async function changePassword(
  door: Door,
  desk: Pick<Desk, "address" | "agent">,
  { password, newPassword }: { readonly password: string; readonly newPassword: string },
): Promise<void> {
  const { caller, login, isRight } = await ownLogin(door, desk, password);
  const faults = [...(isRight ? [] : [wrongPassword]), ...faultsOfPassword(newPassword, ["newPassword"], password)];
  if (login === null || faults.length > 0) throw new Faults(faults);
  const hashed = await hashPassword(newPassword);
  const actor = { ...actorOf(caller, door.now), deed: deedFrom(desk, "changePassword") };
  await door.database.inTransaction(async (database) => {
    await choosePassword(database, login.id, hashed);
    await endWithPassword(database, { loginId: login.id, actor }, caller.sessionId);
    const { accountId, userId } = caller;
    await postMail(database, {
      ...{ accountId, kind: "PASSWORD_CHANGED", userId, address: login.email, facts: {}, at: door.now },
    });
  });
}

export const wrongPassword: Fault = {
  field: ["password"],
  code: "WRONG_CREDENTIALS",
  message: "That is not your password.",
};

export interface OwnLogin {
  readonly caller: Caller;
  readonly login: LoginRow | null;
  readonly isRight: boolean;
}

/**
 * The login of who is signed in, and whether this is its password. Whoever found the screen unlocked guesses no more often
 * here than at the front door. Throws `Forbidden` for an API token, `Throttled`, `Unauthenticated`.
 */
export async function ownLogin(
  door: Door,
  { address, agent }: Pick<Desk, "address" | "agent">,
  password: string,
): Promise<OwnLogin> {
  const { caller } = await door.standing();
  if (caller.sessionId === null)
    throw new Forbidden("USER", "EDIT", "a token changes nothing of a login", { subject: "this login" });
  const login = await loginOfUser(door.database, caller.accountId, caller.userId);
  const forgive = await admitAttempt(door.database, { email: login?.email ?? "", address }, door.now);
  const isRight = await isPassword(password, login?.passwordHash ?? null);
  if (isRight) await forgive();
  else
    await tellFailure({ database: door.database, now: door.now, address, agent }, login?.id ?? null, "WRONG_PASSWORD");
  return { caller, login, isRight };
}
