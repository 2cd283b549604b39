import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../graphql/payload";
import { payloadType } from "../../graphql/records/payload-types";
import { EmailAddress } from "../../graphql/scalars";
import type { SecondFactorRule } from "../../store/people/second-factors";
import { AccountType } from "../account/account-type";
import { SecondFactorRuleType } from "../right/right-words";
import { User } from "../user/user";

@InputType({ description: "Whose second factor it is to be." })
export class ProposeSecondFactorInput {
  @Field(() => EmailAddress, { description: "The address of the login." }) email: string;
  @Field(() => String, { description: "Its password." }) password: string;
}

/** What shows that one has the second factor of a login. */
@InputType()
class ShownFactor {
  @Field(() => EmailAddress, { description: "The address of the login." }) email: string;
  @Field(() => String, { description: "Its password." }) password: string;
  @Field(() => String, { description: "The code that the authenticator app shows, or a recovery code." }) code: string;
}

@InputType({ description: "Whose second factor it is to be, and its first code." })
export class ConfirmSecondFactorInput extends ShownFactor {}

@InputType({ description: "Whose recovery codes are to be made anew." })
export class RenewRecoveryCodesInput extends ShownFactor {}

@InputType({ description: "Whose second factor is to go." })
export class RemoveSecondFactorInput extends ShownFactor {}

@ObjectType({
  description: "A secret for an authenticator app. It counts once it is confirmed.",
  simpleResolvers: true,
})
export class ProposeSecondFactorPayload extends Payload {
  @Field(() => String, { nullable: true, description: "To be typed into the app, in base 32. Shown this once." })
  secret: string | null;
  @Field(() => String, { nullable: true, description: "`otpauth://…`, to be shown to the app as a QR code." })
  uri: string | null;
}

@ObjectType({ simpleResolvers: true })
class RecoveryCodes extends Payload {
  @Field(() => [String], {
    nullable: true,
    description: "Ten codes, each good once in the place of the app's. Shown this once: print them.",
  })
  recoveryCodes: readonly string[] | null;
}

@ObjectType({ description: "The second factor counts; what gets one in without the app." })
export class ConfirmSecondFactorPayload extends RecoveryCodes {}

@ObjectType({ description: "What gets one in without the app from now on." })
export class RenewRecoveryCodesPayload extends RecoveryCodes {}

@ObjectType({ description: "The password alone is enough again.", simpleResolvers: true })
export class RemoveSecondFactorPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: "Is it gone?" }) removed: boolean | null;
}

@InputType({ description: "Of whom the account requires a second factor." })
export class SetSecondFactorRuleInput {
  @Field(() => SecondFactorRuleType, { description: "Of whom." }) rule: SecondFactorRule;
}

@InputType({ description: "Whether a user needs a second factor, whatever the account's rule." })
export class SetSecondFactorRequiredInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => Boolean, { description: "Is one needed?" }) isRequired: boolean;
}

@InputType({ description: "Whose second factor is lost." })
export class ResetSecondFactorInput {
  @Field(() => ID, { description: "The user." }) userId: string;
}

const showsUser = [{ name: "user", type: User, nullable: true, description: "The user, as it is now." }];
export const SetSecondFactorRequiredPayload = payloadType("SetSecondFactorRequiredPayload", "The user.", showsUser);
export const ResetSecondFactorPayload = payloadType("ResetSecondFactorPayload", "The user.", showsUser);
export const SetSecondFactorRulePayload = payloadType("SetSecondFactorRulePayload", "The account with its rule.", [
  { name: "account", type: AccountType, nullable: true, description: "The account, as it is now." },
]);
