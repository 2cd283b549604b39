import type { Action } from "../rights/catalogue";
import { whyNothingIsReached } from "../rights/not-listed";
import { scopeFor } from "./access";
import type { Description } from "./description/description";
import type { Door } from "./door";
import { Forbidden } from "./refusals";

/** Throws `Forbidden` for whom the action reaches no record of the kind, before any value is looked at, and `Unauthenticated`. */
export async function refuseWithoutReach(door: Door, of: Description, action: Action): Promise<void> {
  const standing = await door.standing();
  if (scopeFor(standing, of, action).is !== "nothing") return;
  throw new Forbidden(of.kind, action, whyNothingIsReached(standing.principal, of.kind, action));
}
