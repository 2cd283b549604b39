import type { Errand } from "../observe/errand";
import type { Database } from "../store/database";
import type { Door } from "../store/door";
import type { Optimisations } from "../store/optimisations";
import type { Feeds } from "../store/feed/feeds";
import type { RequestKey } from "./repeatable";

/** What webhooks are held to, wherever they are made and sent. */
export interface WebhookSettings {
  /** Seals their secrets. */
  readonly key: Uint8Array;
  /** May they go to addresses that are not public, and without TLS? */
  readonly toPrivate: boolean;
}

/** What every resolver of a request shares. The rights are the door's; nothing here grants any. */
export interface Context {
  readonly requestId: string;
  readonly requestKey: RequestKey;
  /** What the request is counted and logged under. */
  readonly errand: Errand;
  readonly optimisations: Optimisations;
  /** The way to the rows, outside of transactions. */
  readonly door: Door;
  /** For a subscription: where it hears what happens, and the context of each moment at which it is told. */
  readonly live: { readonly feeds: Feeds; readonly anew: () => Context } | null;
  readonly webhooks: WebhookSettings;
  /** What signing in needs, for the few fields that are open to anybody. */
  readonly desk: {
    readonly database: Database;
    readonly signingKey: Uint8Array;
    readonly factorKey: Uint8Array;
    readonly now: Date;
    /** Network address of the client, for the limits of signing in. */
    readonly address: string;
    /** What the client calls itself, for the list of sessions. */
    readonly agent: string;
  };
}
