import { askForReset } from "../../store/jobs/ask-reset";
import { addressIn } from "../email-address";
import { faultsOfEmail } from "../email-faults";
import { refuseIfAny } from "../input";
import { admitReset } from "../session/attempts";
import type { Desk } from "../session/desk";

/**
 * Has a link for a new password mailed to the address, if it is somebody's. The answer is the same if it is nobody's, and
 * comes after the same time: who has the address is looked for by the worker. Throws `Faults` for what is no address,
 * `Throttled` as signing in does.
 */
export async function requestPasswordReset({ database, address, now }: Desk, typed: string): Promise<void> {
  refuseIfAny(faultsOfEmail(typed, ["email"]));
  const email = addressIn(typed);
  await admitReset(database, { email, address }, now);
  await askForReset(database, email);
}
