import type { Operator } from "../reading/wanted";

/** What must fit; all of several. */
export type AuditCondition =
  /** Concerning one of these, UUIDs. */
  | { readonly on: "subject"; readonly ids: readonly string[] }
  | { readonly on: "kind"; readonly kinds: readonly string[] }
  | { readonly on: "actor" | "operation" | "at"; readonly operator: Operator; readonly value: unknown };

export interface AuditRequest {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
  /** Asked for once the caller may see anything at all. Throws `BadInput`. */
  readonly conditions: () => readonly AuditCondition[];
  /** Is `totalCount` asked for? */
  readonly counted: boolean;
  /** Are entries asked for, or their number alone? */
  readonly listed: boolean;
}
