import { Arg, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { payloadType } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { type Administration, Administers } from "../administration";
import { refuseAbsent, uuidOrNull } from "../input";
import { shownMany } from "../shown";
import { subjectUser } from "../user/subject";
import { User } from "../user/user";
import { moveReports } from "./move-reports";

@InputType({ description: "Whose reports, and whose they are to be." })
class MoveReportsInput {
  @Field(() => ID, { description: "The user to whom they report." }) fromUserId: string;
  @Field(() => ID, { nullable: true, description: "To whom they are to report; null for nobody." })
  toUserId?: string | null;
}

const MoveReportsPayload = payloadType("MoveReportsPayload", "The users in their new place.", [
  { name: "users", type: [User], nullable: true, description: "Those who were moved; all below them came along." },
]);

/** The tree of supervisors. */
@Resolver()
export class SupervisorResolver {
  @Mutation(() => MoveReportsPayload, {
    description:
      "Puts all who report to a user under another one, each with everybody below. One of them who takes the user's place stays where it is.",
  })
  @Administers("USER")
  async moveReports(
    administration: Administration,
    @Arg("input", () => MoveReportsInput, { description: "From whom, and to whom." })
    { fromUserId, toUserId }: MoveReportsInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const toId = uuidOrNull("USER", toUserId);
    const moved = await administration.change(async (change) => {
      const from = await subjectUser(change, fromUserId);
      refuseAbsent(toUserId, "toUserId");
      return moveReports(change, from, toId);
    });
    return { users: await shownMany(administration.door, User, moved, asked, "users") };
  }
}
