import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";
import { enumType } from "../../graphql/records/generated";
import { Node } from "../../graphql/records/node";
import type { AgreementWord, Reason } from "../../store/duplicates/reasons";

const AgreementType = enumType("DuplicateAgreement", "How a field of two records agrees.", {
  SAME: "Both say the same, in whatever spelling.",
  SIMILAR: "Nearly the same: mistyped, or near.",
  PARTLY: "A part of it is the same.",
  DIFFERENT: "They say something else: it speaks against.",
});

@ObjectType({ description: "What one field says of two records.", simpleResolvers: true })
export class DuplicateReason implements Reason {
  @Field(() => String, {
    description:
      "The field, as inputs call it: `emails`, `custom.city`. One that is hidden from the caller counts for nothing.",
  })
  field: string;

  @Field(() => AgreementType, { description: "How it agrees." }) agreement: AgreementWord;

  @Field(() => Float, {
    description:
      "How much that speaks for duplicates, or, below 0, against: the natural logarithm of how many times more often duplicates agree so. What is rare weighs more.",
  })
  weight: number;
}

@ObjectType({ description: "A record that is likely to be a duplicate, and why.", simpleResolvers: true })
export class LikelyDuplicate {
  @Field(() => Node, { description: "The other record." }) record: object;

  @Field(() => Float, { description: "How probable it is that both are one: 0 to 1." }) score: number;

  @Field(() => [DuplicateReason], { description: "Every field of which both say something, the weightiest first." })
  reasons: readonly Reason[];
}

/** Which likely duplicates of one record are asked for. */
@ArgsType()
export class LikelyArgs {
  @Field(() => Float, {
    nullable: true,
    description: "From which score on: 0 to 1. Where left out the account's `duplicatesThreshold`.",
  })
  threshold?: number | null;

  @Field(() => Int, { defaultValue: 10, description: "How many at most: 1 to 50." }) first: number;
}
