import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { refusedInPayload } from "../../graphql/payload";
import { Open } from "../../graphql/requires";
import { accountUuid } from "../account/account-view";
import { sessionView } from "../session/session-view";
import { closeAccount } from "./close-account";
import { CloseAccountInput, CloseAccountPayload, ReopenAccountInput, ReopenAccountPayload } from "./closing-types";
import { reopenAccount } from "./reopen-account";

/** The end of an account, and how it is taken back. */
@Resolver()
export class ClosingResolver {
  @Mutation(() => CloseAccountPayload, {
    description:
      "Closes the account, for its administrators: nobody is let in any more, and every session and API token is refused. Its data have to be taken as a file within the 24 hours before. For 30 days an administrator can bring it back; then all of it is deleted.",
  })
  @Open("not in one transaction: a wrong guess has to be counted; `closeAccount` asks for the administrator itself")
  closeAccount(
    @Arg("input", () => CloseAccountInput, { description: "Name, password and code." })
    { name, password, code = null }: CloseAccountInput,
    @Ctx() { desk, door, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, () => closeAccount(desk, door, { name, password, code }));
  }

  @Mutation(() => ReopenAccountPayload, {
    description:
      "Brings a closed account back within 30 days, and signs in the administrator who does so. API tokens hold again; everybody else signs in anew. Limited as signing in is.",
  })
  @Open("nobody is in a closed account: the password is the right")
  reopenAccount(
    @Arg("input", () => ReopenAccountInput, { description: "Who, and which account." })
    { email, password, code = null, accountId }: ReopenAccountInput,
    @Ctx() { desk, door, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    const reopening = { email, password, code, accountId: accountId ? accountUuid(accountId) : null };
    return refusedInPayload(asked, errand, async () => sessionView(door, await reopenAccount(desk, reopening)));
  }
}
