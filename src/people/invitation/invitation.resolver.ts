import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { refusedInPayload } from "../../graphql/payload";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { Open } from "../../graphql/requires";
import { type Administration, Administers } from "../administration";
import { sessionView } from "../session/session-view";
import { aboutUser } from "../user/about-user";
import { subjectUser } from "../user/subject";
import { acceptInvitation } from "./accept-invitation";
import * as types from "./invitation-types";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

/** Coming into an account that somebody was added to (`rights.md` 5.14). */
@Resolver()
export class InvitationResolver {
  @Mutation(() => types.AcceptInvitationPayload, {
    description:
      "Comes into an account by a mailed link, which works once: with a new login, or with the one that has the address.",
  })
  @Open("the mailed link is the right; a wrong guess of a password has to be counted")
  acceptInvitation(
    @Arg("input", () => types.AcceptInvitationInput, { description: "The link, and who comes." })
    { token, name = null, password = null }: types.AcceptInvitationInput,
    @Ctx() { desk, door, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () =>
      sessionView(door, await acceptInvitation(desk, door, { token, name, password })),
    );
  }

  @Mutation(() => types.ResendInvitationPayload, {
    description: "Mails an invitation once more. The link of the former one opens nothing from then on.",
  })
  @Administers("USER")
  resendInvitation(
    administration: Administration,
    @Arg("input", () => types.ResendInvitationInput, { description: "Whom." })
    { userId }: types.ResendInvitationInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, userId, asked, resendInvitation);
  }

  @Mutation(() => types.RevokeInvitationPayload, {
    description: "Takes an invitation back: the user, who has not come yet, is removed, and the link opens nothing.",
  })
  @Administers("USER")
  async revokeInvitation(
    administration: Administration,
    @Arg("input", () => types.RevokeInvitationInput, { description: "Whose." })
    { userId }: types.RevokeInvitationInput,
  ): Promise<object> {
    await administration.change(async (change) => revokeInvitation(change, await subjectUser(change, userId)));
    return { revokedUserId: userId };
  }
}
