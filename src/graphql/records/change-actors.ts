import { descriptionOf } from "../../store/description/registry";
import { apiId } from "../../store/ids";
import type { ShownChange } from "../../store/reading/history/shown-changes";
import type { Wanted } from "../../store/reading/wanted";
import type { Readers } from "../readers";

/** Changes with who did them, as far as that is wanted and seen: one statement. */
export async function withActors(
  readers: Readers,
  changes: readonly ShownChange[],
  wanted: Wanted | null,
): Promise<readonly object[]> {
  if (wanted === null || changes.length === 0) return changes;
  const user = descriptionOf("USER");
  const ids = changes.map(({ actorId }) => (actorId === null ? "" : apiId(user.prefix, actorId)));
  const actors = await (await readers.of(user)).many(ids, wanted);
  return changes.map((change, place) => ({ ...change, actor: actors[place] }));
}
