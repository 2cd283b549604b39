import { Field, ID, Int, ObjectType } from "type-graphql";

/** What has come of taking an import back. */
@ObjectType({ description: "What became of the records that an import had written.", simpleResolvers: true })
export class UndoImportResult {
  @Field(() => Int, {
    description: "Records that were taken back: what was made is in the trash, what was changed is as it was before.",
  })
  takenBack: number;
  @Field(() => Int, {
    description:
      "Records that are left as they are: somebody else has changed them since, or they are gone, out of sight or were taken back before.",
  })
  kept: number;
  @Field(() => [ID], {
    description: "Of those the ones in sight that somebody else has changed since; the first 1,000.",
  })
  changed: readonly string[];
}
