import type { Principal } from "../rights/principal";
import type { Actor } from "./change-log";

/** Who asks: proven by an access token or an API token, or the job that somebody asked for; not yet looked up. */
export interface Caller {
  readonly accountId: string;
  readonly userId: string;
  readonly sessionId: string | null;
  readonly apiTokenId: string | null;
  /** A running job of the user: it outlives the session that asked for it, and not the API token (`rights.md` 3, At once). */
  readonly jobId?: string;
  /** The import that the job does the work of: what it writes is told as the import's. */
  readonly importId?: string;
}

/** A custom field as the account defines it. */
export interface CustomFieldDefinition {
  readonly resource: string;
  readonly key: string;
  readonly label: string;
  readonly type: "TEXT" | "NUMBER" | "DATE" | "BOOLEAN" | "CHOICE";
  readonly options: readonly string[];
  readonly isRequired: boolean;
}

/** A caller's principal, with the version that it was read at and what else every request of the account needs. */
export interface Standing {
  readonly caller: Caller;
  readonly principal: Principal;
  readonly rightsVersion: string;
  readonly currency: string;
  readonly timeZone: string;
  /** Export channels that are closed to the caller (`rights.md` 5.10). */
  readonly blockedChannels: readonly string[];
  readonly customFields: readonly CustomFieldDefinition[];
}

/** The way by which somebody came, as change rows tell it. */
export function viaOf({ sessionId, apiTokenId, jobId, importId }: Caller): string {
  if (importId !== undefined) return `import:${importId}`;
  if (jobId !== undefined) return `job:${jobId}`;
  return apiTokenId === null ? `session:${sessionId ?? ""}` : `token:${apiTokenId}`;
}

/** Who writes, as change rows tell it. */
export const actorOf = (caller: Caller, at: Date): Actor => ({
  accountId: caller.accountId,
  userId: caller.userId,
  via: viaOf(caller),
  at,
});
