import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { Payload, refusedInPayload } from "../../graphql/payload";
import { Asked } from "../../graphql/records/asked";
import { payloadType } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { Open } from "../../graphql/requires";
import { EmailAddress } from "../../graphql/scalars";
import { type Administration, Administers } from "../administration";
import { aboutUser } from "../user/about-user";
import { User } from "../user/user";
import { changeEmail } from "./change-email";
import { confirmEmail } from "./confirm-email";
import { setUserEmail } from "./set-user-email";

@InputType({ description: "The address that one wants to sign in with from now on." })
class ChangeEmailInput {
  @Field(() => EmailAddress, { description: "The new address. No Cyrillic in it." }) email: string;
  @Field(() => String, { description: "One's password." }) password: string;
}

@ObjectType({ description: "The mail to the new address is on its way.", simpleResolvers: true })
class ChangeEmailPayload extends Payload {
  @Field(() => EmailAddress, { nullable: true, description: "Where the link was mailed to." }) sentTo: string | null;
}

@InputType({ description: "A link that was mailed to a new address." })
class ConfirmEmailInput {
  @Field(() => String, { description: "`bw_email_…`, as it stands behind the `#` of the mailed link." })
  token: string;
}

@ObjectType({ description: "The person signs in with the new address.", simpleResolvers: true })
class ConfirmEmailPayload extends Payload {
  @Field(() => EmailAddress, { nullable: true, description: "The address from now on." }) email: string | null;
}

@InputType({ description: "Another address for a user." })
class SetUserEmailInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => EmailAddress, { description: "The address to sign in with. No Cyrillic in it." }) email: string;
}

const SetUserEmailPayload = payloadType("SetUserEmailPayload", "The user with the address.", [
  { name: "user", type: User, nullable: true, description: "The user, as it is now." },
]);

/** The address that a person signs in with (`rights.md` 5.12, 5.13). */
@Resolver()
export class EmailResolver {
  @Mutation(() => ChangeEmailPayload, {
    description: "Mails a link to the address that one wants to sign in with: nothing changes until it is confirmed.",
  })
  @Open("not in one transaction: a wrong guess has to be counted; `changeEmail` asks for the session itself")
  changeEmail(
    @Arg("input", () => ChangeEmailInput, { description: "The address and the password." })
    { email, password }: ChangeEmailInput,
    @Ctx() { desk, door, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => ({
      sentTo: await changeEmail(door, desk, { email, password }),
    }));
  }

  @Mutation(() => ConfirmEmailPayload, {
    description: "Makes a new address that of the login, in all its accounts, by the link that was mailed there.",
  })
  @Open("the mailed link is the right")
  confirmEmail(
    @Arg("input", () => ConfirmEmailInput, { description: "The link." }) { token }: ConfirmEmailInput,
    @Ctx() { desk, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => ({ email: await confirmEmail(desk, token) }));
  }

  @Mutation(() => SetUserEmailPayload, {
    description:
      "Gives a user whose person is in no other account another address; who has not come yet is invited there anew.",
  })
  @Administers("USER")
  setUserEmail(
    administration: Administration,
    @Arg("input", () => SetUserEmailInput, { description: "The user and the address." })
    { userId, email }: SetUserEmailInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, userId, asked, (change, row) => setUserEmail(change, row, email));
  }
}
