import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import { FirstArgs } from "../../graphql/records/first-args";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { ActionType } from "../../people/right/right-words";
import type { Action } from "../../rights/catalogue";
import { type AudienceReader, SeesAudience } from "./audience-reader";
import { AudienceConnection } from "./audience-types";

@ArgsType()
class AudienceArgs extends FirstArgs {
  @Field(() => ID, { description: "The record." }) id: string;
  @Field(() => ActionType, { nullable: true, description: "Only those who may do this to it." }) action?: Action | null;
}

/** Who may do what with a record (`rights.md` 5.22). */
@Resolver()
export class RecordAudienceResolver {
  @Query(() => AudienceConnection, {
    nullable: true,
    description:
      "Who may do what with a record, by name: for administrators; for those who see users below them, of these and of themselves. Null where the record is hidden or unknown.",
  })
  @SeesAudience()
  recordAudience(
    audience: AudienceReader,
    @Args(() => AudienceArgs) { id, action = null, ...page }: AudienceArgs,
    @Asked() asked: Question,
  ): Promise<object | null> {
    return audience.connection(id, action, { first: page.first ?? null, after: page.after ?? null }, asked);
  }
}
