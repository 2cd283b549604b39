import { AccountFeed, type FeedSettings, type Listener } from "./account-feed";

/** The feeds of all accounts to which somebody listens at this gateway. */
export class Feeds {
  private readonly feeds = new Map<string, AccountFeed>();

  constructor(private readonly settings: FeedSettings) {}

  /** Listens to the feed of the caller's account from now on. Answers how to stop. */
  async join(listener: Listener): Promise<() => void> {
    const { accountId } = listener.caller;
    const feed = this.feeds.get(accountId) ?? new AccountFeed(this.settings, accountId);
    this.feeds.set(accountId, feed);
    const leave = await feed.join(listener);
    return () => {
      leave();
      if (!feed.isHeard && this.feeds.get(accountId) === feed) this.feeds.delete(accountId);
    };
  }
}
