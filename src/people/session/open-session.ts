import { uuidv7 } from "uuidv7";
import { deedFrom } from "../../store/change-log";
import { type Entrance, enterAccount } from "../../store/people/memberships";
import { openSession } from "../../store/people/sessions";
import { noteSeen } from "../../store/people/seen-sessions";
import { raiseRights } from "../../store/rights-version";
import type { Caller } from "../../store/standing";
import { tellOfNewPlace } from "../sign-ins/place";
import { logUserChange } from "../user/log-user-change";
import { signAccessToken } from "./access-token";
import type { Desk } from "./desk";
import { makeRefreshToken } from "./refresh-token";
import { day } from "../../store/day";

/** A person who is in: what a client keeps, and who asks from now on. */
export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** End of the access token. */
  readonly expiresAt: Date;
  readonly caller: Caller;
}

/** Thirty days from signing in; using it makes it no longer. */
const sessionMilliseconds = 30 * day;

/** By which mutation somebody comes in, and for how long at most. */
interface Opening {
  readonly operation: string;
  readonly milliseconds?: number | undefined;
}

/** Opens a session of the login's user; one who comes for the first time becomes active (`rights.md` 5.14). */
export async function openSessionAt(
  desk: Desk,
  loginId: string,
  entrance: Entrance,
  { operation, milliseconds = sessionMilliseconds }: Opening,
): Promise<SignedIn> {
  const { accountId, userId } = entrance;
  const sessionId = uuidv7();
  const refresh = makeRefreshToken(accountId, sessionId);
  await desk.database.inTransaction(async (database) => {
    if (await enterAccount(database, { loginId, accountId, userId }, desk.now)) {
      await raiseRights(database, accountId);
      const actor = { accountId, userId, via: `session:${sessionId}`, at: desk.now, deed: deedFrom(desk, operation) };
      await logUserChange(database, actor, { userId, before: { status: "INVITED" }, after: { status: "ACTIVE" } });
    }
    await tellOfNewPlace(database, desk, entrance);
    await noteSeen(database, entrance, desk.now);
    await openSession(database, {
      accountId,
      id: sessionId,
      userId,
      refreshHash: refresh.secretHash,
      address: desk.address,
      agent: desk.agent,
      at: desk.now,
      until: new Date(desk.now.getTime() + milliseconds),
    });
  });
  return signedIn(desk, { accountId, userId, sessionId }, refresh.text);
}

/** A new access token for a session that holds, with the refresh token that comes next. */
export async function signedIn(
  desk: Desk,
  claims: { readonly accountId: string; readonly userId: string; readonly sessionId: string },
  refreshToken: string,
): Promise<SignedIn> {
  const { text, expiresAt } = await signAccessToken(desk.signingKey, claims, desk.now);
  return { accessToken: text, refreshToken, expiresAt, caller: { ...claims, apiTokenId: null } };
}
