import type { Action, Module, Ownership, Reach, Resource } from "./catalogue";

/** A narrower or wider cell for single pipelines, stages (LEAD) or kinds of document (DOCUMENT). Exactly one of the three is set. */
export interface CellException {
  readonly pipeline?: string;
  readonly stage?: string;
  readonly documentKind?: string;
  readonly reach: Reach;
  readonly ownership?: Ownership;
}

/** One cell of the matrix, as an administrator set it. */
export interface Cell {
  readonly reach: Reach;
  readonly ownership?: Ownership;
  /** ACTIVITY alone: only entries that a person made. */
  readonly origin?: "MANUAL";
  readonly exceptions?: readonly CellException[];
}

/** Set cells alone; what is not in it is unset. */
export type Cells = { readonly [R in Resource]?: { readonly [A in Action]?: Cell } };

export type FieldSetting = "HIDDEN" | "READ_ONLY" | "OPEN";

/** By resource, then by field: `price`, `custom.revenue`. */
export type Restrictions = { readonly [R in Resource]?: Readonly<Record<string, FieldSetting>> };

export interface Policies {
  readonly viewersMayAnnotate: boolean;
  readonly tasksFollowCards: boolean;
  readonly reassignWithinEdit: boolean;
  readonly taskNeedsCalendarEdit: boolean;
}

export interface RoleFacts {
  readonly id: string;
  readonly name: string;
  readonly cells: Cells;
  readonly restrictions: Restrictions;
}

/** A share to me. `until` (milliseconds since 1970) is the first moment without it. */
export interface ShareFacts {
  readonly owner: string;
  readonly area: "CONTACTS" | "CALENDAR";
  readonly access: "VIEW" | "EDIT";
  readonly until: number | null;
}

export interface SeatFacts {
  readonly modules: readonly Module[];
  readonly until: number | null;
}

export interface TokenFacts {
  /** `lead:view`, `task:complete`: resource and action in lower case. */
  readonly scopes: readonly string[];
  /** True where the user's channel API is blocked: then no token of the user is accepted. */
  readonly channelBlocked: boolean;
  readonly until: number | null;
}

/** All that the core must know to say what a user may do: one reading of the database, or one generated case. */
export interface PrincipalFacts {
  readonly accountId: string;
  readonly accountSuspended: boolean;
  readonly policies: Policies;
  readonly userId: string;
  readonly status: "INVITED" | "ACTIVE" | "INACTIVE" | "REMOVED";
  readonly crmAccess: boolean;
  readonly isAdministrator: boolean;
  /** Everybody who is in a group that I am in, me included; empty where I am in no group. */
  readonly groupMates: readonly string[];
  /** Transitive reports, without me, whatever their status. */
  readonly subordinates: readonly string[];
  readonly ownCells: Cells;
  readonly ownRestrictions: Restrictions;
  /** Roles that I hold, also through a group; each once. */
  readonly roles: readonly RoleFacts[];
  readonly shares: readonly ShareFacts[];
  /** Modules that the account licenses: without a seat they are closed. */
  readonly licensedModules: readonly Module[];
  readonly seats: readonly SeatFacts[];
  /** The API token that I came with, null for a session. */
  readonly token: TokenFacts | null;
  /** End of the session, null where there is none. */
  readonly sessionUntil: number | null;
}
