import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import type { Readers } from "../../graphql/readers";
import { Asked } from "../../graphql/records/asked";
import { recordPayload } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { RequiresAny } from "../../graphql/requires-any";
import type { RecordClass } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import { LikelyArgs, LikelyDuplicate } from "./duplicate-types";
import { likelyDuplicates } from "./likely-duplicates";

/** The hint beside a record that was made: computed where it is asked for, and of what its maker sees alone. */
export function possibleDuplicatesResolver(type: RecordClass): object {
  const of = descriptionOfClass(type);

  @Resolver(() => recordPayload("Create")(of))
  class PossibleDuplicates {
    @FieldResolver(() => [LikelyDuplicate], {
      description: `The ${of.plural} that the new one is likely to be a duplicate of, of those that the caller sees. Empty where the new one is out of sight.`,
    })
    @RequiresAny("view")
    async possibleDuplicates(
      readers: Readers,
      @Root() payload: Readonly<Record<string, { readonly id: string } | null | undefined>>,
      @Args(() => LikelyArgs) args: LikelyArgs,
      @Asked() asked: Question,
    ): Promise<readonly LikelyDuplicate[]> {
      const made = payload[of.singular];
      if (!made) return [];
      return (await likelyDuplicates(readers, of, made.id, args, asked)) ?? [];
    }
  }
  return PossibleDuplicates;
}
