import { beside, uuidIn } from "../../support/api-tokens";
import { MailedTown } from "../mailed-town";
import { type Payload, type Session, password } from "../people";
import { takeFile } from "../taken-file";

/** A town whose accounts are closed and brought back. */
export class ClosingTown {
  private constructor(private readonly mailed: MailedTown) {}

  static async open(): Promise<ClosingTown> {
    return new ClosingTown(await MailedTown.open());
  }

  close(): Promise<void> {
    return this.mailed.close();
  }

  get town() {
    return this.mailed.town;
  }

  get post() {
    return this.mailed.post;
  }

  look<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row[]> {
    return beside<Row>(this.town.gateway.databaseUrl, statement, values);
  }

  file(administrator: Session): Promise<string> {
    return takeFile(this.town, administrator);
  }

  /** The payload of an attempt to close an account that was made by `signUp(email)`. */
  attempt({ accessToken }: Pick<Session, "accessToken">, email: string, more: object = {}): Promise<Payload> {
    const input = { name: `Account of ${email}`, password, ...more };
    return this.town.act("closeAccount", input, "closedAt reopenableUntil", accessToken);
  }

  async closed(administrator: Session, email: string): Promise<Payload> {
    await this.file(administrator);
    return this.attempt(administrator, email);
  }

  reopen(email: string, more: object = {}): Promise<Session> {
    return this.town.act<Session>(
      "reopenAccount",
      { email, password, ...more },
      "accessToken me { id account { id } } accounts { id }",
    );
  }

  /** As if it had been closed so many days ago. */
  async age(account: string, days: number): Promise<void> {
    await this.look(
      "update account set closed_at = now() - make_interval(hours => $2) where account_id = $1",
      uuidIn(account),
      Math.round(days * 24),
    );
  }

  /** Gives a login a user in another account, as if its person had accepted an invitation there. */
  async join(administrator: Session, email: string): Promise<void> {
    await this.town.act("addUser", { name: email, email }, "user { id }", administrator.accessToken);
    const account = uuidIn(administrator.me.account.id);
    await this.look(
      `update "user" u set login_id = l.id, status = 'ACTIVE' from login l where l.email = $2 and u.email = $2 and u.account_id = $1`,
      account,
      email,
    );
    await this.look(
      `insert into membership (login_id, user_id, account_id) select login_id, id, account_id from "user" where account_id = $1 and email = $2`,
      account,
      email,
    );
  }

  /** Lets the purge of the night come and go. */
  async purge(): Promise<void> {
    await this.look("select graphile_worker.add_job('purge', job_key => 'purge')");
    const waiting = "select 1 from graphile_worker.jobs where task_identifier = 'purge'";
    while ((await this.look(waiting)).length > 0) await new Promise((settle) => setTimeout(settle, 20));
  }

  /** The tables that have rows of accounts, as PostgreSQL lists them. */
  async tables(): Promise<readonly string[]> {
    const rows = await this.look<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'account_id' order by 1",
    );
    return rows.map(({ name }) => name);
  }
}

export const code = (payload: { readonly userErrors: readonly { readonly code: string }[] }): string | undefined =>
  payload.userErrors[0]?.code;
