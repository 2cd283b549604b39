import { Arg, ID, Query, Resolver } from "type-graphql";
import { parseId } from "../../store/ids";
import { BadInput } from "../../store/refusals";
import { RequiresAny, type Readers } from "../requires-any";
import { Asked } from "./asked";
import { Node } from "./node";
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
    const [record] = await manyOf(readers, [id], asked);
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
    return manyOf(readers, ids, asked);
  }
}

/** One statement for each kind among the ids. */
async function manyOf(readers: Readers, ids: readonly string[], asked: Question): Promise<readonly (object | null)[]> {
  const kinds = new Set(ids.flatMap((id) => parseId(id)?.description ?? []));
  const found = new Map<string, object>();
  await Promise.all(
    [...kinds].map(async (of) => {
      const own = ids.filter((id) => parseId(id)?.description === of);
      const records = await (await readers.of(of)).many(own, asked.record(of));
      own.forEach((id, index) => {
        const record = records[index];
        if (record) found.set(id, record);
      });
    }),
  );
  return ids.map((id) => found.get(id) ?? null);
}
