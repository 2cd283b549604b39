import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";

/** What a subscription tells at once, as the tests ask for it. */
export interface Event {
  readonly changed: readonly { readonly id: string; readonly name?: string; readonly price?: object | null }[];
  readonly gone: readonly string[];
  readonly resync: readonly string[];
}

interface Told {
  readonly data?: { readonly recordChanges: Event } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

const shows = "changed { id ... on Lead { name price { amount } } ... on Task { text } } gone resync";

/** One socket, with whatever is told over it. */
export class Listener {
  readonly heard: Told[] = [];
  /** The code with which the gateway closed the socket. */
  closed: number | null = null;
  private readonly client: Client;
  private waiting: (() => void) | null = null;

  constructor(url: string, bearer: string | null) {
    this.client = createClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: false,
      connectionParams: bearer === null ? {} : { authorization: `Bearer ${bearer}` },
      on: {
        closed: (event) => {
          this.closed = (event as { code: number }).code;
          this.waiting?.();
        },
      },
      onNonLazyError: () => undefined,
    });
  }

  /** Subscribes, and waits until it is heard: the first event. */
  async listen(args = "", selection = shows): Promise<this> {
    return this.subscribe(`subscription Listen { recordChanges${args} { ${selection} } }`);
  }

  async subscribe(query: string): Promise<this> {
    const count = this.heard.length;
    this.client.subscribe<Told["data"]>(
      { query },
      {
        next: (told) => this.hear(told),
        error: (fault) => {
          if (Array.isArray(fault)) this.hear({ errors: fault as never });
        },
        complete: () => undefined,
      },
    );
    await this.until(() => this.heard.length > count || this.closed !== null);
    return this;
  }

  /** The events since the first one, once something holds of them. */
  async until(holds: (events: readonly Event[]) => boolean, milliseconds = 10_000): Promise<readonly Event[]> {
    const end = Date.now() + milliseconds;
    while (!holds(this.events)) {
      if (Date.now() > end) throw new Error(`not heard: ${JSON.stringify(this.heard)}, closed ${String(this.closed)}`);
      await new Promise<void>((resolve) => {
        this.waiting = resolve;
        setTimeout(resolve, 100);
      });
    }
    return this.events;
  }

  get events(): readonly Event[] {
    return this.heard.flatMap((told) => told.data?.recordChanges ?? []).slice(1);
  }

  get codes(): readonly unknown[] {
    return this.heard.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.["code"]));
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }

  private hear(told: Told): void {
    this.heard.push(told);
    this.waiting?.();
  }
}
