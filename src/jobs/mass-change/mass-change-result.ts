import { Field, Int, ObjectType } from "type-graphql";

/** What a change of all records that fit a filter has come to. */
@ObjectType({ description: "What became of the records that fitted the filter.", simpleResolvers: true })
export class MassChangeResult {
  @Field(() => Int, { description: "Records that were changed, or put in the trash." }) changed: number;
  @Field(() => Int, { description: "Records that were just so already." }) unchanged: number;
  @Field(() => Int, {
    description: "Records that are as they were: the caller's rights do not reach them, or a value does not fit them.",
  })
  refused: number;
  @Field(() => Int, {
    description: "Related records that followed to the new responsible user; 0 of a job that gives nothing away.",
  })
  followed: number;
}
