import { Arg, ID, Query, Resolver } from "type-graphql";
import { BadInput } from "../../store/refusals";
import type { Readers } from "../readers";
import { RequiresAny } from "../requires-any";
import { Asked } from "./asked";
import { recordsOfAnyKind } from "./any-kind";
import { Node } from "./node";
import { otherNodes } from "./other-nodes";
import type { Question } from "./wanted";

const mostIds = 100;

/** Anything by its id, each through the handle of its own kind. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Anything by its id; null where it is hidden or unknown." })
  @RequiresAny("view")
  async node(
    readers: Readers,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Asked() asked: Question,
  ): Promise<object | null> {
    const [record] = await nodesOf(readers, [id], asked);
    return record ?? null;
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Many by their ids, at most 100, in the order of the ids; null for each that is hidden or unknown.",
  })
  @RequiresAny("view")
  nodes(
    readers: Readers,
    @Arg("ids", () => [ID], { description: "Their ids." }) ids: string[],
    @Asked() asked: Question,
  ): Promise<readonly (object | null)[]> {
    if (ids.length > mostIds) throw new BadInput(`At most ${mostIds} ids at once, not ${ids.length}.`, ["ids"]);
    return nodesOf(readers, ids, asked);
  }
}

/** Records, each kind through its own handle, and what else has an id. */
async function nodesOf(readers: Readers, ids: readonly string[], asked: Question): Promise<readonly (object | null)[]> {
  const found = [await recordsOfAnyKind(readers, ids, (of) => asked.record(of))];
  for (const node of otherNodes())
    if (ids.some((id) => id.startsWith(`${node.prefix}_`))) found.push(await readers.others(node, ids));
  return ids.map((_, index) => found.map((each) => each[index] ?? null).find((each) => each !== null) ?? null);
}
