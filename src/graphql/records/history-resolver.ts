import { Arg, Args, ID, Query, Resolver } from "type-graphql";
import { descriptionOf } from "../../store/description/registry";
import { parseId } from "../../store/ids";
import type { Readers } from "../readers";
import { RequiresAny } from "../requires-any";
import { Asked } from "./asked";
import { withActors } from "./change-actors";
import { ChangeConnection } from "./change-types";
import { connectionFrom } from "./connection";
import { FirstArgs } from "./first-args";
import { isOwned } from "./record-type";
import type { Question } from "./wanted";

/** The change log of one record, reached through the record alone (`rights.md` 7). */
@Resolver()
export class HistoryResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description: "The change log of a record, newest first; null where the record is hidden or unknown.",
  })
  @RequiresAny("view")
  async history(
    readers: Readers,
    @Arg("id", () => ID, { description: "Id of the record." }) id: string,
    @Args(() => FirstArgs) { first, after }: FirstArgs,
    @Asked() asked: Question,
  ): Promise<object | null> {
    const of = parseId(id)?.description;
    if (!of || !isOwned(of)) return null;
    const { wanted, ...request } = asked.items("Change", "actor", descriptionOf("USER"));
    const reader = await readers.of(of);
    const page = await reader.history(id, { first: first ?? null, after: after ?? null, ...request });
    return page && connectionFrom({ ...page, records: await withActors(readers, page.records, wanted) });
  }
}
