import { type Actor, deedFrom } from "../../store/change-log";
import type { Database } from "../../store/database";
import { type UserOfLogin, usersOfLogin } from "../../store/people/memberships";
import {
  findFactor,
  forgetFactor,
  isFactorRequired,
  proposeFactor,
  replaceRecoveryCodes,
  setFactor,
} from "../../store/people/second-factors";
import { endSessionsOf } from "../../store/people/sessions";
import { Faults } from "../../store/refusals";
import { fault, refuseIfAny } from "../input";
import { admitCode } from "../session/attempts";
import type { Desk } from "../session/desk";
import { everywhere } from "../session/everywhere";
import { recognise } from "../session/sign-in";
import { hashOfRecoveryCode, makeFactorSecret, makeRecoveryCodes, shownFactor, stepOf } from "./codes";
import { seal, unseal } from "../sealed";
import { showFactor, wrongCode } from "./show-factor";

export interface PasswordShown {
  readonly email: string;
  readonly password: string;
}

export type FactorShown = PasswordShown & { readonly code: string };

/** A new secret for an authenticator app, which counts once a code of it was shown. Throws `Faults`, `Throttled`. */
export async function proposeSecondFactor(desk: Desk, shown: PasswordShown): Promise<{ secret: string; uri: string }> {
  const login = await recognise(desk, shown);
  const secret = makeFactorSecret();
  if (!(await proposeFactor(desk.database, login.id, seal(desk.factorKey, secret)))) refuseIfAny([inUse]);
  return shownFactor(secret, login.email);
}

/**
 * Takes the proposed secret into use; the recovery codes, this once. Everybody signed in with the login is signed out: they
 * had not shown it. Throws `Faults`, `Throttled`.
 */
export async function confirmSecondFactor(desk: Desk, { code, ...shown }: FactorShown): Promise<readonly string[]> {
  const { database, now, factorKey } = desk;
  const login = await recognise(desk, shown);
  const { secret: sealed, setAt } = await findFactor(database, login.id);
  if (setAt !== null) throw new Faults([inUse]);
  if (sealed === null) throw new Faults([fault([], "NOT_FOUND", "None was proposed: ask proposeSecondFactor first.")]);
  const forgive = await admitCode(database, login.id, now);
  const secret = unseal(factorKey, sealed);
  const step = secret === null ? null : stepOf(secret, code, now);
  if (step === null) throw new Faults([wrongCode]);
  await forgive();
  const codes = makeRecoveryCodes();
  await database.inTransaction(async (inside) => {
    const recoveryHashes = codes.map(hashOfRecoveryCode);
    if (!(await setFactor(inside, { loginId: login.id, secret: sealed, step, recoveryHashes }, now)))
      refuseIfAny([inUse]);
    await log(inside, desk, login.id, { factor: "set", operation: "confirmSecondFactor" }, (user) =>
      endSessionsOf(inside, user, now),
    );
  });
  return codes;
}

/** The password alone again; refused where an account of the person requires more. Throws `Faults`, `Throttled`. */
export async function removeSecondFactor(desk: Desk, { code, ...shown }: FactorShown): Promise<void> {
  const login = await recognise(desk, shown);
  await refuseWhereRequired(desk.database, login.id);
  await showFactor(desk, { loginId: login.id, code });
  await desk.database.inTransaction(async (inside) => {
    await forgetFactor(inside, login.id);
    await log(inside, desk, login.id, { factor: "removed", operation: "removeSecondFactor" });
  });
}

/** Ten new recovery codes in the place of those left. Throws `Faults`, `Throttled`. */
export async function renewRecoveryCodes(desk: Desk, { code, ...shown }: FactorShown): Promise<readonly string[]> {
  const login = await recognise(desk, shown);
  if ((await findFactor(desk.database, login.id)).setAt === null)
    throw new Faults([fault([], "NOT_FOUND", "You have no second factor: ask proposeSecondFactor first.")]);
  await showFactor(desk, { loginId: login.id, code });
  const codes = makeRecoveryCodes();
  await desk.database.inTransaction(async (inside) => {
    await replaceRecoveryCodes(inside, login.id, codes.map(hashOfRecoveryCode));
    await log(inside, desk, login.id, { factor: "new recovery codes", operation: "renewRecoveryCodes" });
  });
  return codes;
}

async function refuseWhereRequired(database: Database, loginId: string): Promise<void> {
  for (const user of await usersOfLogin(database, loginId))
    if (await isFactorRequired(database, user))
      refuseIfAny([fault([], "FORBIDDEN", "An account of yours asks for a second factor.")]);
}

/** Done in every account of the login, by the person, who need not be signed in. */
async function log(
  database: Database,
  desk: Desk,
  loginId: string,
  done: { readonly factor: string; readonly operation: string },
  act: (user: UserOfLogin) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const [first] = await usersOfLogin(database, loginId);
  if (first === undefined) return;
  const actor: Actor = { ...first, via: "password:", at: desk.now, deed: deedFrom(desk, done.operation) };
  await everywhere(database, { loginId, actor }, { before: {}, after: { secondFactor: done.factor } }, act);
}

const inUse = fault([], "TAKEN", "You have a second factor: remove it first, with removeSecondFactor.");
