import { endSession } from "../../store/people/sessions";
import type { Caller } from "../../store/standing";
import type { Desk } from "./desk";

/** Ends the session; true where it was still open. Nobody's session is as ended as any. */
export async function signOut(desk: Desk, caller: Caller | null): Promise<boolean> {
  const sessionId = caller?.sessionId ?? null;
  if (caller === null || sessionId === null) return false;
  return endSession(desk.database, { accountId: caller.accountId, sessionId }, desk.now);
}
