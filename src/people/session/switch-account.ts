import { loginOfUser } from "../../store/people/logins";
import { endSession } from "../../store/people/sessions";
import { Forbidden } from "../../store/refusals";
import { thisOne } from "../../store/refused-subject";
import type { Caller } from "../../store/standing";
import { refuseWithoutFactor } from "../second-factor/show-factor";
import type { Desk } from "./desk";
import { type SignedIn, openSessionAt } from "./open-session";
import { chooseEntrance } from "./sign-in";

/** Goes over to another account of the same login: the session here ends, and one there begins. Throws `Faults`. */
export async function switchAccount(desk: Desk, caller: Caller, accountId: string | null): Promise<SignedIn> {
  const { sessionId } = caller;
  const login = await loginOfUser(desk.database, caller.accountId, caller.userId);
  if (sessionId === null || login === null)
    throw new Forbidden("SESSION", "SWITCH", "a token belongs to one account for good", {
      subject: thisOne("SESSION"),
    });
  const entrance = await chooseEntrance(desk, login.id, accountId ?? nowhere);
  await refuseWithoutFactor(desk, login.id, entrance);
  const signedIn = await openSessionAt(desk, login.id, entrance, { operation: "switchAccount" });
  await endSession(desk.database, { accountId: caller.accountId, sessionId }, desk.now);
  return signedIn;
}

/** An id that is none: as unknown as any other. */
const nowhere = "";
