import { Arg, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { shown } from "../shown";
import { activateUser, deactivateUser } from "./set-status";
import { type Supervision, Supervises } from "./supervision";
import { updateUser } from "./update-user";
import { User } from "./user";
import { ActivateUserInput, DeactivateUserInput, UpdateUserInput } from "./user-inputs";
import { ActivateUserPayload, DeactivateUserPayload, UpdateUserPayload } from "./user-payloads";

/** What EDIT of USER covers: display name, phone, picture, time zone and activation (`rights.md` 5.11). */
@Resolver()
export class UserResolver {
  @Mutation(() => UpdateUserPayload, { description: "Changes what the account says of a user." })
  @Supervises()
  async updateUser(
    supervision: Supervision,
    @Arg("input", () => UpdateUserInput, { description: "What to change." }) input: UpdateUserInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const id = await supervision.change(input.id, (change, user) => updateUser(change, user, input));
    return { user: await shown(supervision.door, User, id, asked, "user") };
  }

  @Mutation(() => ActivateUserPayload, { description: "Lets a user in again." })
  @Supervises()
  async activateUser(
    supervision: Supervision,
    @Arg("input", () => ActivateUserInput, { description: "Whom." }) input: ActivateUserInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const id = await supervision.change(input.userId, activateUser);
    return { user: await shown(supervision.door, User, id, asked, "user") };
  }

  @Mutation(() => DeactivateUserPayload, {
    description: "Keeps a user out, at once; what the user owns and who reports to the user stays.",
  })
  @Supervises()
  async deactivateUser(
    supervision: Supervision,
    @Arg("input", () => DeactivateUserInput, { description: "Whom." }) input: DeactivateUserInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const id = await supervision.change(input.userId, deactivateUser);
    return { user: await shown(supervision.door, User, id, asked, "user") };
  }
}
