import type { Description } from "../description/description";
import type { Door } from "../door";
import { type BatchOutcome, settle } from "./batch";
import { type Draft, type LinkList, draftOf } from "./draft";
import { type UpdateItem, judgeDrafts } from "./update-batch";
import { editing } from "./manner";

/** Adds to the links of one record, or takes from them; the others stay. Throws `NotFound`, `Forbidden`, `Faults`, `Conflict`. */
export async function linkOne(
  door: Door,
  of: Description,
  item: UpdateItem,
  mode: Exclude<LinkList["mode"], "replace">,
): Promise<BatchOutcome> {
  const batch = { items: [item], partial: false, single: true, path: ["input"] };
  const draft = draftOf(await door.standing(), of, item, batch.path);
  const joining: Draft = { ...draft, lists: draft.lists.map((list) => ({ ...list, mode })) };
  return settle(door, of, await judgeDrafts(door, of, batch, [joining]), batch, editing);
}
