import { Field, Int, ObjectType } from "type-graphql";
import { FileView } from "../../files/file-view";

/** What came of taking an account's data as a file. */
@ObjectType({
  description:
    "The account's data as a file: gzip, a line of JSON for each row of each table (`kind`, `record`), the first one of kind `account_file`, the last one of kind `end`.",
  simpleResolvers: true,
})
export class AccountFile {
  @Field(() => Int, { description: "Lines so far, without the first and the last one." }) lines: number;
  @Field(() => FileView, { nullable: true, description: "The file; null until it is whole." })
  file: FileView | null;
}
