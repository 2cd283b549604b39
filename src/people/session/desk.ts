import type { Database } from "../../store/database";

/** Where people come in: what signing in needs of the process and of the request. */
export interface Desk {
  readonly database: Database;
  /** Signs access tokens; at least 256 bits. */
  readonly signingKey: Uint8Array;
  /** Seals second factors; 256 bits. */
  readonly factorKey: Uint8Array;
  readonly now: Date;
  /** Network address of the caller, and the program that it says it is. */
  readonly address: string;
  readonly agent: string;
}
