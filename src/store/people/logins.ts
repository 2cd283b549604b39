import type { Database } from "../database";
import { noAccount } from "../database";
import { Conflict } from "../refusals";
import { type Sql, account, sql } from "../sql";
import { sqlStateOf } from "../sql-state";

/** A person's identity, as signing in needs it. */
export interface LoginRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
}

const loginColumns = sql`l.id, l.email, l.name, l.password_hash as "passwordHash",
  l.must_change_password as "mustChangePassword"`;

/** By an address as `parseEmailAddress` makes it. */
export async function findLogin(database: Database, email: string): Promise<LoginRow | null> {
  const [row] = await database.run<LoginRow>(
    sql`select ${loginColumns} from login l where l.email = ${email}`,
    noAccount,
  );
  return row ?? null;
}

/** The login of a user; null for one that has none yet. */
export async function loginOfUser(database: Database, accountId: string, userId: string): Promise<LoginRow | null> {
  const [row] = await database.run<LoginRow>(
    sql`select ${loginColumns} from login l
      where l.id = (select u.login_id from "user" u where u.account_id = ${account} and u.id = ${userId})`,
    accountId,
  );
  return row ?? null;
}

export interface NewLogin extends LoginRow {
  readonly at: Date;
}

/** False where somebody has the address already. */
export async function addLogin(database: Database, login: NewLogin): Promise<boolean> {
  const { id, email, name, passwordHash, mustChangePassword, at } = login;
  const rows = await database.run(
    sql`insert into login (id, email, name, password_hash, must_change_password, created_at)
      values (${id}, ${email}, ${name}, ${passwordHash}, ${mustChangePassword}, ${at})
      on conflict (email) do nothing returning id`,
    noAccount,
  );
  return rows.length > 0;
}

/** A person chooses a password. */
export async function choosePassword(database: Database, loginId: string, passwordHash: string): Promise<void> {
  await database.run(
    sql`update login set password_hash = ${passwordHash}, must_change_password = false where id = ${loginId}`,
    noAccount,
  );
}

/** The login, held until the transaction ends. */
export async function holdLogin(database: Database, loginId: string): Promise<LoginRow | null> {
  const [row] = await database.run<LoginRow>(
    sql`select ${loginColumns} from login l where l.id = ${loginId} for update`,
    noAccount,
  );
  return row ?? null;
}

/** A person takes another address. False where somebody has it. */
export async function readdressLogin(database: Database, loginId: string, email: string): Promise<boolean> {
  return readdress(database, noAccount, sql`l.id = ${loginId}`, email);
}

/** Two logins that take one address at the same moment: the second finds it taken when it begins again. Throws `Conflict`. */
async function readdress(database: Database, accountId: string, whose: Sql, email: string): Promise<boolean> {
  try {
    const rows = await database.run(
      sql`update login l set email = ${email} where ${whose}
        and not exists (select from login o where o.email = ${email} and o.id <> l.id) returning l.id`,
      accountId,
    );
    return rows.length > 0;
  } catch (fault) {
    throw isTakenMeanwhile(fault) ? new Conflict() : fault;
  }
}

const isTakenMeanwhile = (fault: unknown): boolean => sqlStateOf(fault) === "23505";

/** A person changes the own name. */
export async function renameLogin(database: Database, loginId: string, name: string): Promise<void> {
  await database.run(sql`update login set name = ${name} where id = ${loginId}`, noAccount);
}

/** Whether the login has a user in another account than this one. In a transaction that holds the login that stays so. */
const isElsewhere = sql`exists (select from membership m where m.login_id = l.id and m.account_id <> ${account})`;

/**
 * Sets a password that the person has to change: false where the login has a user in another account, whose
 * administrators it is none of (`rights.md` 5.12). Locks the login first, as joining an account does, so that
 * no user comes in between.
 */
export async function setPasswordOf(
  database: Database,
  user: { readonly accountId: string; readonly loginId: string },
  passwordHash: string,
): Promise<boolean> {
  await lockLogin(database, user.loginId);
  const rows = await database.run(
    sql`update login l set password_hash = ${passwordHash}, must_change_password = true
      where l.id = ${user.loginId}
        and not ${isElsewhere}
      returning l.id`,
    user.accountId,
  );
  return rows.length > 0;
}

/**
 * Gives the login of a user another address, as `setPasswordOf` sets a password. ELSEWHERE where the login has a user in
 * another account, TAKEN where somebody has the address.
 */
export async function readdressLoginOf(
  database: Database,
  user: { readonly accountId: string; readonly loginId: string },
  email: string,
): Promise<"DONE" | "ELSEWHERE" | "TAKEN"> {
  await lockLogin(database, user.loginId);
  const whose = sql`l.id = ${user.loginId} and not ${isElsewhere}`;
  if (await readdress(database, user.accountId, whose, email)) return "DONE";
  const elsewhere = await database.run(
    sql`select l.id from login l where l.id = ${user.loginId} and ${isElsewhere}`,
    user.accountId,
  );
  return elsewhere.length > 0 ? "ELSEWHERE" : "TAKEN";
}

/** Gives the login of a user another name, where it has no user in another account; else it keeps its own. */
export async function renameLoginOf(
  database: Database,
  user: { readonly accountId: string; readonly loginId: string },
  name: string,
): Promise<void> {
  await lockLogin(database, user.loginId);
  await database.run(
    sql`update login l set name = ${name} where l.id = ${user.loginId} and not ${isElsewhere}`,
    user.accountId,
  );
}

/** Holds the login until the transaction ends: whoever changes it or joins an account with it waits. */
export async function lockLogin(database: Database, loginId: string): Promise<void> {
  await database.run(sql`select l.id from login l where l.id = ${loginId} for update`, noAccount);
}
