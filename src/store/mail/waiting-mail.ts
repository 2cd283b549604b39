import type { Database } from "../database";
import { account, sql } from "../sql";
import type { MailState } from "./mail";
import type { MailKind } from "./mail-kinds";
import type { MailKey } from "./post-mail";

/** A mail that is to be sent, with the names that its text says. */
export interface WaitingMail {
  readonly kind: MailKind;
  /** UUID of the one whom it is for. */
  readonly userId: string;
  readonly address: string;
  readonly linkId: string | null;
  readonly facts: object;
  readonly createdAt: Date;
  /** What the account calls the user. */
  readonly personName: string;
  readonly accountName: string;
  /** What the account calls the one who did it; null for nobody, and for the user. */
  readonly actorName: string | null;
}

/** Null for one that is done with, or that never was. */
export async function findWaitingMail(database: Database, { accountId, mailId }: MailKey): Promise<WaitingMail | null> {
  const [mail] = await database.run<WaitingMail>(
    sql`select m.kind, m.user_id as "userId", m.address, m.link_id as "linkId", m.facts, m.created_at as "createdAt",
        u.display_name as "personName", a.name as "accountName", b.display_name as "actorName"
      from mail m
      join account a on a.account_id = ${account}
      join "user" u on u.account_id = ${account} and u.id = m.user_id
      left join "user" b on b.account_id = ${account} and b.id = m.actor_id and b.id <> m.user_id
      where m.account_id = ${account} and m.id = ${mailId}::uuid and m.state = 'WAITING'`,
    accountId,
  );
  return mail ?? null;
}

/** Writes down what became of it. */
export async function finishMail(
  database: Database,
  { accountId, mailId }: MailKey,
  state: MailState,
  now: Date,
): Promise<void> {
  await database.run(
    sql`update mail set state = ${state}::text, finished_at = ${now}::timestamptz
      where account_id = ${account} and id = ${mailId}::uuid and state = 'WAITING'`,
    accountId,
  );
}
