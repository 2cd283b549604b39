import type { Database } from "../../database";
import { account, sql } from "../../sql";
import type { CellWriting, StoredCell, StoredRestriction } from "../cells";

interface Of {
  readonly userId: string;
}

/** The cells of each of the users, by UUID; none for whom it has none. */
export async function cellsOfUsers(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredCell[]>> {
  const rows = await database.run<StoredCell & Of>(
    sql`select c.user_id as "userId", c.resource, c.action, c.cell from user_right c
      where c.account_id = ${account} and c.user_id = any(${userIds}::uuid[]) order by c.resource, c.action`,
    accountId,
  );
  return byUser(rows);
}

/** Sets cells, each of its own user; null unsets. */
export async function writeCellsOfUsers(
  database: Database,
  accountId: string,
  cells: readonly (CellWriting & Of)[],
): Promise<void> {
  if (cells.length === 0) return;
  const rows = JSON.stringify(cells);
  await database.run(
    sql`delete from user_right c using jsonb_to_recordset(${rows}::jsonb) w ("userId" uuid, resource text, action text)
      where c.account_id = ${account} and c.user_id = w."userId" and c.resource = w.resource and c.action = w.action`,
    accountId,
  );
  await database.run(
    sql`insert into user_right (account_id, user_id, resource, action, cell)
      select ${account}, w."userId", w.resource, w.action, w.cell
      from jsonb_to_recordset(${rows}::jsonb) w ("userId" uuid, resource text, action text, cell jsonb)
      where w.cell is not null and w.cell <> 'null'::jsonb`,
    accountId,
  );
}

export async function restrictionsOfUsers(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredRestriction[]>> {
  const rows = await database.run<StoredRestriction & Of>(
    sql`select c.user_id as "userId", c.resource, c.field, c.setting from user_restriction c
      where c.account_id = ${account} and c.user_id = any(${userIds}::uuid[]) order by c.resource, c.field`,
    accountId,
  );
  return byUser(rows);
}

/** Makes the restrictions of each of the users be just these. */
export async function writeRestrictionsOfUsers(
  database: Database,
  accountId: string,
  restrictions: ReadonlyMap<string, readonly StoredRestriction[]>,
): Promise<void> {
  const rows = [...restrictions].flatMap(([userId, own]) => own.map((each) => ({ ...each, userId })));
  await database.run(
    sql`delete from user_restriction where account_id = ${account} and user_id = any(${[...restrictions.keys()]}::uuid[])`,
    accountId,
  );
  await database.run(
    sql`insert into user_restriction (account_id, user_id, resource, field, setting)
      select ${account}, w."userId", w.resource, w.field, w.setting
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) w ("userId" uuid, resource text, field text, setting text)`,
    accountId,
  );
}

function byUser<Row extends Of>(rows: readonly Row[]): ReadonlyMap<string, readonly Omit<Row, "userId">[]> {
  const found = new Map<string, Omit<Row, "userId">[]>();
  for (const { userId, ...row } of rows) {
    const known = found.get(userId);
    if (known) known.push(row);
    else found.set(userId, [row]);
  }
  return found;
}
