import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { refusedInPayload } from "../../graphql/payload";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { Open } from "../../graphql/requires";
import { accountOf } from "../account/account-view";
import { type Administration, Administers } from "../administration";
import { aboutUser } from "../user/about-user";
import { resetSecondFactor, setSecondFactorRequired, setSecondFactorRule } from "./require-factor";
import * as types from "./second-factor-types";
import { confirmSecondFactor, proposeSecondFactor, removeSecondFactor, renewRecoveryCodes } from "./set-up-factor";

const who = { description: "Who, with password and code." };

/** What a person has beside the password. Set up by who knows the password, signed in or not: an account may let nobody in without. */
@Resolver()
export class SecondFactorResolver {
  @Mutation(() => types.ProposeSecondFactorPayload, {
    description:
      "Makes a secret for an authenticator app; `confirmSecondFactor` takes it into use. Limited as signing in is.",
  })
  @Open("the password is the right")
  proposeSecondFactor(
    @Arg("input", () => types.ProposeSecondFactorInput, { description: "Who." }) input: types.ProposeSecondFactorInput,
    @Ctx() { desk, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, () => proposeSecondFactor(desk, input));
  }

  @Mutation(() => types.ConfirmSecondFactorPayload, {
    description: "Takes the secret into use: from now on signing in needs a code. Every session of the person ends.",
  })
  @Open("the password and the code are the right")
  confirmSecondFactor(
    @Arg("input", () => types.ConfirmSecondFactorInput, who) input: types.ConfirmSecondFactorInput,
    @Ctx() { desk, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => ({ recoveryCodes: await confirmSecondFactor(desk, input) }));
  }

  @Mutation(() => types.RenewRecoveryCodesPayload, {
    description: "Makes ten new recovery codes; those left serve no more.",
  })
  @Open("the password and the code are the right")
  renewRecoveryCodes(
    @Arg("input", () => types.RenewRecoveryCodesInput, who) input: types.RenewRecoveryCodesInput,
    @Ctx() { desk, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => ({ recoveryCodes: await renewRecoveryCodes(desk, input) }));
  }

  @Mutation(() => types.RemoveSecondFactorPayload, {
    description: "Gives the second factor up; refused where an account of the person requires one.",
  })
  @Open("the password and the code are the right")
  removeSecondFactor(
    @Arg("input", () => types.RemoveSecondFactorInput, who) input: types.RemoveSecondFactorInput,
    @Ctx() { desk, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => {
      await removeSecondFactor(desk, input);
      return { removed: true };
    });
  }

  @Mutation(() => types.SetSecondFactorRulePayload, {
    description: "Says of whom the account requires a second factor. Who has none is signed out.",
  })
  @Administers("ACCOUNT")
  async setSecondFactorRule(
    administration: Administration,
    @Arg("input", () => types.SetSecondFactorRuleInput, { description: "Of whom." })
    { rule }: types.SetSecondFactorRuleInput,
  ): Promise<object> {
    await administration.change((change) => setSecondFactorRule(change, rule));
    return { account: await accountOf(administration.door) };
  }

  @Mutation(() => types.SetSecondFactorRequiredPayload, {
    description: "Requires a second factor of one user, or no more. Who has none is signed out.",
  })
  @Administers("USER")
  setSecondFactorRequired(
    administration: Administration,
    @Arg("input", () => types.SetSecondFactorRequiredInput, { description: "Of whom." })
    { userId, isRequired }: types.SetSecondFactorRequiredInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, userId, asked, (change, user) =>
      setSecondFactorRequired(change, user, isRequired),
    );
  }

  @Mutation(() => types.ResetSecondFactorPayload, {
    description:
      "For who has lost app and recovery codes, where the person is in no other account. The user's sessions end.",
  })
  @Administers("USER")
  resetSecondFactor(
    administration: Administration,
    @Arg("input", () => types.ResetSecondFactorInput, { description: "Whose." })
    { userId }: types.ResetSecondFactorInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, userId, asked, resetSecondFactor);
  }
}
