import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { CountPrecision, connectionNamed } from "../../graphql/records/connection";
import { payloadType } from "../../graphql/records/payload-types";
import type { Action, Resource } from "../../rights/catalogue";
import type { Extent } from "../../rights/effective/extent";
import { SetPoliciesInput } from "../account/account.resolver";
import { SetGroupRolesInput, UpdateGroupInput } from "../group/group.resolver";
import { ChangeProfileInput, ProfileChange } from "../profile/profile-types";
import { SetRoleRightsInput, SetUserRightsInput } from "../right/right-types";
import { ActionType, ExtentType, ResourceType } from "../right/right-words";
import { UpdateRoleInput } from "../role/role.resolver";
import { SetSupervisorInput, SetUserGroupsInput, SetUserRolesInput } from "../user/user-inputs";
import { User } from "../user/user";

@InputType({
  description:
    "What would be saved: the input of each mutation that would be sent, under its name. Those that are there are thought of one after the other, in the order of these fields.",
})
export class PreviewRightsInput {
  @Field(() => ChangeProfileInput, { nullable: true, description: "The account's other way of working." })
  changeProfile?: ChangeProfileInput | null;
  @Field(() => SetPoliciesInput, { nullable: true, description: "How the account would work." })
  setPolicies?: SetPoliciesInput | null;
  @Field(() => SetRoleRightsInput, { nullable: true, description: "Cells that a role would have." })
  setRoleRights?: SetRoleRightsInput | null;
  @Field(() => UpdateRoleInput, { nullable: true, description: "Who would hold a role." })
  updateRole?: UpdateRoleInput | null;
  @Field(() => UpdateGroupInput, { nullable: true, description: "Who, and what roles, would be in a group." })
  updateGroup?: UpdateGroupInput | null;
  @Field(() => SetGroupRolesInput, { nullable: true, description: "Roles that the members of a group would hold." })
  setGroupRoles?: SetGroupRolesInput | null;
  @Field(() => SetUserGroupsInput, { nullable: true, description: "Groups that a user would be in." })
  setUserGroups?: SetUserGroupsInput | null;
  @Field(() => SetUserRolesInput, { nullable: true, description: "Roles that a user would hold itself." })
  setUserRoles?: SetUserRolesInput | null;
  @Field(() => SetUserRightsInput, { nullable: true, description: "Cells that a user would have itself." })
  setUserRights?: SetUserRightsInput | null;
  @Field(() => SetSupervisorInput, { nullable: true, description: "Whose subordinate a user would be." })
  setSupervisor?: SetSupervisorInput | null;
}

@ObjectType({
  description: "Records of a kind that a user would reach and does not, and the other way round.",
  simpleResolvers: true,
})
export class PreviewedEffect {
  @Field(() => ResourceType, { description: "Which records." }) resource: Resource;
  @Field(() => ActionType, { description: "For what." }) action: Action;
  @Field(() => Int, { description: "How many would be gained." }) gained: number;
  @Field(() => Int, { description: "How many would be lost." }) lost: number;
  @Field(() => CountPrecision, {
    description: "Of kinds with more than 500,000 records no more than those are counted.",
  })
  precision: "EXACT" | "AT_LEAST";
}

@ObjectType({ description: "A right of a user that would reach more or less.", simpleResolvers: true })
export class PreviewedRight {
  @Field(() => ResourceType, { description: "What it is about." }) resource: Resource;
  @Field(() => ActionType, { description: "What it lets one do." }) action: Action;
  @Field(() => ExtentType, { description: "How far it reaches now." }) before: Extent;
  @Field(() => ExtentType, { description: "How far it would reach." }) after: Extent;
}

@ObjectType({ description: "What would be another for one user.", simpleResolvers: true })
export class PreviewedUser {
  @Field(() => ID, { description: "Id of the user." }) userId: string;
  @Field(() => User, { nullable: true, description: "The user; null where the directory is closed to the caller." })
  user: object | null;
  @Field(() => [PreviewedEffect], { description: "Records that would be gained or lost, by kind and action." })
  effects: readonly PreviewedEffect[];
  @Field(() => [PreviewedRight], {
    description: "Rights that would reach everything, something or nothing, and do not.",
  })
  rights: readonly PreviewedRight[];
}

@ObjectType({ description: "How many users would gain and lose records of a kind.", simpleResolvers: true })
export class PreviewTotal {
  @Field(() => ResourceType, { description: "Which records." }) resource: Resource;
  @Field(() => ActionType, { description: "For what." }) action: Action;
  @Field(() => Int, { description: "How many users would gain some." }) gaining: number;
  @Field(() => Int, { description: "How many users would lose some." }) losing: number;
}

const PreviewConnection = connectionNamed(
  "Preview",
  PreviewedUser,
  "A page of the users for whom something would be another, by name.",
);

export const PreviewRightsPayload = payloadType("PreviewRightsPayload", "What would become of everybody's rights.", [
  {
    name: "users",
    type: PreviewConnection,
    nullable: true,
    description: "The users for whom something would be another; null where the input was refused.",
  },
  { name: "totals", type: [PreviewTotal], nullable: false, description: "The same of all users, by kind and action." },
  {
    name: "profileChange",
    type: ProfileChange,
    nullable: true,
    description: "What `changeProfile` would set, keep and leave; null where it was not asked for, or was refused.",
  },
  {
    name: "rightsVersion",
    type: String,
    nullable: true,
    description: "Of what rights it tells, for `expectedRightsVersion`; null where the input was refused.",
  },
]);
