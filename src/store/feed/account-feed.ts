import type { Database } from "../database";
import type { Caller } from "../standing";
import { type FeedPlace, type News, readFeed } from "./feed";

/** Somebody who hears what happens in an account. */
export interface Listener {
  readonly caller: Caller;
  readonly hear: (news: News) => void;
}

export interface FeedSettings {
  readonly database: Database;
  /** Hears why the feed could not be read; it is read again after the next pause. */
  readonly onFault: (fault: unknown) => void;
}

/** Milliseconds between two readings. */
const pause = 500;

/** The feed of one account, read for all who listen to it at once, and not where nobody does. */
export class AccountFeed {
  private readonly listeners = new Set<Listener>();
  private place: FeedPlace | null = null;
  private version = "";
  private timer: NodeJS.Timeout | null = null;
  private beginning: Promise<void> | null = null;

  constructor(
    private readonly settings: FeedSettings,
    private readonly accountId: string,
  ) {}

  /** From the moment on that it answers nothing is missed. Answers how to stop. */
  async join(listener: Listener): Promise<() => void> {
    while (this.place === null) await this.begin();
    this.listeners.add(listener);
    this.wait();
    return () => {
      this.listeners.delete(listener);
      if (!this.isHeard) this.rest();
    };
  }

  get isHeard(): boolean {
    return this.listeners.size > 0;
  }

  /** Of several who come at once one finds the place for all. */
  private begin(): Promise<void> {
    this.beginning ??= this.readOn().finally(() => {
      this.beginning = null;
    });
    return this.beginning;
  }

  /** Nobody listens: whoever comes next begins anew. */
  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.place = null;
  }

  private wait(): void {
    this.timer ??= setTimeout(() => {
      void this.readOn()
        .catch(this.settings.onFault)
        .then(() => {
          this.timer = null;
          if (this.isHeard) this.wait();
        });
    }, pause).unref();
  }

  private async readOn(): Promise<void> {
    const callers = [...this.listeners].map(({ caller }) => caller);
    const news = await readFeed(this.settings.database, this.accountId, this.place, callers);
    const isOfRights = news.rightsVersion !== this.version;
    this.place = news.end;
    this.version = news.rightsVersion;
    if (news.changes.length > 0 || news.isCut || news.ended.size > 0 || isOfRights)
      for (const { hear } of this.listeners) hear(news);
  }
}
