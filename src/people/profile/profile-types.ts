import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { enumType } from "../../graphql/records/generated";
import { payloadType } from "../../graphql/records/payload-types";
import type { Module } from "../../rights/catalogue";
import type { ProfileName } from "../../rights/profiles";
import type { OwnCellsWay } from "../../rights/profiles/own-cells";
import { AccountType, PoliciesType } from "../account/account-type";
import { RightCell } from "../right/right-types";
import { ModuleType, ProfileType } from "../right/right-words";
import type { PlannedRole } from "./plan-profile";
import { type ProfileWarningCode, profileWarningCodes } from "./warn-of-profile";

const OwnCellsType = enumType("OwnCells", "What becomes of users' own cells in a change of profile.", {
  FOLLOW:
    "A cell that is as the former profile gave it becomes what the next one gives; one that departs from it stays.",
  KEEP: "All stay as they are.",
  RESET: "They become what a new user gets.",
} satisfies Record<OwnCellsWay, string>);

const OutcomeType = enumType("ProfileRoleOutcome", "What a change of profile makes of a role.", {
  MADE: "It is the profile's, and new.",
  KEPT: "It is the profile's, was there, and keeps its rights.",
  RESET: "It is the profile's, was there, and gets the profile's rights.",
  STAYS: "It is none of the profile's, and stays.",
} satisfies Record<PlannedRole["outcome"], string>);

const WarningCodeType = enumType("ProfileWarningCode", "What to know of a change of profile.", profileWarningCodes);

@InputType({ description: "What becomes of a role that users and groups hold." })
class ProfileRoleMoveInput {
  @Field(() => ID, { description: "The role that they hold. It is not deleted." }) fromRoleId: string;
  @Field(() => String, {
    nullable: true,
    description: "Name of the role of the profile that they hold instead; null for none.",
  })
  to?: string | null;
}

@InputType({ description: "Users who get a role of the profile." })
class ProfileRoleHoldersInput {
  @Field(() => String, { description: "Name of the role." }) role: string;
  @Field(() => [ID], { description: "The users, at most 1,000." }) userIds: string[];
}

@InputType({
  description:
    "Another way of working for the account: policies, roles, licences, and what users have of their own. Groups, supervisors, shares, seats, channels, menus and field restrictions of users stay.",
})
export class ChangeProfileInput {
  @Field(() => ProfileType, { description: "The way of working that is to be." }) profile: ProfileName;
  @Field(() => [ProfileRoleMoveInput], {
    nullable: true,
    description: "What becomes of roles, at most 250. Whoever holds one that is not named holds it still.",
  })
  roles?: ProfileRoleMoveInput[] | null;
  @Field(() => [ProfileRoleHoldersInput], {
    nullable: true,
    description: "Who gets roles of the profile, beside what `roles` says.",
  })
  holders?: ProfileRoleHoldersInput[] | null;
  @Field(() => String, {
    nullable: true,
    description: "Name of the role of the profile for everybody who would hold none, by oneself or by a group.",
  })
  roleForOthers?: string | null;
  @Field(() => OwnCellsType, {
    nullable: true,
    description: "What becomes of users' own cells; FOLLOW where left out.",
  })
  ownCells?: OwnCellsWay | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Do roles that have the name of one of the profile's get the profile's rights? Where left out they keep their own.",
  })
  resetRoles?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Does everybody get a seat of the licences that the profile brings? Where left out the caller alone does.",
  })
  seatEverybody?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: "`rightsVersion` of a preview: STALE_VERSION where rights of the account have changed since.",
  })
  expectedRightsVersion?: string | null;
}

@ObjectType({ description: "A role in a change of profile.", simpleResolvers: true })
class ProfileChangeRole {
  @Field(() => ID, { nullable: true, description: "Its id; null before it is made." }) roleId: string | null;
  @Field(() => String, { description: "Its name." }) name: string;
  @Field(() => OutcomeType, { description: "What becomes of it." }) outcome: PlannedRole["outcome"];
  @Field(() => Int, { description: "How many users hold it before, also through a group." }) usersBefore: number;
  @Field(() => Int, { description: "How many hold it afterwards." }) usersAfter: number;
  @Field(() => [RightCell], { description: "The cells that it has then." }) rights: object[];
}

@ObjectType({ description: "A licence that a change of profile makes.", simpleResolvers: true })
class ProfileChangeLicence {
  @Field(() => String, { description: "Its name." }) name: string;
  @Field(() => [ModuleType], { description: "The modules that need a seat then." }) modules: readonly Module[];
  @Field(() => Int, { description: "How many seats there are." }) seats: number;
  @Field(() => Int, { description: "How many of them are given." }) given: number;
}

@ObjectType({ description: "Something to know of a change of profile.", simpleResolvers: true })
class ProfileChangeWarning {
  @Field(() => WarningCodeType, { description: "What it is, for programs." }) code: ProfileWarningCode;
  @Field(() => Int, { description: "How many users it is about; of SHARES_STAY, how many shares." }) count: number;
  @Field(() => String, { nullable: true, description: "The role, module or field that it is about." })
  subject: string | null;
  @Field(() => String, { description: "The same in English." }) message: string;
}

@ObjectType({ description: "What a change of profile sets, keeps and leaves.", simpleResolvers: true })
export class ProfileChange {
  @Field(() => ProfileType, { description: "The way of working before." }) from: ProfileName;
  @Field(() => ProfileType, { description: "The way of working afterwards." }) to: ProfileName;
  @Field(() => PoliciesType, { description: "How the account works before." }) policiesBefore: PoliciesType;
  @Field(() => PoliciesType, { description: "How it works afterwards." }) policiesAfter: PoliciesType;
  @Field(() => [ProfileChangeRole], { description: "All roles of the account, those of the profile first." })
  roles: ProfileChangeRole[];
  @Field(() => [RightCell], { description: "The own cells that a new user gets afterwards." }) newUserRights: object[];
  @Field(() => Int, { description: "How many users get other cells of their own." }) usersWithNewCells: number;
  @Field(() => [ProfileChangeLicence], { description: "Licences that are made." }) licences: ProfileChangeLicence[];
  @Field(() => [ProfileChangeWarning], { description: "What to know of it." }) warnings: ProfileChangeWarning[];
}

export const ChangeProfilePayload = payloadType("ChangeProfilePayload", "The account with its profile.", [
  { name: "account", type: AccountType, nullable: true, description: "The account, as it is now." },
  { name: "profileChange", type: ProfileChange, nullable: true, description: "What was set, kept and left." },
]);
