import { uuidv7 } from "uuidv7";
import type { Database } from "./database";
import { account, sql } from "./sql";

/** Who does it: stands in every change row. */
export interface Actor {
  readonly accountId: string;
  /** Null where nobody in the account did it (signing up). */
  readonly userId: string | null;
  /** `session:<id>`, `token:<id>`, `job:<id>`, `system`. */
  readonly via: string;
  readonly at: Date;
}

export interface Change {
  readonly kind: string;
  readonly recordId: string;
  readonly action: "CREATE" | "UPDATE" | "DELETE" | "RESTORE";
  /** The fields that changed, as they were; null on CREATE. Never a secret. */
  readonly before: object | null;
  readonly after: object | null;
  readonly ownersBefore?: object | null;
  readonly ownersAfter?: object | null;
  readonly version: number;
}

/** Writes the change rows, in one statement, in the transaction of the change itself. */
export async function logChanges(database: Database, actor: Actor, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({ ownersBefore: null, ownersAfter: null, ...change, id: uuidv7() }));
  await database.run(
    sql`insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
      select ${account}, c.id, c.kind, c."recordId", c.action, ${actor.userId}::uuid, ${actor.via}::text,
        c.before, c.after, c."ownersBefore", c."ownersAfter", c.version, ${actor.at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) c (id uuid, kind text, "recordId" uuid, action text,
        before jsonb, after jsonb, "ownersBefore" jsonb, "ownersAfter" jsonb, version integer)`,
    actor.accountId,
  );
}
