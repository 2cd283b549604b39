import type { Predicate } from "../../rights/predicate";
import type { Description } from "../description/description";
import { predicateToSql } from "../predicate-to-sql";
import { type Sql, nothingMore, sql } from "../sql";
import type { Standing } from "../standing";
import type { AskedList } from "./asked-lists";
import type { Json } from "./json";
import type { RecordSketch } from "./sketch";

/** What a statement is drawn with: whose rights, what each list of the question asks for, and names for the tables. */
export interface Drawing {
  readonly standing: Standing;
  /** By slot. */
  readonly lists: readonly AskedList[];
  /** Has it been found that more fits the list at the top than is looked for at once? */
  readonly fitsMuch: boolean;
  /** A name that no other table of the statement has. */
  readonly nextAlias: () => string;
  /** The JSON of a record in a list. */
  readonly recordJson: (sketch: RecordSketch, at: RowAt) => Json;
}

/** Where a row stands that JSON is made of. */
export interface RowAt {
  readonly alias: string;
  /** What has to be joined to it. */
  readonly joins: Sql[];
}

/** A predicate on the row under an alias, as a claim that is true or false. */
export function claimOf(predicate: Predicate, of: Description, alias: string): Sql {
  return predicate.is === "everything" ? sql`true` : sql`(${predicateToSql(predicate, of, alias)}) is true`;
}

/** The same, to stand behind other conditions. */
export const andClaim = (predicate: Predicate, of: Description, alias: string): Sql =>
  predicate.is === "everything" ? nothingMore : sql` and ${claimOf(predicate, of, alias)}`;
