import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/scalars";

/** What came of taking an account's data as a file. */
@ObjectType({
  description:
    "The account's data as a file: gzip, a line of JSON for each row of each table (`kind`, `record`), the first one of kind `account_file`, the last one of kind `end`. `downloadAccountFile` tells where to fetch it.",
  simpleResolvers: true,
})
export class AccountFile {
  @Field(() => Int, { description: "Lines so far, without the first and the last one." }) lines: number;
  @Field(() => Float, { description: "Bytes so far, a whole number." }) bytes: number;
  @Field(() => DateTime, { nullable: true, description: "When it is gone; null until it is whole." })
  expiresAt: Date | null;
}
