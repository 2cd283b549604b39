import { GraphQLError } from "graphql";
import type { Context } from "../graphql/context";
import { describedKinds, descriptionOf } from "../store/description/registry";
import type { Kind } from "../store/description/kinds";
import { isOwned } from "../graphql/records/record-type";
import type { Heeded, Told } from "../store/feed/judge-changes";
import { Listening } from "../store/feed/listening";
import { parseId } from "../store/ids";
import { BadInput } from "../store/refusals";

/** What a subscription names; null and absent are all. */
export interface Named {
  readonly resources?: readonly Kind[] | null;
  readonly ids?: readonly string[] | null;
}

const mostIds = 250;

/** What happens, as the caller of the context is told of it. Throws `BadInput`. */
export function listen({ live }: Context, named: Named): AsyncIterableIterator<Told> {
  if (live === null) throw new GraphQLError("A subscription comes over a WebSocket.");
  return new Listening(live.feeds, () => live.anew().door, heededOf(named));
}

/** Ids that are none are like unknown ones: nothing is heard of them. */
function heededOf({ resources = null, ids = null }: Named): Heeded {
  if (resources?.length === 0) throw new BadInput("Name at least one kind, or leave `resources` out.", ["resources"]);
  if (ids?.length === 0) throw new BadInput("Name at least one record, or leave `ids` out.", ["ids"]);
  if (ids && ids.length > mostIds) throw new BadInput(`At most ${mostIds} ids at once, not ${ids.length}.`, ["ids"]);
  const kinds = resources ? [...new Set(resources)].map(descriptionOf) : describedKinds().filter(isOwned);
  return { kinds, records: ids && new Set(ids.flatMap((id) => parseId(id)?.uuid ?? [])) };
}
