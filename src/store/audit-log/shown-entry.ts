import { auditScopeOf } from "../../rights/audit-log";
import type { Principal } from "../../rights/principal";
import type { Side } from "../reading/history/changed-parts";
import { apiId } from "../ids";
import { type ChangeSource, type ShownField, sourceOf } from "../reading/history/shown-changes";
import { readableAuditParts } from "./audit-parts";
import type { AuditRow } from "./audit-rows";
import { type AuditedKind, auditedPrefixes } from "./audited-kinds";
import { changesOfPart } from "./shown-parts";

/** One entry of the audit log, as the caller sees it. Ids are those of the API. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly kind: AuditedKind;
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly action: AuditRow["action"];
  readonly operation: string | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly via: ChangeSource;
  readonly apiTokenId: string | null;
  readonly apiTokenName: string | null;
  readonly address: string | null;
  readonly agent: string | null;
  readonly fields: readonly ShownField[];
}

/** A row as the principal sees it, who was judged to see the row. */
export function shownEntry(principal: Principal, row: AuditRow): AuditEntry {
  const [before, after] = [(row.before ?? {}) as Side, (row.after ?? {}) as Side];
  const kind = row.kind as AuditedKind;
  const isNamed = auditScopeOf(principal).namesUsers;
  const { action, operation, subjectName, actorName, address, agent } = row;
  return {
    ...{ id: apiId("change", row.id), at: new Date(row.at), kind, action, operation, subjectName, actorName },
    ...{ address, agent, via: sourceOf(row.via), apiTokenName: row.tokenName },
    subjectId: apiId(auditedPrefixes[kind], row.recordId),
    actorId: row.actorId === null || !isNamed ? null : apiId("user", row.actorId),
    apiTokenId: row.tokenId && apiId("api_token", row.tokenId),
    fields: readableAuditParts(principal).flatMap((part) => changesOfPart(part, before[part], after[part])),
  };
}
