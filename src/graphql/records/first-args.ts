import { ArgsType, Field, Int } from "type-graphql";

/** Arguments of a list that is read one way. */
@ArgsType()
export class FirstArgs {
  @Field(() => Int, { nullable: true, description: "How many: 1 to 250, 50 where left out." })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "Go on behind this cursor." })
  after?: string | null;
}
