import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { Payload, refusedInPayload } from "../../graphql/payload";
import { Open } from "../../graphql/requires";
import { EmailAddress } from "../../graphql/scalars";
import { requestPasswordReset } from "./request-reset";
import { resetPassword } from "./reset-password";

@InputType({ description: "Who has forgotten the password." })
class RequestPasswordResetInput {
  @Field(() => EmailAddress, { description: "The address that the person signs in with." }) email: string;
}

@ObjectType({ description: "The mail is on its way, if the address is somebody's.", simpleResolvers: true })
class RequestPasswordResetPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: "True whether or not the address is anybody's." })
  requested: boolean | null;
}

@InputType({ description: "A new password." })
class ResetPasswordInput {
  @Field(() => String, { description: "`bw_password_…`, as it stands behind the `#` of the mailed link." })
  token: string;
  @Field(() => String, { description: "The password from now on: 8 to 200 characters." }) password: string;
}

@ObjectType({ description: "The password is another one; nobody is signed in with the login.", simpleResolvers: true })
class ResetPasswordPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: "Is the password another one?" }) reset: boolean | null;
}

/** A password that was forgotten. */
@Resolver()
export class PasswordResolver {
  @Mutation(() => RequestPasswordResetPayload, {
    description:
      "Mails a link to choose a new password, good for an hour. The answer is the same for an address that nobody has. Limited by address and by e-mail.",
  })
  @Open("who has forgotten the password can't sign in; the mailbox is the right")
  requestPasswordReset(
    @Arg("input", () => RequestPasswordResetInput, { description: "Who." }) { email }: RequestPasswordResetInput,
    @Ctx() { desk, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => {
      await requestPasswordReset(desk, email);
      return { requested: true };
    });
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      "Chooses a new password by a mailed link, which works once. All sessions of the person end, in every account.",
  })
  @Open("the mailed link is the right")
  resetPassword(
    @Arg("input", () => ResetPasswordInput, { description: "The link and the password." })
    { token, password }: ResetPasswordInput,
    @Ctx() { desk, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => {
      await resetPassword(desk, { token, password });
      return { reset: true };
    });
  }
}
