import { uuidv7 } from "uuidv7";
import type { ProfileName } from "../../rights/profiles";
import { deedFrom } from "../../store/change-log";
import { addLogin, findLogin } from "../../store/people/logins";
import type { Database } from "../../store/database";
import { type Fault, Faults } from "../../store/refusals";
import { parseEmailAddress } from "../email-address";
import { faultsOfEmail } from "../email-faults";
import { faultsOfCurrency, faultsOfText, faultsOfTimeZone, refuseIfAny } from "../input";
import type { Desk } from "../session/desk";
import { type SignedIn, openSessionAt } from "../session/open-session";
import { faultsOfPassword, hashPassword } from "../session/password";
import { recognise } from "../session/sign-in";
import { createAccount } from "./create-account";

export interface SignUp {
  readonly accountName: string;
  readonly profile: ProfileName;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly timeZone: string;
  readonly currency: string;
}

/**
 * A new account with its founder, who is signed in. Somebody who has a login says its password and founds another
 * account with it. Throws `Faults`, `Throttled`.
 */
export async function signUp(desk: Desk, input: SignUp): Promise<SignedIn> {
  refuseIfAny(faultsOf(input));
  const login = await loginFor(desk, input);
  const { accountName: name, profile, timeZone, currency } = input;
  const operation = "signUp";
  const founder = { loginId: login.id, email: login.email, name: input.name.trim() };
  const { accountId, userId } = await createAccount(
    desk.database,
    { name: name.trim(), profile, timeZone, currency, founder },
    desk.now,
    deedFrom(desk, operation),
  );
  return openSessionAt(desk, login.id, { accountId, userId, accountName: name, userStatus: "ACTIVE" }, { operation });
}

function faultsOf({ accountName, name, email, password, timeZone, currency }: SignUp): Fault[] {
  return [
    ...faultsOfText(accountName, ["accountName"], 100),
    ...faultsOfText(name, ["name"], 200),
    ...faultsOfEmail(email, ["email"]),
    ...faultsOfPassword(password, ["password"]),
    ...faultsOfTimeZone(timeZone, ["timeZone"]),
    ...faultsOfCurrency(currency, ["currency"]),
  ];
}

/** The login of that address: a new one, or the one whose password it is. A first password founds nothing. */
async function loginFor(desk: Desk, input: SignUp): Promise<{ readonly id: string; readonly email: string }> {
  const read = parseEmailAddress(input.email);
  const email = "address" in read ? read.address : "";
  const made = await makeLogin(desk.database, { ...input, email }, desk.now);
  if (made !== null) return { id: made, email };
  const login = await recognise(desk, { email, password: input.password });
  if (!login.mustChangePassword) return login;
  const message = "An administrator set your password: sign in and choose your own first.";
  throw new Faults([{ field: ["password"], code: "PASSWORD_CHANGE_REQUIRED", message }]);
}

/** Null where somebody has the address. */
export async function makeLogin(
  database: Database,
  { email, name, password }: Pick<SignUp, "email" | "name" | "password">,
  now: Date,
): Promise<string | null> {
  const id = uuidv7();
  const passwordHash = await hashPassword(password);
  if ((await findLogin(database, email)) !== null) return null;
  const login = { id, email, name: name.trim(), passwordHash, mustChangePassword: false, at: now };
  return (await addLogin(database, login)) ? id : null;
}
