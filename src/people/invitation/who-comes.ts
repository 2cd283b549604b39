import { uuidv7 } from "uuidv7";
import { deedFrom } from "../../store/change-log";
import type { Database } from "../../store/database";
import type { Door } from "../../store/door";
import { type LoginRow, addLogin, choosePassword, findLogin, holdLogin, loginOfUser } from "../../store/people/logins";
import type { FoundLink } from "../../store/people/one-time-links";
import { findFactor } from "../../store/people/second-factors";
import { findUsers } from "../../store/people/users";
import { Conflict, Faults } from "../../store/refusals";
import { fault, faultsOfText, refuseIfAny } from "../input";
import type { Desk } from "../session/desk";
import { endWithPassword } from "../session/everywhere";
import { faultsOfPassword, hashPassword, isPassword } from "../session/password";
import { recognise } from "../session/sign-in";

export interface Acceptance {
  /** As it was mailed. */
  readonly token: string;
  /** What the person wants to be called in the account; null leaves it. */
  readonly name: string | null;
  /** Of the login that has the address, or the first one of a new login; null for who is signed in. */
  readonly password: string | null;
}

/** Somebody who comes by an invitation, with a login that has its address, or will have. */
export interface Comer {
  /** In the transaction that lets the person in. Throws `Conflict` where the login is no more what it was. */
  enter(database: Database): Promise<{ readonly loginId: string; readonly name: string | null }>;
}

/** All that is slow is done here, before anybody is kept waiting. Throws `Faults`, `Throttled`. */
export async function whoComes(desk: Desk, door: Door, link: FoundLink, acceptance: Acceptance): Promise<Comer> {
  const { name, password } = acceptance;
  const faults = name === null ? [] : faultsOfText(name, ["name"], 200);
  const named = name === null ? null : name.trim();
  const login = password === null ? null : await findLogin(desk.database, link.email);
  const isChosen = password !== null && login?.mustChangePassword !== false;
  refuseIfAny([...faults, ...(isChosen ? faultsOfPassword(password, ["password"]) : [])]);
  if (password === null) return withLogin(await signedInLogin(door, link), link, named);
  if (login === null) return withNewLogin(desk, link, named, password);
  if (!login.mustChangePassword) await recognise(desk, { email: link.email, password });
  if ((await findFactor(desk.database, login.id)).setAt !== null) throw new Faults([signInFirst]);
  if (login.mustChangePassword) return withFirstPassword(desk, link, { login, name: named, password });
  return withLogin(login, link, named);
}

const signInFirst = fault(
  ["password"],
  "SECOND_FACTOR_REQUIRED",
  "Your login has a second factor: sign in with its code, then accept without a password.",
);

/** The login of who is signed in, which has to have the address that the invitation went to. */
async function signedInLogin(door: Door, { email }: FoundLink): Promise<LoginRow> {
  const isSignedIn = ((await door.caller())?.sessionId ?? null) !== null;
  if (!isSignedIn) throw new Faults([fault(["password"], "REQUIRED", "Choose a password, or say that of your login.")]);
  const { accountId, userId } = (await door.standing()).caller;
  const login = await loginOfUser(door.database, accountId, userId);
  if (login?.email === email) return login;
  throw new Faults([fault(["token"], "FORBIDDEN", "The invitation is for another e-mail address than yours.")]);
}

/** A login that is there joins under its own name, unless the person says another one. */
const withLogin = (login: LoginRow, { email }: FoundLink, name: string | null): Comer => ({
  enter: async (database) => {
    const held = await holdLogin(database, login.id);
    if (held?.email !== email) throw new Conflict();
    return { loginId: login.id, name: name ?? held.name };
  },
});

async function withNewLogin(
  { database, now }: Desk,
  { accountId, userId, email }: FoundLink,
  name: string | null,
  password: string,
): Promise<Comer> {
  const [user] = await findUsers(database, accountId, [userId]);
  const passwordHash = await hashPassword(password);
  const login = { email, name: name ?? user?.name ?? email, passwordHash, mustChangePassword: false, at: now };
  return {
    enter: async (inside) => {
      const loginId = uuidv7();
      if (!(await addLogin(inside, { ...login, id: loginId }))) throw new Conflict();
      return { loginId, name };
    },
  };
}

/** Whoever set a first password knows it; the mailbox is the person's, who chooses another one here, as by a reset. */
async function withFirstPassword(
  desk: Desk,
  { id, accountId, userId, email }: FoundLink,
  { login, name, password }: { readonly login: LoginRow; readonly name: string | null; readonly password: string },
): Promise<Comer> {
  const isFirst = await isPassword(password, login.passwordHash);
  refuseIfAny(faultsOfPassword(password, ["password"], isFirst ? password : undefined));
  const passwordHash = await hashPassword(password);
  return {
    enter: async (inside) => {
      const held = await holdLogin(inside, login.id);
      if (held?.email !== email || !held.mustChangePassword) throw new Conflict();
      await choosePassword(inside, login.id, passwordHash);
      const actor = { accountId, userId, via: `link:${id}`, at: desk.now, deed: deedFrom(desk, "acceptInvitation") };
      await endWithPassword(inside, { loginId: login.id, actor }, null);
      return { loginId: login.id, name };
    },
  };
}
