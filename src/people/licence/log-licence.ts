import { logChanges } from "../../store/change-log";
import type { RightsChange } from "../../store/people/rights-change";

/** A licence has no version of its own: its rows stand in the order of their time. */
export const logLicence = (
  { database, actor }: Pick<RightsChange, "database" | "actor">,
  recordId: string,
  action: "CREATE" | "UPDATE" | "DELETE",
  ...[before, after]: readonly [object | null, object | null]
): Promise<void> => logChanges(database, actor, [{ kind: "LICENCE", recordId, action, before, after, version: 1 }]);
