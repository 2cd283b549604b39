import { Arg, Field, Float, InputType, Mutation, Resolver } from "type-graphql";
import { ResourceType } from "../../people/right/right-words";
import { jobPayload } from "../job-view";
import { AsksForDuplicates, type DuplicatesAsker } from "./duplicates-asker";

@InputType({ description: "Where to look for duplicates." })
class FindDuplicatesInput {
  @Field(() => ResourceType, { description: "Of what kind: CONTACT, COMPANY, LEAD or CUSTOMER." }) resource: string;
  @Field(() => Float, {
    nullable: true,
    description: "From which score on: 0 to 1. Where left out the account's `duplicatesThreshold`.",
  })
  threshold?: number | null;
}

const FindDuplicatesPayload = jobPayload("FindDuplicatesPayload");

/** Looking for duplicates among all that one sees. */
@Resolver()
export class FindDuplicatesResolver {
  @Mutation(() => FindDuplicatesPayload, {
    description:
      "Looks for duplicates among all records of a kind that the caller sees, as a job, by the caller's rights of the moment at which each is looked at. What it found is what `duplicates` answers with the id of the job: to its maker alone, for 30 days.",
  })
  @AsksForDuplicates()
  findDuplicates(
    asker: DuplicatesAsker,
    @Arg("input", () => FindDuplicatesInput, { description: "Where to look." }) input: FindDuplicatesInput,
  ): Promise<object> {
    const { resource, threshold = null } = input;
    return asker.ask({ resource, threshold });
  }
}
