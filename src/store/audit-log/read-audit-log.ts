import type { Door } from "../door";
import { together } from "../reading/together";
import type { Row } from "../reading/columns";
import { type Page, type Window, countOf, mostCounted, pageOf, windowBy } from "../reading/window";
import { type AuditRow, auditRows, auditSort, countedAuditRows, judgeAudit } from "./audit-rows";
import type { AuditRequest } from "./audit-request";
import { type AuditEntry, shownEntry } from "./shown-entry";

export interface AuditPage extends Page {
  readonly records: readonly AuditEntry[];
}

/**
 * A page of the audit log, as far as it is the caller's: one statement, and one for the count. Throws `Forbidden`,
 * `BadInput`, `InvalidCursor`.
 */
export async function readAuditLog(door: Door, request: AuditRequest): Promise<AuditPage> {
  const [page, count] = await together([
    request.listed ? listed(door, request) : Promise.resolve(nothingListed),
    request.counted ? counted(door, request) : Promise.resolve(null),
  ]);
  return { ...page, count };
}

const nothingListed = { records: [], cursors: [], hasNextPage: false, hasPreviousPage: false };

async function listed(door: Door, { conditions, ...page }: AuditRequest): Promise<Omit<AuditPage, "count">> {
  const windowFor = (): Window => windowBy(auditSort, page, ["auditLog", conditions()]);
  const { standing, rows } = await door.read<Row>((current) => {
    judgeAudit(current);
    const { sort, from, size } = windowFor();
    return auditRows(current, conditions(), { sort, from, limit: size + 1 });
  });
  const show = (row: Row): AuditEntry => shownEntry(standing.principal, row as unknown as AuditRow);
  const shown = pageOf(rows, windowFor(), show);
  return { ...shown, records: shown.records as readonly AuditEntry[] };
}

async function counted(door: Door, { conditions }: AuditRequest) {
  const { rows } = await door.read<{ count: number }>((standing) => {
    judgeAudit(standing);
    return countedAuditRows(standing, conditions(), mostCounted + 1);
  });
  return countOf(rows[0]?.count ?? 0);
}
