import { whyNoPerson } from "../../rights/person";
import { logChanges } from "../change-log";
import type { Door } from "../door";
import { Forbidden } from "../refusals";
import { type AskedErasure, erasePerson } from "./erase-person";

/** The right to erase people for good: the administrators'. */
export class Eraser {
  constructor(private readonly door: Door) {}

  /** Erases a contact with everything that names it, and says in the audit log that it was done. Throws `NotFound`, `Faults`, `Conflict`. */
  async erase(asked: AskedErasure): Promise<Date> {
    await erasePerson(this.door, asked);
    const actor = await this.door.actor();
    const said = { kind: "ACCOUNT", recordId: actor.accountId, action: "UPDATE", version: 1 } as const;
    await logChanges(this.door.database, actor, [{ ...said, before: {}, after: { personErased: true } }]);
    return actor.at;
  }
}

/** Throws `Forbidden`, `Unauthenticated`. */
export async function openEraser(door: Door): Promise<Eraser> {
  const reason = whyNoPerson((await door.standing()).principal, "EDIT");
  if (reason !== null) throw new Forbidden("CONTACT", "DELETE", reason, { subject: "people for good" });
  return new Eraser(door);
}
