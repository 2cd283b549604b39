import type { AuditPart } from "../store/audit-log/audit-parts";
import { logChanges } from "../store/change-log";
import type { Door } from "../store/door";

/** Writes into the audit log what became of a file of the account. */
export async function logFile(door: Door, part: AuditPart, what: unknown): Promise<void> {
  const actor = await door.actor();
  await logChanges(door.database, actor, [
    { kind: "ACCOUNT", recordId: actor.accountId, action: "UPDATE", before: {}, after: { [part]: what }, version: 1 },
  ]);
}
