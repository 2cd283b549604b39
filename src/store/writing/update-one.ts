import { logChanges } from "../change-log";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { uuidOf } from "../ids";
import { Faults, Forbidden, NotFound } from "../refusals";
import { raiseRights } from "../rights-version";
import { completeRecord, knownFor } from "./complete";
import { draftOf } from "./draft";
import { lockRows } from "./lookups";
import { takenAsFault } from "./taken";
import { changedNames, updateRows, updatedChange } from "./write-rows";

/** Changes one setting. Throws `NotFound` for what is hidden or unknown, `Forbidden`, `Faults`. */
export async function updateOne(door: Door, of: Description, id: string, input: object): Promise<void> {
  const uuid = uuidOf(id, of);
  const [there] = uuid === null ? [] : await lockRows(door, of, "id", [uuid]);
  if (!there?.isVisible) throw new NotFound();
  if (!there.isEditable) throw new Forbidden(of.kind, "EDIT", "your rights do not reach it");
  const draft = draftOf(await door.standing(), of, input, ["input"]);
  const changed = { ...there.values, ...draft.said, updatedAt: door.now.toISOString() };
  const { record, faults } = completeRecord(of, draft, changed, there.values, await knownFor(door, of));
  if (draft.faults.length + faults.length > 0) throw new Faults([...draft.faults, ...faults]);
  if (changedNames(there.values, record).length === 0) return;
  await takenAsFault(of, ["input"], () => updateRows(door, of, [record]));
  const actor = await door.actor();
  await logChanges(door.database, actor, [updatedChange(of, there.values, record)]);
  if (!of.raisesRights) return;
  await raiseRights(door.database, actor.accountId);
  await door.reload();
}
