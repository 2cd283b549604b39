import { type Payload, type Session, Town, codes } from "../people/people";
import { beside } from "../support/api-tokens";
import { startOwnServer, stopOwnServer } from "./own-server";
import { Receiver } from "./receiver";

/** A webhook as the tests ask for it. */
export interface Shown {
  readonly id: string;
  readonly state: string;
  readonly failures: number;
  readonly fault: string | null;
  readonly nextAttemptAt: string | null;
  readonly deliveredAt: string | null;
}

export const shows =
  "webhook { id name url resources state failures failingSince nextAttemptAt fault deliveredAt endedAt } secret";

/** Somebody whose program is told what happens. */
export interface Told {
  readonly session: Session;
  readonly tokenId: string;
  readonly token: string;
  readonly webhookId: string;
  readonly secret: string;
  /** Where the receiver is told it. */
  readonly path: string;
}

/**
 * An account whose users have webhooks, a worker that runs, and a receiver. On a PostgreSQL of its own.
 */
export class WebhookOffice {
  private count = 0;

  private constructor(
    readonly town: Town,
    public admin: Session,
    readonly receiver: Receiver,
    private readonly moved: { milliseconds: number },
  ) {}

  static async open(environment: Readonly<Record<string, string>> = {}): Promise<WebhookOffice> {
    await startOwnServer();
    const moved = { milliseconds: 0 };
    const clock = (): Date => new Date(Date.now() + moved.milliseconds);
    const town = await Town.open({ WORKER: "on", ...environment }, { clock });
    return new WebhookOffice(town, await town.signUp("admin@hooks.example"), await Receiver.open(), moved);
  }

  async close(): Promise<void> {
    await this.town.close();
    await this.receiver.close();
    await stopOwnServer();
  }

  /** The gateway's clock is so much later from now on, and the administrator signs in anew. */
  async moveClock(milliseconds: number): Promise<void> {
    this.moved.milliseconds += milliseconds;
    this.admin = await this.town.signIn("admin@hooks.example");
  }

  /** A new user with these cells. */
  user(cells: readonly object[]): Promise<Session> {
    this.count += 1;
    return this.town.settle(this.admin.accessToken, `user-${this.count}@hooks.example`, { rights: cells });
  }

  async token(session: Session, scopes: readonly string[], more: object = {}): Promise<{ id: string; text: string }> {
    const input = { name: "Partner", scopes, ...more };
    const payload = await this.town.act("createApiToken", input, "apiToken { id } secret", session.accessToken);
    return { id: (payload["apiToken"] as { id: string }).id, text: payload["secret"] as string };
  }

  create(session: Session, input: object): Promise<Payload> {
    return this.town.act("createWebhook", input, shows, session.accessToken);
  }

  /** A user with a webhook that is told of leads. */
  async told(cells: readonly object[], resources: readonly string[] = ["LEAD"]): Promise<Told> {
    const session = await this.user(cells);
    const token = await this.token(session, [
      ...resources.map((kind) => `${kind.toLowerCase()}:view`),
      "settings:view",
    ]);
    const path = `/${session.me.id}`;
    const input = { apiTokenId: token.id, name: "Sync", url: `${this.receiver.url}${path}`, resources };
    const made = await this.create(session, input);
    if (made.refused !== undefined || codes(made).length > 0) throw new Error(JSON.stringify(made));
    const webhookId = (made["webhook"] as Shown).id;
    return { session, tokenId: token.id, token: token.text, webhookId, secret: made["secret"] as string, path };
  }

  /** As the administrator. */
  async act(mutation: string, input: object, shown = ""): Promise<Payload> {
    const payload = await this.town.act(mutation, input, shown, this.admin.accessToken);
    if (payload.refused !== undefined || payload.userErrors.length > 0) throw new Error(JSON.stringify(payload));
    return payload;
  }

  async makeLead(name: string, responsible: Session, more: object = {}): Promise<string> {
    const { lead } = await this.act("createLead", { name, responsibleId: responsible.me.id, ...more }, "lead { id }");
    return (lead as { id: string }).id;
  }

  async look(webhookId: string): Promise<Shown> {
    const query = `{ node(id: "${webhookId}") { ... on Webhook { id state failures fault nextAttemptAt deliveredAt } } }`;
    const { data } = await this.town.ask<{ node: Shown }>(query, undefined, this.admin.accessToken);
    return data.node;
  }

  /** How it stands, once it stands so. */
  async until(webhookId: string, holds: (shown: Shown) => boolean, milliseconds = 20_000): Promise<Shown> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const shown = await this.look(webhookId);
      if (holds(shown)) return shown;
      if (Date.now() > end) throw new Error(`it is ${JSON.stringify(shown)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /**
   * Every webhook has had a turn that began after this was asked, whatever it waited for: what has not been told by then
   * is not told.
   */
  async settle(): Promise<void> {
    const [row] = await this.beside<{ now: string }>(
      `with due as (update graphile_worker._private_jobs j set run_at = now() where j.locked_at is null and ${isOfWebhooks})
       select now()::text as now, pg_notify('jobs:insert', '{"r":"0","count":4}')`,
    );
    const end = Date.now() + 30_000;
    const waiting = `select 1 from graphile_worker._private_jobs j where ${isOfWebhooks} and j.run_at <= $1::timestamptz
      and j.attempts < j.max_attempts`;
    while ((await this.beside(waiting, row?.now)).length > 0) {
      if (Date.now() > end) throw new Error("webhooks wait for their turns in vain");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  private beside<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row[]> {
    return beside<Row>(this.town.gateway.databaseUrl, statement, values);
  }
}

const isOfWebhooks = "j.task_id = (select t.id from graphile_worker._private_tasks t where t.identifier = 'webhook')";

export const sees = (reach: string, resource = "LEAD") => ({ resource, action: "VIEW", reach });
