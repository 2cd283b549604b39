import { Args, Query, Resolver } from "type-graphql";
import type { Readers } from "../../graphql/readers";
import { Asked } from "../../graphql/records/asked";
import { connectionFrom } from "../../graphql/records/connection";
import type { Question } from "../../graphql/records/wanted";
import { RequiresAny } from "../../graphql/requires-any";
import { isMergeable } from "../../rights/merging";
import { descriptionOf } from "../../store/description/registry";
import { BadInput } from "../../store/refusals";
import { DuplicateGroupConnection, DuplicatesArgs } from "./group-types";
import { checkThreshold } from "./likely-duplicates";
import { shownGroups } from "./shown-groups";

/** Which records of a kind are one, as it seems. */
@Resolver()
export class DuplicatesResolver {
  @Query(() => DuplicateGroupConnection, {
    nullable: true,
    description:
      "Groups of likely duplicates among the records of a kind that the caller sees, the likeliest first: looked for now, or as a job found them. Of a job's groups a page may have fewer than asked for, where the caller sees less now than the job did. Null where the job is unknown, another's, or looked for another kind.",
  })
  @RequiresAny("view")
  async duplicates(
    readers: Readers,
    @Args(() => DuplicatesArgs)
    { resource, threshold = null, jobId = null, first = null, after = null }: DuplicatesArgs,
    @Asked() asked: Question,
  ): Promise<object | null> {
    if (!isMergeable(resource))
      throw new BadInput("Duplicates are looked for among contacts, companies, leads and customers.", ["resource"]);
    checkThreshold(threshold);
    const of = descriptionOf(resource);
    const page = await readers.doubles(of).groups(jobId, { threshold, first, after });
    return page && connectionFrom(await shownGroups(await readers.of(of), page, asked));
  }
}
