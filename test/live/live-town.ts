import { type Payload, type Session, Town } from "../people/people";
import { startOwnServer, stopOwnServer } from "./own-server";
import { type Event, Listener } from "./socket";

/**
 * An account in which Ann sees the leads that she is responsible for, Ben those of everybody, and who listens there. On a PostgreSQL of
 * its own.
 */
export class LiveTown {
  private readonly listeners: Listener[] = [];

  private constructor(
    readonly town: Town,
    readonly admin: Session,
    readonly ann: Session,
    readonly ben: Session,
  ) {}

  static async open(): Promise<LiveTown> {
    await startOwnServer();
    const town = await Town.open();
    const admin = await town.signUp("admin@live.example");
    const view = (reach: string) => ({ rights: [{ resource: "LEAD", action: "VIEW", reach }] });
    const ann = await town.settle(admin.accessToken, "ann@live.example", view("OWN"));
    const ben = await town.settle(admin.accessToken, "ben@live.example", view("ALL"));
    return new LiveTown(town, admin, ann, ben);
  }

  /** A socket of somebody, who shows this token. */
  socketOf(token: string | null): Listener {
    const listener = new Listener(this.town.gateway.url, token);
    this.listeners.push(listener);
    return listener;
  }

  /** Subscribes as somebody. */
  listen({ accessToken }: Session, args = ""): Promise<Listener> {
    return this.socketOf(accessToken).listen(args);
  }

  async close(): Promise<void> {
    await this.town.close();
    await stopOwnServer();
  }

  async hangUp(): Promise<void> {
    await Promise.all(this.listeners.splice(0).map((listener) => listener.close()));
  }

  /** As the administrator. */
  async act(mutation: string, input: object, shows = ""): Promise<Payload> {
    const payload = await this.town.act(mutation, input, shows, this.admin.accessToken);
    if (payload.refused !== undefined || payload.userErrors.length > 0) throw new Error(JSON.stringify(payload));
    return payload;
  }

  /** The id of a new lead of somebody. */
  async makeLead(name: string, responsible: Session, more: object = {}): Promise<string> {
    const { lead } = await this.act("createLead", { name, responsibleId: responsible.me.id, ...more }, "lead { id }");
    return (lead as { id: string }).id;
  }
}

export const idsOf = (events: readonly Event[]): readonly string[] =>
  events.flatMap(({ changed }) => changed.map(({ id }) => id));
export const goneOf = (events: readonly Event[]): readonly string[] => events.flatMap(({ gone }) => gone);
export const againOf = (events: readonly Event[]): readonly string[] => events.flatMap(({ resync }) => resync);
