import type { Door } from "../../store/door";
import { apiId, uuidBehind } from "../../store/ids";
import { endOwnSession, sessionsOf } from "../../store/people/seen-sessions";
import { type SeenSignIn, signInsOfUser } from "../../store/people/sign-in-failures";
import { endSessionsOf } from "../../store/people/sessions";
import { Forbidden, NotFound } from "../../store/refusals";
import { logUserChange } from "../user/log-user-change";
import type { SessionView, SignInView } from "./session-list-types";

/** More devices than anybody has. */
const mostSessions = 250;

/** The sessions of who is signed in that hold, the newest first. Throws `Forbidden` for an API token. */
export async function ownSessions(door: Door): Promise<SessionView[]> {
  const caller = await signedIn(door);
  const rows = await sessionsOf(door.database, caller, { openAt: door.now, most: mostSessions });
  return rows.map((row) => ({
    ...{ id: apiId("session", row.id), address: row.address, agent: row.agent, isCurrent: row.id === caller.sessionId },
    ...{ createdAt: row.createdAt, usedAt: row.usedAt, until: row.until },
  }));
}

/** When and from where somebody came in, or did not, the latest first. */
export async function signInsOf(
  { database, now }: Door,
  user: { readonly accountId: string; readonly userId: string },
  most: number,
): Promise<SignInView[]> {
  const rows = await signInsOfUser(database, user, most);
  return rows.map(({ until, endedAt, ...row }) => ({ ...row, endedAt: endOf({ endedAt, until }, now) }));
}

const endOf = ({ endedAt, until }: Pick<SeenSignIn, "endedAt" | "until">, now: Date): Date | null =>
  endedAt ?? (until !== null && until <= now ? until : null);

/** Ends one of the own sessions, by its id in the API. Throws `NotFound`, `Forbidden` for an API token. */
export async function endSession(door: Door, id: string): Promise<void> {
  const caller = await signedIn(door);
  const sessionId = uuidBehind(id, "session");
  const isEnded = sessionId !== null && (await endOwnSession(door.database, caller, sessionId, door.now));
  if (!isEnded) throw new NotFound();
  await log(door, { session: "ended" });
}

/** Ends all own sessions but this one. Throws `Forbidden` for an API token. */
export async function endOtherSessions(door: Door): Promise<void> {
  const { accountId, userId, sessionId } = await signedIn(door);
  await endSessionsOf(door.database, { accountId, userId }, door.now, sessionId);
  await log(door, { sessions: "ended, but for this one" });
}

async function log(door: Door, after: object): Promise<void> {
  const { caller } = await door.standing();
  await logUserChange(door.database, door.actorFor(caller), { userId: caller.userId, before: {}, after });
}

async function signedIn(door: Door): Promise<{ accountId: string; userId: string; sessionId: string }> {
  const { accountId, userId, sessionId } = (await door.standing()).caller;
  if (sessionId === null) throw new Forbidden("SESSION", "VIEW", "a token has no sessions");
  return { accountId, userId, sessionId };
}
