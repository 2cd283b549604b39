import type { GatewayOptions } from "../../src/app";
import { MailServer } from "../support/mail-server";
import { type Payload, type Session, Town } from "./people";

/** A town whose mail arrives, with an administrator of one account. */
export class MailedTown {
  private constructor(
    readonly post: MailServer,
    readonly town: Town,
    readonly admin: Session,
  ) {}

  static async open(options: Pick<GatewayOptions, "clock"> = {}): Promise<MailedTown> {
    const post = await MailServer.start();
    const town = await Town.open(post.environment, options);
    return new MailedTown(post, town, await town.signUp("admin@acme.example"));
  }

  async close(): Promise<void> {
    await this.town.close();
    await this.post.stop();
  }

  act(mutation: string, input: object, shows = "user { id }", token = this.admin.accessToken): Promise<Payload> {
    return this.town.act(mutation, input, shows, token);
  }

  accept(input: object, token?: string): Promise<Session> {
    const shows = "accessToken me { id account { id } } accounts { id }";
    return this.town.act<Session>("acceptInvitation", input, shows, token);
  }

  /** Adds somebody without a password; the user's id, and the secret that is mailed, in the address's `count`th mail. */
  async invite(email: string, name = email, count = 1): Promise<{ id: string; token: string }> {
    const id = idOf(await this.act("addUser", { name, email }));
    const { token } = await this.post.awaited(email, count);
    return { id, token };
  }

  /** The user as the directory shows it to the administrator. */
  async seen(id: string): Promise<unknown> {
    const query = `{ user(id: "${id}") { name email status } }`;
    return (await this.town.ask<{ user: unknown }>(query, undefined, this.admin.accessToken)).data.user;
  }
}

export const idOf = (payload: Payload): string => (payload["user"] as { id: string }).id;
