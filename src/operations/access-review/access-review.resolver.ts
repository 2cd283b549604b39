import { Arg, Int, Query, Resolver } from "type-graphql";
import { type Administration, Administers } from "../../people/administration";
import { reviewAccess } from "./review-access";
import { AccessReview } from "./review-types";

/** A review of access, for administrators. */
@Resolver()
export class AccessReviewResolver {
  @Query(() => AccessReview, {
    nullable: true,
    description: "Who may reach what, and what of it nobody uses, to look through and as CSV. For administrators.",
  })
  @Administers("USER")
  accessReview(
    { door }: Administration,
    @Arg("days", () => Int, { defaultValue: 90, description: "After how many days something is unused: 1 to 3,650." })
    days: number,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many findings to list: 1 to 250." }) first: number,
  ): Promise<AccessReview> {
    return reviewAccess(door, days, first);
  }
}
