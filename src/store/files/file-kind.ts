import type { AuditPart } from "../audit-log/audit-parts";
import type { Standing } from "../standing";

/** A kind of file: how long it is kept, and who may open it beside being its maker. */
export interface FileKind {
  readonly kind: string;
  /** How long it is kept from when it was begun: at most as long as jobs are (30). */
  readonly days: number;
  /** Throws `Forbidden` for whom what the file holds is closed by now. `about` is what was said when it was begun. */
  readonly judge: (standing: Standing, about: object) => void;
  /** Under which name the audit log tells that it was fetched. */
  readonly auditPart: AuditPart;
}

const known = new Map<string, FileKind>();

export function registerFileKind(kind: FileKind): void {
  known.set(kind.kind, kind);
}

/** Throws for a kind that nobody described: nobody opens what nobody can judge. */
export function fileKindOf(kind: string): FileKind {
  const found = known.get(kind);
  if (!found) throw new Error(`there is no kind of file ${kind}`);
  return found;
}
