import { Field, ID, InputType, ObjectType } from "type-graphql";
import { enumType } from "../../graphql/records/generated";
import { ItemOutcomeType } from "../../graphql/records/input-types";
import { payloadType } from "../../graphql/records/payload-types";
import { DateTime } from "../../graphql/scalars";
import type { Module } from "../../rights/catalogue";
import { ExportChannelsInput } from "../access/access-types";
import { Group } from "../group/group";
import { AdjustedRight, RightCellInput, RightWarning } from "../right/right-types";
import { ModuleType } from "../right/right-words";
import { User } from "../user/user";
import type { Copied } from "./copy-rights";

@ObjectType({ description: "What became of the own cells of one of many users.", simpleResolvers: true })
export class RightsOfUser {
  @Field(() => ID, { description: "Id of the user." }) userId: string;
  @Field(() => [AdjustedRight], { description: "Cells that fell to NONE with others." })
  adjusted: readonly AdjustedRight[];
  @Field(() => [RightWarning], { description: "Cells that reach less than they say." })
  warnings: readonly RightWarning[];
}

@InputType({ description: "Cells for everybody who is in a group. Each member's other cells stay." })
export class SetGroupRightsInput {
  @Field(() => ID, { description: "The group." }) groupId: string;
  @Field(() => [RightCellInput], { description: "The cells, at most 250." }) cells: RightCellInput[];
}

const CopiedType = enumType("CopiedRights", "What of a user is copied to others.", {
  CELLS: "All own cells.",
  RESTRICTIONS: "All own field restrictions.",
  ROLES: "The roles that the user holds itself.",
  GROUPS: "The groups that the user is in.",
  SHARES: "What others let the user see or edit, until the same ends.",
  CHANNELS: "Which export channels are blocked.",
  NAVIGATION: "What the menu shows.",
  LICENCES: "Seats, until the same ends.",
} satisfies Record<Copied, string>);

@InputType({ description: "Whose rights, to whom, and which: there they take the place of what was there." })
export class CopyRightsInput {
  @Field(() => ID, { description: "The user who has them." }) fromUserId: string;
  @Field(() => [ID], { description: "The users who get the same, 1 to 250." }) toUserIds: string[];
  @Field(() => [CopiedType], { description: "What is copied. Neither administrator's flag nor supervisor ever is." })
  what: Copied[];
}

@InputType({ description: "A seat for each of the users." })
export class GrantedSeatInput {
  @Field(() => ID, { description: "The licence." }) licenceId: string;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until?: Date | null;
}

@InputType({ description: "One change for many users: all of them or none, unless `partial`. What is left out stays." })
export class UpdateUsersAccessInput {
  @Field(() => [ID], { description: "The users, 1 to 250." }) userIds: string[];
  @Field(() => [ID], { nullable: true, description: "Roles that each is to hold." }) addRoleIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Roles that none is to hold." }) removeRoleIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Groups that each is to be in." }) addGroupIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Groups that all leave." }) removeGroupIds?: string[] | null;
  @Field(() => [GrantedSeatInput], { nullable: true, description: "Seats for each: enough of them must be free." })
  grantLicences?: GrantedSeatInput[] | null;
  @Field(() => [ID], { nullable: true, description: "Licences whose seats all give back." })
  revokeLicenceIds?: string[] | null;
  @Field(() => ExportChannelsInput, { nullable: true, description: "Channels to block or to open." })
  exportChannels?: ExportChannelsInput | null;
  @Field(() => Boolean, { nullable: true, description: "Without it a user sees `me` alone." }) crmAccess?:
    boolean | null;
  @Field(() => [ModuleType], { nullable: true, description: "All modules that the menus show; null for every one." })
  navigation?: Module[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Does a refused user leave the others be? False where left out.",
  })
  partial?: boolean | null;
}

const told = (description: string) => ({ name: "members", type: [RightsOfUser], nullable: true, description });

export const SetGroupRightsPayload = payloadType("SetGroupRightsPayload", "The group whose members have the cells.", [
  { name: "group", type: Group, nullable: true, description: "The group." },
  told("What became of each who is in the group."),
]);

export const CopyRightsPayload = payloadType("CopyRightsPayload", "The users with the rights.", [
  { name: "users", type: [User], nullable: true, description: "The users, in the order of the ids." },
  { ...told("What becomes of the cells of each, where cells were copied."), name: "copies" },
]);

export const UpdateUsersAccessPayload = payloadType("UpdateUsersAccessPayload", "What became of the users.", [
  {
    name: "users",
    type: [User],
    nullable: "items",
    description: "The users, one for each id; null where one was refused. Empty where all were.",
  },
  {
    name: "outcomes",
    type: [ItemOutcomeType],
    nullable: false,
    description: "What became of each user. Empty where all were refused.",
  },
]);
