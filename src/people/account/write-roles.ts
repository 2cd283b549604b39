import { uuidv7 } from "uuidv7";
import type { ProfileRole } from "../../rights/profiles";
import { type Actor, logChanges } from "../../store/change-log";
import type { Database } from "../../store/database";
import { writeCells, writeRestrictions } from "../../store/people/cells";
import { insertNamed } from "../../store/people/named";
import { cellWritings, restrictionWritings } from "../right/cell-list";

/** The roles that a profile begins with, each with its cells and restrictions. */
export async function writeRoles(database: Database, actor: Actor, roles: readonly ProfileRole[]): Promise<void> {
  for (const { name, cells, restrictions } of roles) {
    const id = uuidv7();
    const holder = { accountId: actor.accountId, kind: "role", id } as const;
    await insertNamed(database, { accountId: actor.accountId, table: "role", id, name }, actor.at);
    await writeCells(database, holder, cellWritings(cells));
    await writeRestrictions(database, holder, restrictionWritings(restrictions));
    const after = { name, ...cells, restrictions: restrictionWritings(restrictions) };
    await logChanges(database, actor, [
      { kind: "ROLE", recordId: id, action: "CREATE", before: null, after, version: 1 },
    ]);
  }
}
