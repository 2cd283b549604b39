import { type Sql, join, sql } from "../sql";
import type { AuditPart } from "./audit-parts";
import type { AuditSubject } from "./audit-request";
import type { AuditedKind } from "./audited-kinds";

/** Where change rows name somebody or something beside their own subject, as paths of JSON; `$id` is whom or what. */
const places: Readonly<Record<AuditedKind, readonly (readonly [AuditPart, string])[]>> = {
  ACCOUNT: [],
  BILLING: [],
  USER: [
    ["userIds", "$.userIds[*] ? (@ == $id)"],
    ["supervisorId", "$.supervisorId ? (@ == $id)"],
    ["successorId", "$.successorId ? (@ == $id)"],
    ["shares", "$.shares[*] ? (@.ownerId == $id || @.granteeId == $id)"],
  ],
  GROUP: [["groupIds", "$.groupIds[*] ? (@ == $id)"]],
  ROLE: [["roleIds", "$.roleIds[*] ? (@ == $id)"]],
  LICENCE: [["seats", "$.seats[*] ? (@.licenceId == $id)"]],
  API_TOKEN: [["tokenIds", "$.tokenIds[*] ? (@ == $id)"]],
};

/**
 * Is the row about the subject, or does it name it on one side and not alike on the other, in a part that is read? So the
 * seat of a user is in the log of its licence, too, and who came into a group in the log of that user.
 */
export function concerns({ kind, id }: AuditSubject, readable: readonly AuditPart[]): Sql {
  const named = places[kind].flatMap(([part, path]) => (readable.includes(part) ? [isNamedAnew(path, id)] : []));
  return sql`(${join([sql`c.kind = ${kind}::text and c.record_id = ${id}::uuid`, ...named], " or ")})`;
}

function isNamedAnew(path: string, id: string): Sql {
  const found = (side: Sql): Sql =>
    sql`jsonb_path_query_array(coalesce(${side}, '{}'), ${path}::jsonpath, jsonb_build_object('id', ${id}::text))`;
  return sql`${found(sql`c.before`)} <> ${found(sql`c.after`)}`;
}
