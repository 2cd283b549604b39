import { uuidv7 } from "uuidv7";
import type { Database } from "../database";
import { type Sql, account, sql } from "../sql";
import type { UserStatus } from "./users";

/** What a mailed link is good for, once. */
export type LinkKind = "INVITATION" | "PASSWORD_RESET" | "EMAIL_CHANGE";

/** Of which users a link does something: whoever was removed or is kept out opens nothing with one. */
const statusesOf: Readonly<Record<LinkKind, readonly UserStatus[]>> = {
  INVITATION: ["INVITED"],
  PASSWORD_RESET: ["INVITED", "ACTIVE"],
  EMAIL_CHANGE: ["ACTIVE"],
};

interface LinkOwner {
  readonly accountId: string;
  readonly userId: string;
}

export interface LinkPromise extends LinkOwner {
  readonly kind: LinkKind;
  /** The address that it is mailed to, and that whoever comes by it has shown to be his. */
  readonly email: string;
}

const isOpen = sql`k.used_at is null and k.ended_at is null`;

const isOfUserThere = (kind: LinkKind): Sql => sql`exists (select from "user" u
  where u.account_id = ${account} and u.id = k.user_id and u.status = any(${statusesOf[kind]}::text[]))`;

/**
 * A link that a mail is to bring, in the place of any earlier one of its kind; its UUID. It opens nothing until the mail
 * is sent: only then it gets a secret.
 */
export async function promiseLink(database: Database, promise: LinkPromise, now: Date): Promise<string> {
  const { accountId, kind, userId, email } = promise;
  await endLinks(database, promise, now, [kind]);
  const id = uuidv7();
  await database.run(
    sql`insert into one_time_link (account_id, id, kind, user_id, email, created_at)
      values (${account}, ${id}::uuid, ${kind}::text, ${userId}::uuid, ${email}::text, ${now}::timestamptz)`,
    accountId,
  );
  return id;
}

/** A secret for a link, as it goes out. */
export interface LinkSecret {
  readonly accountId: string;
  readonly linkId: string;
  readonly kind: LinkKind;
  readonly secretHash: Buffer;
  /** The first moment without it. */
  readonly until: Date;
}

/** Gives a promised link its secret, in the place of one that may not have arrived. False where it has ended meanwhile. */
export async function armLink(database: Database, secret: LinkSecret): Promise<boolean> {
  const { accountId, linkId, kind, secretHash, until } = secret;
  const rows = await database.run(
    sql`update one_time_link k set secret_hash = ${secretHash}, until = ${until}
      where k.account_id = ${account} and k.id = ${linkId} and k.kind = ${kind} and ${isOpen} and ${isOfUserThere(kind)}
      returning k.id`,
    accountId,
  );
  return rows.length > 0;
}

/** What proves a link: the account that its text names, and the hash of its secret. */
export interface LinkKey {
  readonly accountId: string;
  readonly kind: LinkKind;
  readonly secretHash: Buffer;
}

export interface FoundLink extends LinkPromise {
  readonly id: string;
}

interface LinkRow {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
}

const found = ({ accountId, kind }: LinkKey, row: LinkRow | undefined): FoundLink | null =>
  row ? { accountId, kind, ...row } : null;

const isGood = ({ kind, secretHash }: LinkKey, now: Date): Sql => sql`k.account_id = ${account}
  and k.secret_hash = ${secretHash} and k.kind = ${kind} and ${isOpen} and k.until > ${now} and ${isOfUserThere(kind)}`;

/** The link, unused; null where it opens nothing, for whatever reason. */
export async function findLink(database: Database, key: LinkKey, now: Date): Promise<FoundLink | null> {
  const [row] = await database.run<LinkRow>(
    sql`select k.id, k.user_id as "userId", k.email from one_time_link k where ${isGood(key, now)}`,
    key.accountId,
  );
  return found(key, row);
}

/** Uses the link up; null where it opens nothing, or somebody was faster. Of many who come with it at once it lets in one. */
export async function useLink(database: Database, key: LinkKey, now: Date): Promise<FoundLink | null> {
  const [row] = await database.run<LinkRow>(
    sql`update one_time_link k set used_at = ${now} where ${isGood(key, now)} returning k.id, k.user_id as "userId", k.email`,
    key.accountId,
  );
  return found(key, row);
}

const everyKind = Object.keys(statusesOf) as readonly LinkKind[];

/** Ends the user's open links, of these kinds: those that are still to be mailed are then not mailed. */
export async function endLinks(
  database: Database,
  { accountId, userId }: LinkOwner,
  now: Date,
  kinds: readonly LinkKind[] = everyKind,
): Promise<void> {
  await database.run(
    sql`update one_time_link k set ended_at = ${now}
      where k.account_id = ${account} and k.user_id = ${userId} and k.kind = any(${kinds}::text[]) and ${isOpen}`,
    accountId,
  );
}
