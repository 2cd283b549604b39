import {
  type FactorRow,
  findFactor,
  isFactorRequired,
  useRecoveryCode,
  useStep,
} from "../../store/people/second-factors";
import { type Fault, Faults } from "../../store/refusals";
import type { Desk } from "../session/desk";
import { admitCode } from "../session/attempts";
import { tellFailure } from "../sign-ins/failed-sign-in";
import { hashOfRecoveryCode, stepOf } from "./codes";
import { unseal } from "../sealed";

/** Somebody whose password was right. */
interface Comer {
  readonly loginId: string;
  /** Of the app, or a recovery code; null where none was said. */
  readonly code: string | null;
}

/**
 * Lets pass who shows the second factor of the login; each code serves once, and guesses are counted. Who has none passes. Throws
 * `Faults`, `Throttled`.
 */
export async function showFactor(desk: Desk, comer: Comer): Promise<void> {
  const factor = await findFactor(desk.database, comer.loginId);
  if (factor.setAt !== null) await useCode(desk, comer, factor);
}

async function useCode(desk: Desk, { loginId, code }: Comer, factor: FactorRow): Promise<void> {
  if (code === null) throw new Faults([codeRequired]);
  const { database, now, factorKey } = desk;
  const forgive = await admitCode(database, loginId, now);
  const secret = factor.secret === null ? null : unseal(factorKey, factor.secret);
  const step = secret === null ? null : stepOf(secret, code, now);
  const isRight =
    step === null
      ? await useRecoveryCode(database, loginId, hashOfRecoveryCode(code))
      : await useStep(database, loginId, step);
  if (!isRight) {
    await tellFailure(desk, loginId, "WRONG_CODE");
    throw new Faults([wrongCode]);
  }
  await forgive();
}

/** Throws `Faults` where an account requires a second factor of a user whose login has none. */
export async function refuseWithoutFactor(
  { database }: Pick<Desk, "database">,
  loginId: string,
  user: { readonly accountId: string; readonly userId: string },
): Promise<void> {
  if (await lacksFactor({ database }, loginId, user)) throw new Faults([setupRequired]);
}

export async function lacksFactor(
  { database }: Pick<Desk, "database">,
  loginId: string,
  user: { readonly accountId: string; readonly userId: string },
): Promise<boolean> {
  if (!(await isFactorRequired(database, user))) return false;
  return (await findFactor(database, loginId)).setAt === null;
}

export const codeRequired: Fault = {
  field: ["code"],
  code: "SECOND_FACTOR_REQUIRED",
  message: "Say the code that your authenticator app shows, or a recovery code.",
};

export const wrongCode: Fault = {
  field: ["code"],
  code: "WRONG_CODE",
  message: "That is no code of now, or it has served already: wait for the next one.",
};

const setupRequired: Fault = {
  field: [],
  code: "SECOND_FACTOR_SETUP_REQUIRED",
  message: "The account asks for a second factor: set one up with proposeSecondFactor, then sign in with its code.",
};
