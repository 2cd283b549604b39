import { uuidv7 } from "uuidv7";
import type { ProfileRole } from "../../rights/profiles";
import { type Actor, logChanges } from "../../store/change-log";
import type { Database } from "../../store/database";
import { writeCells, writeRestrictions } from "../../store/people/cells";
import { insertNamed } from "../../store/people/named";
import { cellWritings, restrictionWritings } from "../right/cell-list";

/** The roles that a profile begins with, each with its cells and restrictions. */
export async function writeRoles(database: Database, actor: Actor, roles: readonly ProfileRole[]): Promise<void> {
  for (const role of roles) await writeRole(database, actor, { id: uuidv7(), ...role });
}

/** A role of a profile, which nobody holds yet. */
export async function writeRole(
  database: Database,
  actor: Actor,
  { id, name, cells, restrictions }: ProfileRole & { readonly id: string },
): Promise<void> {
  const holder = { accountId: actor.accountId, kind: "role", id } as const;
  await insertNamed(database, { accountId: actor.accountId, table: "role", id, name }, actor.at);
  await writeCells(database, holder, cellWritings(cells));
  await writeRestrictions(database, holder, restrictionWritings(restrictions));
  const after = { name, ...cells, restrictions: restrictionWritings(restrictions) };
  await logChanges(database, actor, [
    { kind: "ROLE", recordId: id, action: "CREATE", before: null, after, version: 1 },
  ]);
}
