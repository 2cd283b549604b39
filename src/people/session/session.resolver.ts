import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { refusedInPayload } from "../../graphql/payload";
import { Open } from "../../graphql/requires";
import { selectedNames } from "../../graphql/selected-names";
import { accountUuid } from "../account/account-view";
import { signUp } from "../account/sign-up";
import { SignUpInput } from "../account/sign-up-input";
import { AsOneself, type Oneself } from "../oneself";
import { changePassword } from "./change-password";
import { besideMe } from "./me";
import { meView, sessionView } from "./session-view";
import { refreshSession } from "./refresh-session";
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  MeType,
  RefreshSessionInput,
  RefreshSessionPayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  SignUpPayload,
  SwitchAccountInput,
  SwitchAccountPayload,
  UpdateProfileInput,
  UpdateProfilePayload,
} from "./session-types";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { switchAccount } from "./switch-account";
import { updateProfile } from "./update-profile";

/** Coming in, going out, and oneself. What is open is open because nobody has rights before coming in. */
@Resolver()
export class SessionResolver {
  @Query(() => MeType, {
    nullable: true,
    description: "Who asks, with rights and menu; all that a user without CRM access sees.",
  })
  @AsOneself()
  me({ door }: Oneself, @Info() asked: GraphQLResolveInfo): Promise<object> {
    const names = selectedNames(asked);
    return meView(
      door,
      besideMe.some((name) => names.has(name)),
    );
  }

  @Mutation(() => SignUpPayload, { description: "Founds an account from a profile and signs its founder in." })
  @Open("founding an account is where rights begin")
  signUp(
    @Arg("input", () => SignUpInput, { description: "The account and its founder." }) input: SignUpInput,
    @Ctx() { desk, door, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => sessionView(door, await signUp(desk, input)));
  }

  @Mutation(() => SignInPayload, {
    description: "Signs in with e-mail address and password. Limited by address and by e-mail.",
  })
  @Open("who signs in is nobody yet: the password is the right")
  signIn(
    @Arg("input", () => SignInInput, { description: "Who comes, and where to." }) input: SignInInput,
    @Ctx() { desk, door, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { email, password, accountId, newPassword = null, code = null } = input;
    const credentials = { email, password, newPassword, code, accountId: accountId ? accountUuid(accountId) : null };
    return refusedInPayload(asked, errand, async () => sessionView(door, await signIn(desk, credentials)));
  }

  @Mutation(() => RefreshSessionPayload, {
    description: "Gives the next tokens. A refresh token serves once: used again, it ends its session.",
  })
  @Open("the refresh token is the right")
  refreshSession(
    @Arg("input", () => RefreshSessionInput, { description: "The token." }) input: RefreshSessionInput,
    @Ctx() { desk, door, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () =>
      sessionView(door, await refreshSession(desk, input.refreshToken)),
    );
  }

  @Mutation(() => SwitchAccountPayload, {
    description: "Goes over to another account of the same person; the session here ends.",
  })
  @AsOneself("accessToken", "refreshToken")
  async switchAccount(
    { door }: Oneself,
    @Arg("input", () => SwitchAccountInput, { description: "Where to go." }) input: SwitchAccountInput,
    @Ctx() { desk }: Context,
  ): Promise<unknown> {
    const { caller } = await door.standing();
    const inside = { ...desk, database: door.database };
    return sessionView(door, await switchAccount(inside, caller, accountUuid(input.accountId)));
  }

  @Mutation(() => SignOutPayload, { description: "Ends the session that the access token belongs to." })
  @Open("an ended session, or none, is signed out already")
  async signOut(@Ctx() { desk, door }: Context): Promise<unknown> {
    return { signedOut: await signOut(desk, await door.caller()), userErrors: [] };
  }

  @Mutation(() => UpdateProfilePayload, { description: "Changes what one says of oneself." })
  @AsOneself()
  async updateProfile(
    { door }: Oneself,
    @Arg("input", () => UpdateProfileInput, { description: "What to change." }) input: UpdateProfileInput,
  ): Promise<unknown> {
    await updateProfile(door, input);
    return { me: await meView(door) };
  }

  @Mutation(() => ChangePasswordPayload, {
    description: "Changes the own password. Every other session of the person ends.",
  })
  @Open("not in one transaction: a wrong guess has to be counted; `changePassword` asks for the session itself")
  changePassword(
    @Arg("input", () => ChangePasswordInput, { description: "The old one and the new one." })
    input: ChangePasswordInput,
    @Ctx() { desk, door, errand }: Context,
    @Info() asked: GraphQLResolveInfo,
  ): Promise<unknown> {
    return refusedInPayload(asked, errand, async () => {
      await changePassword(door, desk, input);
      return { me: await meView(door) };
    });
  }
}
