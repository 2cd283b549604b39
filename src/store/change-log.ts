import { isAudited } from "./audit-log/audited-kinds";
import { concernedBy } from "./audit-log/concerned";
import { chance, changeId } from "./change-id";
import type { Database } from "./database";
import { account, sql } from "./sql";

/** What of the API is asked for, and from where: the audit log keeps it. */
export interface Deed {
  /** Name of the mutation. */
  readonly operation: string;
  /** Network address of the caller, and the program that it says it is; null where that is nobody's business. */
  readonly address: string | null;
  readonly agent: string | null;
}

/** Where requests come from, as whoever stands there knows it. */
interface Whence {
  readonly address: string;
  readonly agent: string;
}

export const deedFrom = ({ address, agent }: Whence, operation: string): Deed => ({
  ...{ operation, address, agent },
});

/** The same for others, who hear what was done and not from where. */
export const withoutWhence = (deed: Deed | null | undefined): Deed | null =>
  deed ? { operation: deed.operation, address: null, agent: null } : null;

/** Who does it: stands in every change row. */
export interface Actor {
  readonly accountId: string;
  /** Null where nobody in the account did it (signing up). */
  readonly userId: string | null;
  /** `session:<id>`, `token:<id>`, `job:<id>`, `link:<id>`, `password:`, `system`. */
  readonly via: string;
  readonly at: Date;
  /** Null where nobody asked for it at this moment. */
  readonly deed?: Deed | null;
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
  const of = chance().slice(0, 8);
  const rows = changes.map((change, number) => ({
    ...{ ownersBefore: null, ownersAfter: null, ...change, tail: of + number.toString(16).padStart(8, "0") },
    ...(isAudited(change.kind) ? { ...actor.deed, concerns: concernedBy(change) } : {}),
  }));
  await database.run(
    sql`insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at,
        operation, address, agent, concerns)
      select ${account}, ${changeId(sql`c.tail`)}, c.kind, c."recordId", c.action, ${actor.userId}::uuid, ${actor.via}::text,
        c.before, c.after, c."ownersBefore", c."ownersAfter", c.version, ${actor.at}::timestamptz,
        c.operation, c.address, c.agent, c.concerns
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) c (tail text, kind text, "recordId" uuid, action text,
        before jsonb, after jsonb, "ownersBefore" jsonb, "ownersAfter" jsonb, version integer,
        operation text, address text, agent text, concerns uuid[])`,
    actor.accountId,
  );
}
