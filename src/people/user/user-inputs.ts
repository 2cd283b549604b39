import { Field, ID, InputType } from "type-graphql";
import { EmailAddress, PhoneNumber, Url } from "../../graphql/scalars";
import { ExportChannelsInput } from "../access/access-types";
import { FieldRestrictionInput, RightCellInput } from "../right/right-types";
import { ShareInput } from "../share/share-types";

@InputType({ description: "A new user." })
export class AddUserInput {
  @Field(() => String, { description: "What the user is called." }) name: string;
  @Field(() => EmailAddress, { description: "The address to sign in with. No Cyrillic in it." }) email: string;
  @Field(() => String, {
    nullable: true,
    description: "A first password, to be changed at the first sign-in. Without one an invitation is mailed.",
  })
  password?: string | null;
  @Field(() => Boolean, { nullable: true, description: "May the user do everything? No, where it is left out." })
  isAdministrator?: boolean | null;
  @Field(() => ID, { nullable: true, description: "The user's boss." }) supervisorId?: string | null;
  @Field(() => [ID], { nullable: true, description: "Groups that the user is in." }) groupIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Roles that the user holds." }) roleIds?: string[] | null;
  @Field(() => PhoneNumber, { nullable: true, description: "Telephone number." }) phone?: string | null;
  @Field(() => String, { nullable: true, description: "IANA time zone; the account's where left out." })
  timeZone?: string | null;
  @Field(() => [RightCellInput], {
    nullable: true,
    description: "Cells of the user's own, at most 250; those not named are as the account's profile has them.",
  })
  rights?: RightCellInput[] | null;
  @Field(() => [FieldRestrictionInput], { nullable: true, description: "Fields to hide or close, at most 250." })
  fieldRestrictions?: FieldRestrictionInput[] | null;
  @Field(() => [ShareInput], { nullable: true, description: "What others let the user see or edit, at most 250." })
  shares?: ShareInput[] | null;
  @Field(() => ExportChannelsInput, {
    nullable: true,
    description: "By which channels the user may take records out; all, where it is left out.",
  })
  exportChannels?: ExportChannelsInput | null;
}

@InputType({ description: "What to change of a user. Absent: as it is; null clears." })
export class UpdateUserInput {
  @Field(() => ID, { description: "The user." }) id: string;
  @Field(() => String, { nullable: true, description: "What the user is called; it can't be cleared." })
  name?: string | null;
  @Field(() => PhoneNumber, { nullable: true, description: "Telephone number." }) phone?: string | null;
  @Field(() => Url, { nullable: true, description: "Picture." }) pictureUrl?: string | null;
  @Field(() => String, { nullable: true, description: "IANA time zone; null for the account's." })
  timeZone?: string | null;
}

@InputType({ description: "The user to let in again." })
export class ActivateUserInput {
  @Field(() => ID, { description: "The user." }) userId: string;
}

@InputType({ description: "The user to keep out." })
export class DeactivateUserInput {
  @Field(() => ID, { description: "The user." }) userId: string;
}

@InputType({ description: "A first password for a user." })
export class SetUserPasswordInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => String, { description: "8 to 200 characters. The person has to change it at the next sign-in." })
  password: string;
}

@InputType({ description: "Whose subordinate a user is." })
export class SetSupervisorInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => ID, { nullable: true, description: "The boss; null for nobody." }) supervisorId?: string | null;
}

@InputType({ description: "Whether a user is an administrator." })
export class SetAdministratorInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => Boolean, { description: "May do everything." }) isAdministrator: boolean;
}

@InputType({ description: "Whether a user may use the CRM." })
export class SetCrmAccessInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => Boolean, { description: "Without it the user sees `me` alone." }) crmAccess: boolean;
}

@InputType({ description: "All roles that a user is to hold itself." })
export class SetUserRolesInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => [ID], { description: "The roles; others are taken away." }) roleIds: string[];
}

@InputType({ description: "All groups that a user is to be in." })
export class SetUserGroupsInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => [ID], { description: "The groups; the user leaves others." }) groupIds: string[];
}
