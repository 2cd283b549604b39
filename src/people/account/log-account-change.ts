import { logChanges } from "../../store/change-log";
import type { RightsChange } from "../../store/people/rights-change";

/** One row of the change log about the account itself; BILLING about who pays for it, which the administrators alone see. */
export async function logAccountChange(
  { database, accountId, actor }: Pick<RightsChange, "database" | "accountId" | "actor">,
  before: object,
  after: object,
  kind: "ACCOUNT" | "BILLING" = "ACCOUNT",
): Promise<void> {
  await logChanges(database, actor, [{ kind, recordId: accountId, action: "UPDATE", before, after, version: 1 }]);
}
