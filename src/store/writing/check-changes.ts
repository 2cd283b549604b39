import type { Description } from "../description/description";
import type { Door } from "../door";
import { lookUpDrafts } from "../merging/look-up-drafts";
import { type Fault, Faults } from "../refusals";
import { draftOf, unknownReference } from "./draft";

/** Judges changes by their values alone, before any record is known that they are for. Throws `Faults`. */
export async function checkChanges(
  door: Door,
  of: Description,
  changes: object,
  path: readonly string[],
): Promise<void> {
  const said = draftOf(await door.standing(), of, changes, path);
  const nothing: Fault = { field: path, code: "REQUIRED", message: "Say what is to change." };
  const { drafts, seen } = await lookUpDrafts(door, [said]);
  const [draft = said] = drafts;
  const unknown = draft.references.filter(({ of: kind, id }) => !seen.row(kind, id));
  const faults = [
    ...(draft.parts.length + draft.lists.length === 0 ? [nothing] : []),
    ...draft.faults,
    ...unknown.map((reference) => unknownReference(reference.path)),
  ];
  if (faults.length > 0) throw new Faults(faults);
}
