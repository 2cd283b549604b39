import { deedFrom } from "../../store/change-log";
import { noteSeen } from "../../store/people/seen-sessions";
import { endPresented, rotateSession } from "../../store/people/sessions";
import { Faults } from "../../store/refusals";
import { logUserChange } from "../user/log-user-change";
import type { Desk } from "./desk";
import { type SignedIn, signedIn } from "./open-session";
import { type RefreshTokenReading, makeRefreshToken, readRefreshToken } from "./refresh-token";

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
    await endTwice(desk, presented);
    throw ended();
  }
  await noteSeen(desk.database, { accountId, userId: session.userId }, desk.now);
  return signedIn(desk, { accountId, userId: session.userId, sessionId }, next.text);
}

/** A token that came twice may be a thief's: administrators find it in the audit log. */
async function endTwice(desk: Desk, { accountId, sessionId, secretHash }: RefreshTokenReading): Promise<void> {
  await desk.database.inTransaction(async (inside) => {
    const presented = { accountId, sessionId, presented: secretHash };
    const session = await endPresented(inside, presented, desk.now);
    if (session?.reused !== true) return;
    const actor = { accountId, userId: null, via: `session:${sessionId}`, at: desk.now };
    const change = { before: {}, after: { session: "ended: a refresh token came that is not its newest" } };
    const deed = deedFrom(desk, "refreshSession");
    await logUserChange(inside, { ...actor, deed }, { userId: session.userId, ...change });
  });
}

const ended = (): Faults =>
  new Faults([{ field: ["refreshToken"], code: "EXPIRED", message: "The session has ended: sign in again." }]);
