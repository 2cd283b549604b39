import { connectionFrom } from "../../graphql/records/connection";
import { guarding } from "../../graphql/requires";
import type { AuditRequest } from "../../store/audit-log/audit-request";
import { readAuditLog } from "../../store/audit-log/read-audit-log";
import type { Door } from "../../store/door";
import { openHandle } from "../../store/handles";
import type { Wanted } from "../../store/reading/wanted";

/** What is done to people and rights, as far as it is the caller's to see: every reading judges that by itself. */
export class AuditLog {
  constructor(private readonly door: Door) {}

  /** A page, with those who did it as the caller sees users, where that is wanted. Throws `Forbidden`, `BadInput`, `InvalidCursor`. */
  async connection(request: AuditRequest, wanted: Wanted | null): Promise<object> {
    const page = await readAuditLog(this.door, request);
    if (wanted === null) return connectionFrom(page);
    const users = await openHandle(this.door, wanted.description.type, "view");
    const actors = await users.many(
      page.records.map(({ actorId }) => actorId ?? ""),
      wanted,
    );
    return connectionFrom({ ...page, records: page.records.map((each, place) => ({ ...each, actor: actors[place] })) });
  }
}

/** The right of the query whose first parameter is the log. */
export const SeesAuditLog = () => guarding("audit:view", (door) => Promise.resolve(new AuditLog(door)));
