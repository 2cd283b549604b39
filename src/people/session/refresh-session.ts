import { noteSeen } from "../../store/people/seen-sessions";
import { endSession, rotateSession } from "../../store/people/sessions";
import { Faults } from "../../store/refusals";
import type { Desk } from "./desk";
import { type SignedIn, signedIn } from "./open-session";
import { makeRefreshToken, readRefreshToken } from "./refresh-token";

/**
 * Gives the next tokens for a refresh token, which serves once. One that has served already is in two hands, and
 * nobody knows whose are the thief's: its session ends, whoever asks. Throws `Faults`.
 */
export async function refreshSession(desk: Desk, refreshToken: string): Promise<SignedIn> {
  const presented = readRefreshToken(refreshToken);
  if (presented === null) throw ended();
  const { accountId, sessionId, secretHash } = presented;
  const next = makeRefreshToken(accountId, sessionId);
  const rotation = { accountId, sessionId, presented: secretHash, next: next.secretHash, now: desk.now };
  const session = await rotateSession(desk.database, rotation);
  if (session === null) {
    await endSession(desk.database, { accountId, sessionId }, desk.now);
    throw ended();
  }
  await noteSeen(desk.database, { accountId, userId: session.userId }, desk.now);
  return signedIn(desk, { accountId, userId: session.userId, sessionId }, next.text);
}

const ended = (): Faults =>
  new Faults([{ field: ["refreshToken"], code: "EXPIRED", message: "The session has ended: sign in again." }]);
