import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../graphql/records/generated";
import { DateTime } from "../../graphql/scalars";
import * as words from "../../people/right/right-words";
import { RightCell } from "../../people/right/right-types";
import { User } from "../../people/user/user";
import type { Action, ExportChannel, Module, Resource } from "../../rights/catalogue";
import type { Extent } from "../../rights/effective/extent";
import type { FieldSetting } from "../../rights/facts";

const RightSourceKind = enumType("RightSourceKind", "What gives a right.", {
  ROLE: "A role that the user holds, its cells replaced by the user's own where those are set.",
  OWN: "The user's own cells, of a user who holds no role.",
  ADMINISTRATOR: "The administrator's flag.",
  SHARE: "Shares of others with the user.",
  FOLLOWING: "The policy `tasksFollowCards`: what hangs on a card that is in view.",
  ANNOTATING: "The policy `viewersMayAnnotate`: on a card that is in view.",
});

const SettingPlaceType = enumType("SettingPlace", "Where the cell of a row is set.", {
  OWN: "On the user: it replaces that cell of every role.",
  ROLE: "In the role.",
  EDIT: "Nowhere: an unset ASSIGN is the row's EDIT cell.",
  VIEW: "Nowhere: an unset COMPLETE is the row's VIEW cell.",
  FIXED: "Nowhere: it can't be set.",
  UNSET: "Nowhere: an unset cell is NONE.",
});

@ObjectType({ description: "Something with a name: a role, a group.", simpleResolvers: true })
export class NamedThing {
  @Field(() => ID, { description: "Its id." }) id: string;
  @Field(() => String, { description: "Its name." }) name: string;
}

@ObjectType({ description: "One thing that gives a right, or is set to and gives nothing.", simpleResolvers: true })
export class RightSource {
  @Field(() => RightSourceKind, { description: "What it is." }) kind: string;
  @Field(() => NamedThing, { nullable: true, description: "The role, where it is one." }) role: NamedThing | null;
  @Field(() => [ID], { description: "The users who share, where it is shares." }) ownerIds: readonly string[];
  @Field(() => RightCell, { nullable: true, description: "The cell as it is set, or as an unset one means." })
  setting: object | null;
  @Field(() => SettingPlaceType, { nullable: true, description: "Where that cell is set." }) place: string | null;
  @Field(() => words.ExtentType, { description: "How far it reaches by itself." }) extent: Extent;
  @Field(() => String, { description: "What of it is in force, in words of the matrix: `EDIT GROUP ∩ VIEW OWN`." })
  inForce: string;
}

@ObjectType({ description: "A step of the rights that took something of a right away.", simpleResolvers: true })
export class RightTaking {
  @Field(() => Int, { description: "Its number, 1 to 12, as the page on rights counts them." }) step: number;
  @Field(() => String, { description: "Its name." }) name: string;
  @Field(() => String, { description: "Why, in a sentence." }) because: string;
}

@ObjectType({ description: "A cell of the matrix of somebody's rights, as it is in force.", simpleResolvers: true })
export class EffectiveRight {
  @Field(() => words.ResourceType, { description: "What it is about." }) resource: Resource;
  @Field(() => words.ActionType, { description: "What it lets one do." }) action: Action;
  @Field(() => words.ExtentType, { description: "How far it reaches." }) extent: Extent;
  @Field(() => String, { description: "What is in force, in words of the matrix: `NONE`, `ALL`, `GROUP ∪ OWN`." })
  inForce: string;
  @Field(() => RightCell, { nullable: true, description: "The user's own cell as it is set; null where it is not." })
  ownSetting: object | null;
  @Field(() => [RightSource], { description: "Where it comes from." }) sources: readonly RightSource[];
  @Field(() => [RightTaking], { description: "What took something of it away, in the order of the steps." })
  takings: readonly RightTaking[];
}

@ObjectType({ description: "One setting of a field, of the user or of a role.", simpleResolvers: true })
export class FieldSource {
  @Field(() => words.FieldSettingType, { description: "What it says." }) setting: FieldSetting;
  @Field(() => NamedThing, { nullable: true, description: "The role; null for the user's own setting, which wins." })
  role: NamedThing | null;
}

@ObjectType({ description: "A field that something restricts, as it is in force.", simpleResolvers: true })
export class EffectiveField {
  @Field(() => words.ResourceType, { description: "Of which records." }) resource: Resource;
  @Field(() => String, { description: "Name of the field: `price`, `custom.revenue`." }) field: string;
  @Field(() => words.ExtentType, { description: "On which of the records in VIEW it reads." }) reads: Extent;
  @Field(() => words.ExtentType, { description: "On which of the records in EDIT it may be written." }) writes: Extent;
  @Field(() => Boolean, { description: "May lists be filtered, sorted and summed by it?" }) isUsable: boolean;
  @Field(() => [FieldSource], { description: "Where it comes from." }) sources: readonly FieldSource[];
}

@ObjectType({ description: "A role that somebody holds, and how.", simpleResolvers: true })
export class RoleHeld extends NamedThing {
  @Field(() => Boolean, { description: "Is it given to the user itself?" }) isGiven: boolean;
  @Field(() => [NamedThing], { description: "The groups of the user that name it." }) groups: readonly NamedThing[];
}

@ObjectType({ description: "A licence of the account, and what it is to somebody.", simpleResolvers: true })
export class LicenceHeld extends NamedThing {
  @Field(() => [words.ModuleType], { description: "Modules that it opens." }) modules: readonly Module[];
  @Field(() => Boolean, { description: "Has the user a seat of it that holds now?" }) hasSeat: boolean;
  @Field(() => DateTime, { nullable: true, description: "The first moment without the seat; null for no end." })
  until: Date | null;
}

@ObjectType({ description: "A channel by which records leave the account.", simpleResolvers: true })
export class ChannelHeld {
  @Field(() => words.ExportChannelType, { description: "Which." }) channel: ExportChannel;
  @Field(() => Boolean, { description: "May the user use it?" }) isAllowed: boolean;
}

@ObjectType({ description: "All that somebody may, as it is in force now.", simpleResolvers: true })
export class EffectiveRights {
  @Field(() => User, { nullable: true, description: "Whose rights they are; null where the directory is closed." })
  user: object | null;
  @Field(() => Boolean, { description: "Is the user an administrator?" }) isAdministrator: boolean;
  @Field(() => String, { nullable: true, description: "Why the user may nothing at all; null where that is not so." })
  nobodyBecause: string | null;
  @Field(() => [EffectiveRight], { description: "The whole matrix." }) rights: readonly EffectiveRight[];
  @Field(() => [EffectiveField], { description: "Fields that the user's settings or roles speak of." })
  fields: readonly EffectiveField[];
  @Field(() => [RoleHeld], { description: "Roles that the user holds." }) roles: readonly RoleHeld[];
  @Field(() => [LicenceHeld], { description: "Licences of the account." }) licences: readonly LicenceHeld[];
  @Field(() => [words.ModuleType], { description: "Licensed modules that no seat of the user opens." })
  closedModules: readonly Module[];
  @Field(() => [ChannelHeld], { description: "Channels by which records leave the account." })
  channels: readonly ChannelHeld[];
  @Field(() => [words.ModuleType], { description: "What the user's menu shows: checked, licensed and reachable." })
  navigation: readonly Module[];
}
