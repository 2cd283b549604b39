import { scopeFor } from "../../src/store/access";
import type { Description } from "../../src/store/description/description";
import { sortExpression } from "../../src/store/description/indexes";
import type { Door } from "../../src/store/door";
import { predicateToSql } from "../../src/store/predicate-to-sql";
import { heldOf } from "../../src/store/reading/found";
import type { Order } from "../../src/store/reading/wanted";
import { account, compile, sql } from "../../src/store/sql";
import type { Account } from "./asking";
import { everyField, firstPage, readerOf } from "./questions";

/** Each order that a kind's lists have, both ways. */
export const ordersOf = (of: Description): readonly Order[] =>
  of.fields
    .filter((field) => field.sorted !== false)
    .flatMap((field) => [
      { field, direction: "ASC" },
      { field, direction: "DESC" },
    ]);

/** The ids of all that the door's owner sees, by one plain statement without arms or limits. */
export async function readPlainly(
  { client, place }: Account,
  door: Door,
  of: Description,
  { field, direction }: Order,
): Promise<readonly string[]> {
  const scope = predicateToSql(scopeFor(await door.standing(), of, "VIEW"), of, "r");
  const { text, values } = compile(sql`r.account_id = ${account} and (${scope}) is true`, place.accountId);
  const key = field.sorted ? sortExpression(field.sorted, "r") : "";
  const { rows } = await client.query<{ id: string }>(
    `select r.id from ${of.table} r where r.deleted_at is null and ${text} order by ${key} ${direction}, r.id ${direction}`,
    [...values],
  );
  return rows.map(({ id }) => id);
}

/** The same, a page after the other: as many pages of so many as are asked for, at most. */
export async function readInPages(
  door: Door,
  of: Description,
  order: Order,
  { size, mostPages }: { readonly size: number; readonly mostPages: number },
): Promise<readonly string[]> {
  const reader = await readerOf(door, of);
  const ids: string[] = [];
  let after: string | null = null;
  for (let turn = 0; turn < mostPages; turn += 1) {
    const request = { ...firstPage, first: size, after, orderBy: [order] };
    const { records, cursors, hasNextPage } = await reader.page(everyField(of), request);
    ids.push(...records.map((record) => heldOf(record).row["id"] as string));
    after = cursors.at(-1) ?? null;
    if (!hasNextPage) break;
  }
  return ids;
}
