import type { Actor } from "../change-log";
import type { Database } from "../database";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { holdingKinds } from "../files/held-in-sight";
import { lockInvolved } from "../merging/lock-involved";
import { takeForGood } from "../purge/purge-trash";
import { Faults } from "../refusals";
import { account, identifier, join, sql } from "../sql";
import { findPerson, lockPerson } from "./find-person";
import { forgetNaming } from "./forget-naming";
import { takeFiles } from "./take-files";
import { goneWith, waysToPerson } from "./ways-to-person";

/** Who is to be erased, as the API says it. */
export interface AskedErasure {
  readonly contactId: string;
  /** The contact's name, typed as it has it. */
  readonly name: string;
}

/**
 * Takes a contact for good, with everything that names it, in the transaction of the door (ADR 52). Throws `NotFound`,
 * `Faults`, `Conflict`.
 */
export async function erasePerson(door: Door, { contactId, name }: AskedErasure): Promise<void> {
  const of = descriptionOf("CONTACT");
  const found = await findPerson(door, of, contactId, "DELETE");
  const id = found["id"] as string;
  await lockInvolved(door, of, [id]);
  const person = await lockPerson(door, of, contactId);
  if (person["name"] !== name || person["id"] !== id) throw new Faults([notThatName]);
  const { database } = door;
  const actor = await door.actor();
  const ids = [id, ...(await absorbedBy(database, actor, id))];
  for (const kind of goneWith.map(descriptionOf))
    await takeAll(database, actor, kind, await leadingTo(database, actor, kind, of, ids));
  // What a file says is read by nobody here: one of the person's is taken to be about the person.
  for (const kind of holdingKinds())
    await takeFiles(database, actor, kind, await leadingTo(database, actor, kind, of, ids));
  await takeAll(database, actor, of, [id]);
  await forgetNaming(database, actor, of, ids);
}

const notThatName = {
  field: ["input", "name"],
  code: "INVALID",
  message: "Type the name of the contact, just as it has it: what is erased does not come back.",
} as const;

async function absorbedBy(database: Database, { accountId }: Actor, id: string): Promise<readonly string[]> {
  const rows = await database.run<{ id: string }>(
    sql`select a.id from absorbed a where a.account_id = ${account} and a.survivor_id = ${id}::uuid`,
    accountId,
  );
  return rows.map((row) => row.id);
}

async function leadingTo(
  database: Database,
  { accountId }: Actor,
  kind: Description,
  of: Description,
  ids: readonly string[],
): Promise<readonly string[]> {
  const ways = waysToPerson(kind, of, sql`${ids}::uuid[]`);
  const rows = await database.run<{ id: string }>(
    sql`select r.id from ${identifier(kind.table)} r where r.account_id = ${account} and ((${join(ways, ") or (")})) order by r.id for update of r`,
    accountId,
  );
  return rows.map(({ id }) => id);
}

/** What is too much for one round is gone on with, in the same transaction. */
async function takeAll(database: Database, actor: Actor, of: Description, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  let isDone = false;
  while (!isDone) isDone = await takeForGood(database, actor, of, ids);
}
