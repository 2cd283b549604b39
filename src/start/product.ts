import type { Config, DatabaseAddress } from "../config";
import type { migrateDatabase } from "../store/migrate";

export interface Gateway {
  /** Where it listens: `http://127.0.0.1:4000`, without a slash at the end. */
  readonly url: string;
  /** Takes nothing new, finishes what runs, closes sockets, then the pools. */
  close(): Promise<void>;
}

export interface DemoPerson {
  /** Name of the account, by which the screen groups. */
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** What this person may see, in a few words. */
  readonly may: string;
}

export interface AccountOrder {
  readonly name: string;
  readonly profile: string;
  /** The first administrator's. */
  readonly email: string;
  readonly person: string;
  readonly password: string;
  /** IANA */
  readonly timeZone: string;
  /** ISO 4217 */
  readonly currency: string;
}

/** What there is to start: each part is loaded only when it is asked for. */
export interface Product {
  readonly migrations: Parameters<typeof migrateDatabase>[1];
  startGateway(
    config: Config,
    database: DatabaseAddress,
    options: { readonly people: readonly DemoPerson[] },
  ): Promise<Gateway>;
  /** Makes the demo accounts where the database has no account, and tells who is in them. */
  openDemo(config: Config, database: DatabaseAddress): Promise<readonly DemoPerson[]>;
  /** Throws StartFault for what the caller can mend. */
  createAccount(database: DatabaseAddress, order: AccountOrder): Promise<void>;
}
