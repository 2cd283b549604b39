import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { refusedInPayload } from "../../graphql/payload";
import { FirstArgs } from "../../graphql/records/first-args";
import { Question } from "../../graphql/records/wanted";
import { PreviewRightsInput, PreviewRightsPayload } from "./preview-types";
import { type Previewer, Previews } from "./previewer";

@ArgsType()
class PreviewArgs extends FirstArgs {
  @Field(() => PreviewRightsInput, { description: "What would be saved." }) input: PreviewRightsInput;
}

/** What a change of rights would do before it is made: the administrators' (`rights.md` 5.22). */
@Resolver()
export class PreviewResolver {
  @Query(() => PreviewRightsPayload, {
    nullable: true,
    description:
      "Which users would gain and lose how many records of each kind, for each action, if this were saved. Nothing is written. For administrators.",
  })
  @Previews()
  previewRights(
    previewer: Previewer,
    @Args(() => PreviewArgs) { input, first = null, after = null }: PreviewArgs,
    @Ctx() { errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, () => previewer.preview(input, { first, after }, new Question(asked)));
  }
}
