import { agree } from "../agree";
import type { Visit } from "../visit";
import { type Walk, type WalkedPage, expectedWalk, walkQuery, walks } from "./walks";

const pageSize = 12;

/** Lists page by page, in some of the orders, forwards or backwards. */
export async function walkPages(visit: Visit): Promise<void> {
  const { onlooker, random, grounds } = visit;
  for (const walk of walks.filter(() => random.chance(0.2))) {
    const direction = random.pick(["ASC", "DESC"] as const);
    if (walk.uses !== null && !onlooker.mayUse(walk.kind, walk.uses)) {
      await visit.expectRefused("FORBIDDEN", walkQuery(walk), { orderBy: [{ field: walk.field, direction }] });
      continue;
    }
    const walked = await walkAlong(visit, walk, direction, random.chance(0.4));
    agree(`${walk.kind} by ${walk.field} ${direction}`, walked, expectedWalk(onlooker, walk, direction));
    for (const record of onlooker.world.records.filter(({ kind, isDeleted }) => kind === walk.kind && !isDeleted)) {
      grounds.tally.add("page by page", "VIEW", onlooker.judge("VIEW", record));
      grounds.tally.add("sort", "VIEW", onlooker.judge("VIEW", record));
    }
  }
}

async function walkAlong(visit: Visit, walk: Walk, direction: string, isBackward: boolean): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const orderBy = [{ field: walk.field, direction }];
    const place: object = isBackward ? { last: pageSize, before: cursor } : { first: pageSize, after: cursor };
    const { list }: WalkedPage = await visit.read<WalkedPage>(walkQuery(walk), { ...place, orderBy });
    const page = list.edges.map(({ node }) => node.id);
    ids.splice(isBackward ? 0 : ids.length, 0, ...page);
    agree(`count of ${walk.kind}`, list.totalCount.count, visit.onlooker.sees(walk.kind).length);
    cursor = isBackward ? list.pageInfo.startCursor : list.pageInfo.endCursor;
    more = isBackward ? list.pageInfo.hasPreviousPage : list.pageInfo.hasNextPage;
  }
  return ids;
}
