import { uuidv7 } from "uuidv7";
import { type Sql, sql } from "./sql";

/**
 * UUIDv7 of this moment in the order of the numbers, as PostgreSQL makes them for the rows of one statement: the counter of
 * one that nobody else has, and the number in place of chance.
 */
export const numberedId = (number: Sql): Sql =>
  sql`(${uuidv7().replaceAll("-", "").slice(0, 24)}::text || lpad(to_hex(${number}), 8, '0'))::uuid`;
