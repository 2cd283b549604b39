import type { Operator } from "../reading/wanted";
import type { AuditedKind } from "./audited-kinds";

/** Somebody or something that entries are about. */
export interface AuditSubject {
  readonly kind: AuditedKind;
  /** UUID */
  readonly id: string;
}

/** What must fit; all of several. */
export type AuditCondition =
  /** About one of these, or naming one on one side and not alike on the other. */
  | { readonly on: "subject"; readonly subjects: readonly AuditSubject[] }
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
