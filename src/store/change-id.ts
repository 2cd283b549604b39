import { randomUUID } from "node:crypto";
import { type Sql, sql } from "./sql";

/** The last 16 hexadecimal digits of an id: the variant of RFC 9562, and chance. */
export const chance = (): string => `8${randomUUID().replaceAll("-", "").slice(17)}`;

/**
 * The id of a change row: a UUIDv7 of the moment at which PostgreSQL writes it, to the microsecond, with `tail` as its last
 * 16 digits. A change is written while its record is held, so that those of one record stand in the order of their ids,
 * whichever gateways they come from and however long they were on the way.
 */
export const changeId = (tail: Sql): Sql =>
  sql`(overlay(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000000)::bigint * 512 / 125), 15, '0') placing '7' from 13 for 0) || ${tail})::uuid`;

/** The same for many rows of one statement, in the order of the numbers. */
export const numberedChangeId = (number: Sql): Sql =>
  changeId(sql`${chance().slice(0, 8)}::text || lpad(to_hex(${number}), 8, '0')`);
