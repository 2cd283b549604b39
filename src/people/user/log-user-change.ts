import { type Actor, type Change, logChanges } from "../../store/change-log";
import type { Database } from "../../store/database";
import { versionOfUser } from "../../store/people/users";

/** What changed on a user: fields as they were and as they are, never a secret. */
export interface UserChange {
  readonly userId: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly action?: Change["action"];
}

/** One row of the change log about a user, at the version that the user has now. */
export async function logUserChange(database: Database, actor: Actor, change: UserChange): Promise<void> {
  const { userId, before, after, action = "UPDATE" } = change;
  const version = await versionOfUser(database, actor.accountId, userId);
  await logChanges(database, actor, [{ kind: "USER", recordId: userId, action, before, after, version }]);
}
