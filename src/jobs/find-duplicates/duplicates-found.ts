import { Field, Int, ObjectType } from "type-graphql";

/** What a look through all records of a kind has come to. */
@ObjectType({
  description: "What was found. The groups themselves are what `duplicates` answers with the id of the job.",
  simpleResolvers: true,
})
export class DuplicatesFound {
  @Field(() => Int, { description: "Groups of likely duplicates." }) groups: number;
  @Field(() => Int, { description: "Records in them." }) records: number;
}
