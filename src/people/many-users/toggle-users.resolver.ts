import { Arg, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { ItemOutcomeType } from "../../graphql/records/input-types";
import { payloadType } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { userErrorOf } from "../../graphql/payload";
import { shownMany } from "../shown";
import { type Supervision, Supervises } from "../user/supervision";
import { User } from "../user/user";
import { type AskedToggle, type Toggled, activateUsers, deactivateUsers } from "./toggle-users";

const said = { userIds: "The users, 1 to 250: all of them or none, unless `partial`." };

@InputType({ description: "Users to let in again." })
class ActivateUsersInput {
  @Field(() => [ID], { description: said.userIds }) userIds: string[];
  @Field(() => Boolean, {
    nullable: true,
    description: "Does a refused user leave the others be? False where left out.",
  })
  partial?: boolean | null;
}

@InputType({ description: "Users to keep out." })
class DeactivateUsersInput {
  @Field(() => [ID], { description: said.userIds }) userIds: string[];
  @Field(() => Boolean, {
    nullable: true,
    description: "Does a refused user leave the others be? False where left out.",
  })
  partial?: boolean | null;
}

const payload = (name: string, description: string) =>
  payloadType(name, description, [
    {
      name: "users",
      type: [User],
      nullable: "items",
      description:
        "The users as they are now, one for each id; null where it was refused. Empty where all were refused.",
    },
    {
      name: "outcomes",
      type: [ItemOutcomeType],
      nullable: false,
      description: "What became of each: UPDATED, UNCHANGED or REFUSED. Empty where all were refused.",
    },
  ]);

const ActivateUsersPayload = payload("ActivateUsersPayload", "The users, who may sign in again.");
const DeactivateUsersPayload = payload("DeactivateUsersPayload", "The users, whose sessions have ended.");

/** Letting in and keeping out many at once, each by the caller's right to that one (`rights.md` 5.11, 5.21). */
@Resolver()
export class ToggleUsersResolver {
  @Mutation(() => ActivateUsersPayload, { description: "Lets users in again." })
  @Supervises()
  activateUsers(
    supervision: Supervision,
    @Arg("input", () => ActivateUsersInput, { description: "Whom." }) input: ActivateUsersInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return toggled(supervision, asked, (change) => activateUsers(change, toggleOf(input)));
  }

  @Mutation(() => DeactivateUsersPayload, {
    description: "Keeps users out, at once; what they own and who reports to them stays.",
  })
  @Supervises()
  deactivateUsers(
    supervision: Supervision,
    @Arg("input", () => DeactivateUsersInput, { description: "Whom." }) input: DeactivateUsersInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return toggled(supervision, asked, (change) => deactivateUsers(change, toggleOf(input)));
  }
}

const toggleOf = ({ userIds, partial }: ActivateUsersInput): AskedToggle => ({ userIds, partial: partial ?? false });

async function toggled(
  supervision: Supervision,
  asked: Question,
  work: Parameters<typeof supervision.changeMany<Toggled>>[0],
): Promise<object> {
  const { ids, outcomes, faults } = await supervision.changeMany(work);
  const users = await shownMany(supervision.door, User, ids, asked, "users");
  return { users, outcomes, userErrors: faults.map(userErrorOf) };
}
