import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../graphql/payload";
import { DateTime, EmailAddress, PhoneNumber, Url } from "../../graphql/scalars";
import type { Action, ExportChannel, Module, Resource } from "../../rights/catalogue";
import type { Extent } from "../../rights/effective/extent";
import { AccountType, EntranceType } from "../account/account-type";
import { ActionType, ExportChannelType, ExtentType, ModuleType, ResourceType } from "../right/right-words";

@ObjectType({ description: "How far a right of the caller reaches now.", simpleResolvers: true })
export class RightInForce {
  @Field(() => ResourceType, { description: "What it is about." }) resource: Resource;
  @Field(() => ActionType, { description: "What it lets one do." }) action: Action;
  @Field(() => ExtentType, { description: "How far it reaches." }) extent: Extent;
}

@ObjectType("Me", {
  description: "Who asks, and what a client needs to draw its menus and buttons.",
  simpleResolvers: true,
})
export class MeType {
  @Field(() => ID, { description: "Id of the user." }) id: string;
  @Field(() => String, { description: "What the user is called." }) name: string;
  @Field(() => EmailAddress, { description: "The address to sign in with." }) email: string;
  @Field(() => Boolean, { description: "May do everything." }) isAdministrator: boolean;
  @Field(() => Boolean, { description: "May use the CRM: without it there is nothing here but `me`." })
  crmAccess: boolean;
  @Field(() => Boolean, { description: "Does signing in need a code beside the password?" }) hasSecondFactor: boolean;
  @Field(() => PhoneNumber, { nullable: true, description: "Telephone number." }) phone: string | null;
  @Field(() => Url, { nullable: true, description: "Picture." }) pictureUrl: string | null;
  @Field(() => String, { nullable: true, description: "IANA time zone; null for the account's." }) timeZone:
    string | null;
  @Field(() => Boolean, { description: "Is one mailed when somebody makes one responsible for records?" })
  mailedWhenGiven: boolean;
  @Field(() => AccountType, { description: "The account that the user is in." }) account: AccountType;
  @Field(() => [RightInForce], { description: "Every right, and how far it reaches." }) rights: RightInForce[];
  @Field(() => [ModuleType], { description: "What the menu shows: checked, licensed and reachable." })
  navigation: Module[];
  @Field(() => [ExportChannelType], {
    description: "The ways that are open for taking records out, as far as EXPORT reaches; those not here are blocked.",
  })
  exportChannels: readonly ExportChannel[];
}

/** What every way of coming in answers. All null where it was refused. */
@ObjectType({ simpleResolvers: true })
export class SessionPayload extends Payload {
  @Field(() => String, { nullable: true, description: "For `Authorization: Bearer …`: good for 15 minutes." })
  accessToken: string | null;

  @Field(() => String, {
    nullable: true,
    description: "For `refreshSession`, once. Whoever has it is in: keep it well.",
  })
  refreshToken: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the access token ends." })
  expiresAt: Date | null;

  @Field(() => MeType, { nullable: true, description: "Who came in." })
  me: MeType | null;

  @Field(() => [EntranceType], {
    nullable: true,
    description: "The accounts that the person may enter, the last used first.",
  })
  accounts: EntranceType[] | null;
}

@ObjectType({ description: "The founder of a new account, signed in." })
export class SignUpPayload extends SessionPayload {}

@ObjectType({ description: "A person who is signed in." })
export class SignInPayload extends SessionPayload {}

@ObjectType({ description: "The next tokens of a session." })
export class RefreshSessionPayload extends SessionPayload {}

@ObjectType({ description: "The person in the other account." })
export class SwitchAccountPayload extends SessionPayload {}

@ObjectType({ description: "The session has ended." })
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: "Was it still open?" }) signedOut: boolean | null;
}

@ObjectType({ description: "The own profile, as it is now." })
export class UpdateProfilePayload extends Payload {
  @Field(() => MeType, { nullable: true, description: "Who asked." }) me: MeType | null;
}

@ObjectType({ description: "The password is another one; every other session of the person has ended." })
export class ChangePasswordPayload extends Payload {
  @Field(() => MeType, { nullable: true, description: "Who asked." }) me: MeType | null;
}

/** How inputs describe the code that stands beside a password. */
export const codeDescription =
  "The code of the second factor, where the login has one: of the authenticator app, or a recovery code.";

@InputType({ description: "Who comes, and where to." })
export class SignInInput {
  @Field(() => EmailAddress, { description: "The address of the login." }) email: string;
  @Field(() => String, { description: "Its password." }) password: string;
  @Field(() => ID, { nullable: true, description: "The account to enter; the last used one where left out." })
  accountId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "A password of one's own, needed beside a first one that an administrator set.",
  })
  newPassword?: string | null;
  @Field(() => String, {
    nullable: true,
    description: codeDescription,
  })
  code?: string | null;
}

@InputType({ description: "The refresh token that the session gave last." })
export class RefreshSessionInput {
  @Field(() => String, { description: "`bw_refresh_…`" }) refreshToken: string;
}

@InputType({ description: "Where to go." })
export class SwitchAccountInput {
  @Field(() => ID, { description: "One of the `accounts` that signing in listed." }) accountId: string;
}

@InputType({ description: "What to change of the own profile. Absent: as it is; null clears." })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: "What one is called; it can't be cleared." }) name?:
    string | null;
  @Field(() => PhoneNumber, { nullable: true, description: "Telephone number." }) phone?: string | null;
  @Field(() => Url, { nullable: true, description: "Picture." }) pictureUrl?: string | null;
  @Field(() => String, { nullable: true, description: "IANA time zone; null for the account's." }) timeZone?:
    string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Is one to be mailed when somebody makes one responsible for records? It can't be cleared.",
  })
  mailedWhenGiven?: boolean | null;
}

@InputType({ description: "The old password and the new one." })
export class ChangePasswordInput {
  @Field(() => String, { description: "The password so far." }) password: string;
  @Field(() => String, { description: "The one from now on: 8 to 200 characters." }) newPassword: string;
}
