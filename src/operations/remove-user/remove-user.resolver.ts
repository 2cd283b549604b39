import { Arg, ID, Mutation, Query, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { shown } from "../../people/shown";
import { User } from "../../people/user/user";
import { RemovalPreview, RemoveUserInput, RemoveUserPayload, movingOf } from "./removal-types";
import { type Remover, Removes } from "./remover";

/** A user goes, and what the user was responsible for stays in good hands (`rights.md` 5.15). */
@Resolver()
export class RemoveUserResolver {
  @Query(() => RemovalPreview, {
    nullable: true,
    description:
      "What removing a user would move and end; null for a user who is unknown or removed. Of administrators, and of whom DELETE of USER reaches the user.",
  })
  @Removes()
  removalPreview(
    remover: Remover,
    @Arg("userId", () => ID, { description: "The user who would go." }) userId: string,
  ): Promise<RemovalPreview | null> {
    return remover.preview(userId);
  }

  @Mutation(() => RemoveUserPayload, {
    description:
      "Removes a user in favour of another: records and tasks move, trash included, subordinates go to the user's supervisor, shares, tokens, sessions and seats end. What the user created keeps the user as its creator. All of it or nothing.",
  })
  @Removes()
  async removeUser(
    remover: Remover,
    @Arg("input", () => RemoveUserInput, { description: "Who goes, and who takes over." }) input: RemoveUserInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const { userId, reassignTo = null, confirm = null } = input;
    const { records, subordinates, ...removed } = await remover.remove({ userId, reassignTo, confirm });
    const user = await shown(remover.door, User, removed.userId, asked, "user");
    return { user, records: movingOf(records), subordinates };
  }
}
