import type { Actor } from "../../change-log";
import type { Database } from "../../database";
import type { Description } from "../../description/description";
import { type Sql, sql } from "../../sql";
import type { Values } from "../../writing/stored-values";
import { idIn } from "../merged-values";
import type { FoundMerge } from "./find-merge";

/** A merge that is being taken back. */
export interface Undoing {
  readonly database: Database;
  readonly actor: Actor;
  readonly of: Description;
  readonly merge: FoundMerge;
  /** As it is now, locked. */
  readonly survivor: Values;
}

export const mergeOf = ({ merge }: Undoing): Sql => sql`${merge.id}::uuid`;
export const survivorIn = ({ survivor }: Undoing): Sql => sql`${idIn(survivor)}::uuid`;

/** A record whose link is left as it is, since it was led elsewhere meanwhile. */
export interface Left {
  readonly kind: Description["kind"];
  /** UUID */
  readonly id: string;
  /** What inputs call the link. */
  readonly field: string;
}
