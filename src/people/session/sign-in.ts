import { type LoginRow, choosePassword, findLogin } from "../../store/people/logins";
import { type Entrance, entranceOf, membershipsOf, usersOfLogin } from "../../store/people/memberships";
import { endLinks } from "../../store/people/one-time-links";
import { type Fault, Faults } from "../../store/refusals";
import type { Database } from "../../store/database";
import { parseEmailAddress } from "../email-address";
import { closedAccountsOf, closedFault, meantOf } from "../closing/closed-accounts";
import { tellFailure } from "../sign-ins/failed-sign-in";
import { refuseWithoutFactor, showFactor } from "../second-factor/show-factor";
import { admitAttempt } from "./attempts";
import type { Desk } from "./desk";
import { type SignedIn, openSessionAt } from "./open-session";
import { faultsOfPassword, hashPassword, isPassword } from "./password";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Takes the place of a first password, which is good for this alone. */
  readonly newPassword: string | null;
  /** Of the second factor; null where none was said. */
  readonly code: string | null;
  /** UUID of the account to enter; null for the one last used. */
  readonly accountId: string | null;
}

/** Throws `Throttled`, and `Faults`: the same ones, after the same time, for an unknown address and a wrong password. */
export async function signIn(desk: Desk, credentials: Credentials): Promise<SignedIn> {
  const login = await recognise(desk, credentials);
  const entrance = await chooseEntrance(desk, login.id, credentials.accountId);
  await refuseWithoutFactor(desk, login.id, entrance);
  if (login.mustChangePassword) refuseWithFirstPassword(credentials);
  await showFactor(desk, { loginId: login.id, code: credentials.code });
  if (login.mustChangePassword) await replaceFirstPassword(desk, login, credentials.newPassword ?? "");
  return openSessionAt(desk, login.id, entrance, { operation: "signIn" });
}

/** The login whose password it is. */
export async function recognise(
  desk: Desk,
  { email, password }: Pick<Credentials, "email" | "password">,
): Promise<LoginRow> {
  const forgive = await admitAttempt(desk.database, { email, address: desk.address }, desk.now);
  const read = parseEmailAddress(email);
  const login = "address" in read ? await findLogin(desk.database, read.address) : null;
  const isRight = await isPassword(password, login?.passwordHash ?? null);
  if (login === null || !isRight) {
    await tellFailure(desk, login?.id ?? null, "WRONG_PASSWORD");
    const message = "The e-mail address or the password is wrong.";
    throw new Faults([{ field: [], code: "WRONG_CREDENTIALS", message }]);
  }
  await forgive();
  return login;
}

/** Where the login may go in, the account last used first. */
export async function entrancesOf(database: Database, loginId: string): Promise<Entrance[]> {
  const memberships = await membershipsOf(database, loginId);
  const entrances = await Promise.all(memberships.map((membership) => entranceOf(database, membership)));
  return entrances.filter((each) => each !== null).filter(({ userStatus }) => isOpen[userStatus]);
}

const isOpen = { INVITED: true, ACTIVE: true, INACTIVE: false, REMOVED: false } as const;

/** Throws `Faults` where the login has no user there, whether or not there is such an account; others where it is closed. */
export async function chooseEntrance(
  { database, now }: Pick<Desk, "database" | "now">,
  loginId: string,
  accountId: string | null,
): Promise<Entrance> {
  const entrances = await entrancesOf(database, loginId);
  const chosen = accountId === null ? entrances[0] : entrances.find((each) => each.accountId === accountId);
  if (chosen) return chosen;
  const closed = meantOf(await closedAccountsOf(database, loginId, now), accountId);
  if (closed) throw new Faults([closedFault(closed)]);
  const message = accountId === null ? "You have no account to enter." : "You have no such account.";
  throw new Faults([{ field: ["accountId"], code: "NOT_FOUND", message }]);
}

/** A first password opens nothing else: whoever set it knows it (`rights.md` 5.14). */
function refuseWithFirstPassword({ password, newPassword }: Credentials): void {
  const faults = newPassword === null ? [changeRequired] : faultsOfPassword(newPassword, ["newPassword"], password);
  if (faults.length > 0) throw new Faults(faults);
}

async function replaceFirstPassword({ database, now }: Desk, login: LoginRow, newPassword: string): Promise<void> {
  const hashed = await hashPassword(newPassword);
  await database.inTransaction(async (inside) => {
    await choosePassword(inside, login.id, hashed);
    for (const user of await usersOfLogin(inside, login.id)) await endLinks(inside, user, now);
  });
}

const changeRequired: Fault = {
  field: ["newPassword"],
  code: "PASSWORD_CHANGE_REQUIRED",
  message: "An administrator set your password: choose your own, and say it as newPassword beside the first one.",
};
