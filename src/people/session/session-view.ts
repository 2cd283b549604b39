import type { Door } from "../../store/door";
import type { BesideMe } from "../../store/people/me";
import { loginOfUser } from "../../store/people/logins";
import { type Shown, accountView, entranceView } from "../account/account-view";
import { meOf } from "./me";
import type { SignedIn } from "./open-session";
import type { MeType } from "./session-types";
import { entrancesOf } from "./sign-in";

type Myself = Omit<Shown<MeType>, keyof BesideMe> & Partial<Pick<Shown<MeType>, keyof BesideMe>>;

/** Oneself as the API shows it, or as much of it as needs no other table. */
export async function meView(door: Door, withBeside = true): Promise<Myself> {
  const me = await meOf(door, withBeside);
  const account = me.account && accountView(me.account);
  return { ...me, rights: [...me.rights], navigation: [...me.navigation], account };
}

/** A session as the API shows it, with the person whose it is and where else that person may go. */
export async function sessionView(door: Door, signedIn: SignedIn): Promise<object> {
  const { accessToken, refreshToken, expiresAt, caller } = signedIn;
  const inside = door.as(caller);
  const login = await loginOfUser(inside.database, caller.accountId, caller.userId);
  const entrances = login === null ? [] : await entrancesOf(inside.database, login.id);
  return { accessToken, refreshToken, expiresAt, me: await meView(inside), accounts: entrances.map(entranceView) };
}
