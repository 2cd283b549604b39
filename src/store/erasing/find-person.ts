import type { Action } from "../../rights/catalogue";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { uuidOf } from "../ids";
import { survivorsOf } from "../merging/survivors";
import { predicateToSql } from "../predicate-to-sql";
import type { Row } from "../reading/columns";
import { NotFound } from "../refusals";
import { type Sql, account, identifier, join, nothingMore, sql } from "../sql";
import { type Values, valueColumns, valuesOf } from "../writing/stored-values";

/**
 * The contact by an id of the API, wherever it lies, where VIEW and the action reach it; by an absorbed one's its survivor.
 * Throws `NotFound`.
 */
export async function findPerson(
  door: Door,
  of: Description,
  id: string,
  action: Extract<Action, "DELETE" | "EXPORT">,
): Promise<Values> {
  return find(door, of, id, action, nothingMore);
}

/** The same, locked until the transaction ends. */
export async function lockPerson(door: Door, of: Description, id: string): Promise<Values> {
  return find(door, of, id, "DELETE", sql` for update of r`);
}

async function find(door: Door, of: Description, id: string, action: Action, held: Sql): Promise<Values> {
  const uuid = uuidOf(id, of);
  if (uuid === null) throw new NotFound();
  const found = (await read(door, of, uuid, action, held)) ?? (await readSurvivor(door, of, uuid, action, held));
  if (!found) throw new NotFound();
  return found;
}

async function readSurvivor(
  door: Door,
  of: Description,
  uuid: string,
  action: Action,
  held: Sql,
): Promise<Values | null> {
  const survivor = (await survivorsOf(door, of, [uuid])).get(uuid);
  return survivor === undefined ? null : read(door, of, survivor, action, held);
}

async function read(door: Door, of: Description, uuid: string, action: Action, held: Sql): Promise<Values | null> {
  const { rows } = await door.read<Row>((standing) => {
    const scopes = (["VIEW", action] as const).map(
      (wanted) => sql`(${predicateToSql(scopeFor(standing, of, wanted), of, "r")}) is true`,
    );
    return sql`select ${valueColumns(of)} from ${identifier(of.table)} r
      where r.account_id = ${account} and r.id = ${uuid}::uuid and ${join(scopes, " and ")}${held}`;
  });
  return rows[0] ? valuesOf(of, rows[0]) : null;
}
