import { setTimeout as pause } from "node:timers/promises";
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
const betweenReadings = 500;

/** The feed of one account, read for all who listen to it at once, and not where nobody does. */
export class AccountFeed {
  private readonly listeners = new Set<Listener>();
  private place: FeedPlace | null = null;
  private version = "";
  private beginning: Promise<void> | null = null;
  private isFollowed = false;

  constructor(
    private readonly settings: FeedSettings,
    private readonly accountId: string,
  ) {}

  /** From the moment on that it answers nothing is missed. Answers how to stop. */
  async join(listener: Listener): Promise<() => void> {
    while (this.place === null) await this.begin();
    this.listeners.add(listener);
    if (!this.isFollowed) void this.follow();
    return () => this.listeners.delete(listener);
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

  /** Reads on while somebody listens; whoever comes after that begins anew. */
  private async follow(): Promise<void> {
    this.isFollowed = true;
    for (;;) {
      await pause(betweenReadings, undefined, { ref: false });
      if (!this.isHeard) break;
      await this.readOn().catch(this.settings.onFault);
    }
    [this.isFollowed, this.place] = [false, null];
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
