import { Arg, Mutation, Resolver } from "type-graphql";
import { accountView } from "../account/account-view";
import { type Administration, Administers } from "../administration";
import { changeProfile } from "./change-profile";
import { ChangeProfileInput, ChangeProfilePayload } from "./profile-types";
import { profileChangeView } from "./profile-view";

/** The way of working of an account: the administrators change it. */
@Resolver()
export class ProfileResolver {
  @Mutation(() => ChangeProfilePayload, {
    description:
      "Changes the way of working of the account, in one go and at once. `previewRights` says before what everybody would gain and lose.",
  })
  @Administers("ACCOUNT", "ROLE", "GROUP", "LICENCE")
  async changeProfile(
    administration: Administration,
    @Arg("input", () => ChangeProfileInput, { description: "Which one, and what becomes of what there is." })
    input: ChangeProfileInput,
  ): Promise<object> {
    const { plan, account } = await administration.change((change) => changeProfile(change, input));
    const now = administration.door.now.getTime();
    return { account: accountView(account), profileChange: profileChangeView(plan, now, true) };
  }
}
