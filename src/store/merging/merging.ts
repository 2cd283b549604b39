import type { Actor } from "../change-log";
import type { Database } from "../database";
import type { Description } from "../description/description";
import { type Sql, sql } from "../sql";
import type { Values } from "../writing/stored-values";
import { idIn } from "./merged-values";

/** A merge that is being written. */
export interface Merging {
  readonly database: Database;
  readonly actor: Actor;
  readonly of: Description;
  /** UUID of the merge itself. */
  readonly id: string;
  /** As it is to be. */
  readonly survivor: Values;
  /** UUIDs. */
  readonly duplicateIds: readonly string[];
}

export const survivorOf = ({ survivor }: Merging): Sql => sql`${idIn(survivor)}::uuid`;
export const duplicatesOf = ({ duplicateIds }: Merging): Sql => sql`${duplicateIds}::uuid[]`;
