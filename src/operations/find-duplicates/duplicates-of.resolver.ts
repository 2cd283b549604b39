import { Arg, Args, ID, Query, Resolver } from "type-graphql";
import type { Readers } from "../../graphql/readers";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { RequiresAny } from "../../graphql/requires-any";
import { isMergeable } from "../../rights/merging";
import { parseId } from "../../store/ids";
import { LikelyArgs, LikelyDuplicate } from "./duplicate-types";
import { likelyDuplicates } from "./likely-duplicates";

/** Which others are one with a record, as it seems. */
@Resolver()
export class DuplicatesOfResolver {
  @Query(() => [LikelyDuplicate], {
    nullable: true,
    description:
      "Likely duplicates of a contact, company, lead or customer among the records that the caller sees, the likeliest first. Null where the record is hidden or unknown, or of another kind.",
  })
  @RequiresAny("view")
  duplicatesOf(
    readers: Readers,
    @Arg("id", () => ID, { description: "The record." }) id: string,
    @Args(() => LikelyArgs) args: LikelyArgs,
    @Asked() asked: Question,
  ): Promise<readonly LikelyDuplicate[] | null> {
    const of = parseId(id)?.description;
    if (of === undefined || !isMergeable(of.kind)) return Promise.resolve(null);
    return likelyDuplicates(readers, of, id, args, asked);
  }
}
