import type { Description } from "../description/description";
import type { Kind } from "../description/kinds";
import { descriptionOf } from "../description/registry";
import { waysFrom } from "../merging/leading-ways";
import { type Sql, account, identifier, join, sql } from "../sql";

/**
 * What is nothing but what the person said and what was said of the person: it goes with the contact. Entries come before
 * the requests by which some of them are found.
 */
export const goneWith = ["ACTIVITY", "REQUEST"] as const satisfies readonly Kind[];

/** Every way by which rows `r` of a kind have to do with a person: they lead to the contact, or are entries of its requests. */
export function waysToPerson(kind: Description, of: Description, ids: Sql): readonly Sql[] {
  const request = descriptionOf("REQUEST");
  const direct = waysFrom(kind, of, ids);
  if (kind.kind !== "ACTIVITY") return direct;
  const requests = sql`array(select r.id from ${identifier(request.table)} r
    where r.account_id = ${account} and ((${join(waysFrom(request, of, ids), ") or (")})))`;
  return [...direct, ...waysFrom(kind, request, requests)];
}
