import { ArgsType, Field, Float, ID, ObjectType } from "type-graphql";
import { connectionNamed } from "../../graphql/records/connection";
import { FirstArgs } from "../../graphql/records/first-args";
import { Node } from "../../graphql/records/node";
import { ResourceType } from "../../people/right/right-words";
import type { Reason } from "../../store/duplicates/reasons";
import { DuplicateReason } from "./duplicate-types";

@ObjectType({ description: "Two records of a group, and why they are likely duplicates.", simpleResolvers: true })
export class DuplicatePair {
  @Field(() => ID, { description: "The one record." }) oneId: string;
  @Field(() => ID, { description: "The other one." }) otherId: string;
  @Field(() => Float, { description: "How probable it is that both are one: 0 to 1." }) score: number;
  @Field(() => [DuplicateReason], { description: "Every field of which both say something, the weightiest first." })
  reasons: readonly Reason[];
}

@ObjectType({
  description: "Records that are one, as it seems: each is a likely duplicate of another one of them.",
  simpleResolvers: true,
})
export class DuplicateGroup {
  @Field(() => [Node], { description: "The records, as the caller sees them." }) records: readonly object[];
  @Field(() => Float, { description: "The score of its likeliest pair." }) score: number;
  @Field(() => [DuplicatePair], {
    description:
      "Every two of them that have something in common, the likeliest first: one whose score is below the threshold is together by way of others.",
  })
  pairs: readonly DuplicatePair[];
}

export const DuplicateGroupConnection = connectionNamed(
  "DuplicateGroup",
  DuplicateGroup,
  "A page of groups of likely duplicates, the likeliest first.",
);

/** Which duplicates are asked for. */
@ArgsType()
export class DuplicatesArgs extends FirstArgs {
  @Field(() => ResourceType, { description: "Of what kind: CONTACT, COMPANY, LEAD or CUSTOMER." }) resource: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "From which score on: 0 to 1. Where left out that of the job, or the account's `duplicatesThreshold`; below that of the job there is nothing more.",
  })
  threshold?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "What this job of `findDuplicates` has found, instead of looking now. Where the caller sees more than 2,000 records a job has to be named.",
  })
  jobId?: string | null;
}
