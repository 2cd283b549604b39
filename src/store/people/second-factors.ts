import { type Database, noAccount } from "../database";
import { account, sql } from "../sql";

/** Of whom an account requires a second factor, beside those of whom it does so one by one. */
export type SecondFactorRule = "OPTIONAL" | "ADMINISTRATORS" | "EVERYBODY";

/** What a login has beside its password. */
export interface FactorRow {
  /** Sealed; null where none was proposed. */
  readonly secret: Buffer | null;
  /** Null until a code has shown that the person has it. */
  readonly setAt: Date | null;
}

export async function findFactor(database: Database, loginId: string): Promise<FactorRow> {
  const [row] = await database.run<FactorRow>(
    sql`select l.factor_secret as secret, l.factor_set_at as "setAt" from login l where l.id = ${loginId}::uuid`,
    noAccount,
  );
  return row ?? { secret: null, setAt: null };
}

/** Puts a secret in the place of one that was proposed before; false where one is in use. */
export async function proposeFactor(database: Database, loginId: string, secret: Buffer): Promise<boolean> {
  const rows = await database.run(
    sql`update login set factor_secret = ${secret}::bytea, factor_step = null
      where id = ${loginId}::uuid and factor_set_at is null returning id`,
    noAccount,
  );
  return rows.length > 0;
}

interface NewFactor {
  readonly loginId: string;
  /** As it was proposed: another one may have been since. */
  readonly secret: Buffer;
  /** The time step of the code that showed it. */
  readonly step: number;
  readonly recoveryHashes: readonly Buffer[];
}

/** Takes a proposed secret into use; false where it is not the one proposed last, or one is in use. */
export async function setFactor(database: Database, factor: NewFactor, now: Date): Promise<boolean> {
  const rows = await database.run(
    sql`update login set factor_set_at = ${now}::timestamptz, factor_step = ${factor.step}::bigint,
        recovery_hashes = ${factor.recoveryHashes}::bytea[]
      where id = ${factor.loginId}::uuid and factor_set_at is null and factor_secret = ${factor.secret}::bytea returning id`,
    noAccount,
  );
  return rows.length > 0;
}

/** Uses up the code of a time step: false where that one, or a later one, has served already. */
export async function useStep(database: Database, loginId: string, step: number): Promise<boolean> {
  const rows = await database.run(
    sql`update login set factor_step = ${step}::bigint
      where id = ${loginId}::uuid and factor_set_at is not null and coalesce(factor_step, -1) < ${step}::bigint returning id`,
    noAccount,
  );
  return rows.length > 0;
}

/** Uses up a recovery code; false where it is none of those left. */
export async function useRecoveryCode(database: Database, loginId: string, hash: Buffer): Promise<boolean> {
  const rows = await database.run(
    sql`update login set recovery_hashes = array_remove(recovery_hashes, ${hash}::bytea)
      where id = ${loginId}::uuid and factor_set_at is not null and ${hash}::bytea = any(recovery_hashes) returning id`,
    noAccount,
  );
  return rows.length > 0;
}

export async function replaceRecoveryCodes(
  database: Database,
  loginId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await database.run(
    sql`update login set recovery_hashes = ${hashes}::bytea[] where id = ${loginId}::uuid and factor_set_at is not null`,
    noAccount,
  );
}

const forgotten = sql`factor_secret = null, factor_set_at = null, factor_step = null, recovery_hashes = '{}'`;

/** The person's own doing. */
export async function forgetFactor(database: Database, loginId: string): Promise<void> {
  await database.run(sql`update login set ${forgotten} where id = ${loginId}::uuid`, noAccount);
}

/** An administrator's doing: false where the login has a user in another account, too (`rights.md` 5.12). */
export async function forgetFactorOf(
  database: Database,
  user: { readonly accountId: string; readonly loginId: string },
): Promise<boolean> {
  const rows = await database.run(
    sql`update login l set ${forgotten}
      where l.id = ${user.loginId}::uuid
        and not exists (select from membership m where m.login_id = l.id and m.account_id <> ${account})
      returning l.id`,
    user.accountId,
  );
  return rows.length > 0;
}

/** Of the user `u` of the account `a`. */
const isRequired = sql`(u.second_factor_required or a.second_factor_rule = 'EVERYBODY'
  or a.second_factor_rule = 'ADMINISTRATORS' and u.is_administrator)`;

/** Must the user have one? */
export async function isFactorRequired(
  database: Database,
  { accountId, userId }: { readonly accountId: string; readonly userId: string },
): Promise<boolean> {
  const rows = await database.run(
    sql`select from "user" u join account a on a.account_id = ${account}
      where u.account_id = ${account} and u.id = ${userId}::uuid and ${isRequired}`,
    accountId,
  );
  return rows.length > 0;
}

export async function setFactorRule(database: Database, accountId: string, rule: SecondFactorRule): Promise<void> {
  await database.run(
    sql`update account set second_factor_rule = ${rule}::text where account_id = ${account}`,
    accountId,
  );
}

export async function setFactorRequired(
  database: Database,
  { accountId, userId }: { readonly accountId: string; readonly userId: string },
  isRequiredOfUser: boolean,
): Promise<boolean> {
  const rows = await database.run(
    sql`update "user" u set second_factor_required = ${isRequiredOfUser}::boolean, version = version + 1
      where u.account_id = ${account} and u.id = ${userId}::uuid and u.second_factor_required <> ${isRequiredOfUser}::boolean
      returning u.id`,
    accountId,
  );
  return rows.length > 0;
}

/** Users of the account who must have one and have none; UUIDs. */
export async function usersWithoutFactor(database: Database, accountId: string): Promise<string[]> {
  const rows = await database.run<{ id: string }>(
    sql`select u.id from "user" u join account a on a.account_id = ${account}
      where u.account_id = ${account} and u.status in ('ACTIVE', 'INVITED') and ${isRequired}
        and not exists (select from login l where l.id = u.login_id and l.factor_set_at is not null)`,
    accountId,
  );
  return rows.map(({ id }) => id);
}
