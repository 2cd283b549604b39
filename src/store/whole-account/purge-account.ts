import type { Database } from "../database";
import { noAccount } from "../database";
import { allowForgetting } from "../forgetting";
import { type Sql, account, column, identifier, literal, sql } from "../sql";
import type { AccountTable } from "./account-tables";
import { type RowKey, behind, endOfPage, upTo } from "./row-key";

/** A part of what takes an account away, in a transaction of its own; true while there is more of it. */
export type GoingStep = (inside: Database, accountId: string) => Promise<boolean>;

const mostRows = 2_000;
const mostLogins = 250;

/**
 * What has to be done to the tables of accounts, one after the other, until nothing of an account is left. Each of them is
 * gone through twice: what came to be in it meanwhile goes as well.
 */
export function goingSteps(tables: readonly AccountTable[]): readonly GoingStep[] {
  const order = inGoingOrder(tables.filter(({ name }) => name !== "account"));
  return [...tables.flatMap(stepsToCut), ...order.map(stepToDelete), ...order.map(stepToDelete), dropLogins];
}

/** Those that others lead to come after them. Throws where tables lead to each other in a circle. */
export function inGoingOrder(tables: readonly AccountTable[]): readonly AccountTable[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const order: AccountTable[] = [];
  while (left.size > 0) {
    const held = new Set([...left.values()].flatMap(({ name, references }) => othersIn(references, name)));
    const free = [...left.values()].filter(({ name }) => !held.has(name));
    if (free.length === 0) throw new Error(`tables lead to each other in a circle: ${[...left.keys()].join(", ")}`);
    for (const table of free) left.delete(table.name);
    order.push(...free);
  }
  return order;
}

const othersIn = (references: AccountTable["references"], name: string): readonly string[] =>
  references.map(({ table }) => table).filter((table) => table !== name);

/** A row that leads to another of its own table could not go before it, nor after it. */
function stepsToCut(table: AccountTable): readonly GoingStep[] {
  const { name, columns, references } = table;
  const nullable = new Set(columns.filter(({ isNullable }) => isNullable).map((each) => each.name));
  const own = references.filter((each) => each.table === name).flatMap((each) => each.columns);
  return own
    .filter((each) => nullable.has(each))
    .map((each) =>
      pageByPage(
        table,
        (page) => sql`update ${identifier(name)} t set ${identifier(each)} = null
          where t.account_id = ${account} and ${column("t", each)} is not null ${page}`,
      ),
    );
}

const stepToDelete = (table: AccountTable): GoingStep =>
  pageByPage(table, (page) => sql`delete from ${identifier(table.name)} t where t.account_id = ${account} ${page}`);

/**
 * Does something to all rows of a table, some thousands at a time in the order of its key: to look for the first ones anew
 * each time would lead past all that were there, again and again.
 */
function pageByPage(table: AccountTable, statementFor: (page: Sql) => Sql): GoingStep {
  let after: RowKey | null = null;
  return async (inside, accountId) => {
    const end = await endOfPage(inside, accountId, { table, after, most: mostRows });
    if (end === null) return false;
    if (table.name === "change") await allowForgetting(inside);
    await inside.run(statementFor(sql`${behind(table, after)} ${upTo(table, end.last)}`), accountId);
    after = end.last;
    return end.rows === mostRows;
  };
}

/**
 * Takes the persons out of the account, and with the last of them the account itself: by its people it is found, should
 * this be begun again. Whose login is in no other account is gone, address and all.
 */
async function dropLogins(inside: Database, accountId: string): Promise<boolean> {
  const members = await inside.run<{ id: string }>(
    sql`select distinct m.login_id as id from membership m where m.account_id = ${account} order by 1 limit ${literal(mostLogins)}`,
    accountId,
  );
  const ids = members.map(({ id }) => id);
  // Whoever joins another account with one of them at this moment waits, and finds it gone, or is found by what follows.
  await inside.run(sql`select l.id from login l where l.id = any(${ids}::uuid[]) order by l.id for update`, noAccount);
  await inside.run(
    sql`delete from membership m where m.account_id = ${account} and m.login_id = any(${ids}::uuid[])`,
    accountId,
  );
  await inside.run(
    sql`delete from login l where l.id = any(${ids}::uuid[]) and not exists (select from membership m where m.login_id = l.id)`,
    noAccount,
  );
  if (ids.length === mostLogins) return true;
  await inside.run(sql`delete from account where account_id = ${account}`, accountId);
  return false;
}
