import { Field, ID, InputType, ObjectType } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import type { Action, Ownership, Reach, Resource } from "../../rights/catalogue";
import type { FieldSetting } from "../../rights/facts";
import { Role } from "../role/role";
import { User } from "../user/user";
import { ActionType, FieldSettingType, OriginType, OwnershipType, ReachType, ResourceType } from "./right-words";

@ObjectType({
  description: "A narrower or wider cell for one pipeline, stage or kind of document.",
  simpleResolvers: true,
})
export class RightException {
  @Field(() => ID, { nullable: true, description: "The pipeline that it is for." }) pipelineId: string | null;
  @Field(() => ID, { nullable: true, description: "The stage that it is for: it beats one of its pipeline." })
  stageId: string | null;
  @Field(() => String, { nullable: true, description: "The kind of document that it is for." }) documentKind:
    string | null;
  @Field(() => ReachType, { description: "Whose records it reaches there." }) reach: Reach;
  @Field(() => OwnershipType, { description: "Who counts as owner there." }) ownership: Ownership;
}

@ObjectType({ description: "A cell of the matrix of rights that is set.", simpleResolvers: true })
export class RightCell {
  @Field(() => ResourceType, { description: "What it is about." }) resource: Resource;
  @Field(() => ActionType, { description: "What it lets one do." }) action: Action;
  @Field(() => ReachType, { description: "Whose records it reaches." }) reach: Reach;
  @Field(() => OwnershipType, { description: "Who counts as owner." }) ownership: Ownership;
  @Field(() => OriginType, { nullable: true, description: "Of ACTIVITY: only entries of this origin; null for all." })
  origin: "MANUAL" | null;
  @Field(() => [RightException], { description: "Where it is another one." }) exceptions: RightException[];
}

@ObjectType({ description: "A cell that was set to NONE because another one was.", simpleResolvers: true })
export class AdjustedRight {
  @Field(() => ResourceType, { description: "What it is about." }) resource: Resource;
  @Field(() => ActionType, { description: "What it let one do." }) action: Action;
  @Field(() => ReachType, { nullable: true, description: "What it was; null where it was unset." }) from: Reach | null;
  @Field(() => ReachType, { description: "What it is now." }) to: Reach;
  @Field(() => String, { description: "Why." }) because: string;
}

@ObjectType({ description: "A cell that reaches less than it says.", simpleResolvers: true })
export class RightWarning {
  @Field(() => ResourceType, { description: "What it is about." }) resource: Resource;
  @Field(() => ActionType, { description: "What it lets one do." }) action: Action;
  @Field(() => String, { description: "What is in force, in words of the matrix." }) inForce: string;
  @Field(() => String, { description: "Why." }) because: string;
}

@ObjectType({ description: "What a field is for the holders of a role, or for a user.", simpleResolvers: true })
export class FieldRestriction {
  @Field(() => ResourceType, { description: "Of which records." }) resource: Resource;
  @Field(() => String, { description: "Name of the field: `price`, `custom.revenue`." }) field: string;
  @Field(() => FieldSettingType, { description: "What it is." }) setting: FieldSetting;
}

@InputType({ description: "A narrower or wider cell for one pipeline or stage (LEAD) or kind of document (DOCUMENT)." })
export class RightExceptionInput {
  @Field(() => ID, { nullable: true, description: "The pipeline that it is for." }) pipelineId?: string | null;
  @Field(() => ID, { nullable: true, description: "The stage that it is for." }) stageId?: string | null;
  @Field(() => String, { nullable: true, description: "The kind of document that it is for: one of `DocumentKind`." })
  documentKind?: string | null;
  @Field(() => ReachType, { description: "Whose records it reaches there." }) reach: Reach;
  @Field(() => OwnershipType, { nullable: true, description: "Who counts as owner; RESPONSIBLE where left out." })
  ownership?: Ownership | null;
}

@InputType({ description: "A cell of the matrix of rights." })
export class RightCellInput {
  @Field(() => ResourceType, { description: "What it is about." }) resource: Resource;
  @Field(() => ActionType, { description: "What it lets one do." }) action: Action;
  @Field(() => ReachType, { nullable: true, description: "Whose records it reaches; null unsets the cell." })
  reach?: Reach | null;
  @Field(() => OwnershipType, { nullable: true, description: "Who counts as owner; RESPONSIBLE where left out." })
  ownership?: Ownership | null;
  @Field(() => OriginType, { nullable: true, description: "Of ACTIVITY: only entries of this origin." })
  origin?: "MANUAL" | null;
  @Field(() => [RightExceptionInput], {
    nullable: true,
    description: "Where it is another one. They replace those so far.",
  })
  exceptions?: RightExceptionInput[] | null;
}

@InputType({ description: "Cells of a user's own. Each replaces that cell in every role; those not named stay." })
export class SetUserRightsInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => [RightCellInput], { description: "The cells, at most 250." }) cells: RightCellInput[];
}

@InputType({ description: "Cells of a role. Those not named stay." })
export class SetRoleRightsInput {
  @Field(() => ID, { description: "The role." }) roleId: string;
  @Field(() => [RightCellInput], { description: "The cells, at most 250." }) cells: RightCellInput[];
}

@InputType({ description: "What a field is to be." })
export class FieldRestrictionInput {
  @Field(() => ResourceType, { description: "Of which records." }) resource: Resource;
  @Field(() => String, { description: "Name of the field: `price`, `custom.revenue`." }) field: string;
  @Field(() => FieldSettingType, { nullable: true, description: "What it is to be; null unsets it." })
  setting?: FieldSetting | null;
}

@InputType({ description: "Restrictions of a role or of a user: name one of the two. Those not named stay." })
export class SetFieldRestrictionsInput {
  @Field(() => ID, { nullable: true, description: "The role." }) roleId?: string | null;
  @Field(() => ID, { nullable: true, description: "The user." }) userId?: string | null;
  @Field(() => [FieldRestrictionInput], { description: "The fields, at most 250." })
  restrictions: FieldRestrictionInput[];
}

/** What became of cells that were asked for. */
export const toldOfCells = [
  { name: "adjusted", type: [AdjustedRight], nullable: true, description: "Cells that fell to NONE with others." },
  { name: "warnings", type: [RightWarning], nullable: true, description: "Cells that reach less than they say." },
];
const told = [
  { name: "rights", type: [RightCell], nullable: true, description: "All cells that are set now." },
  ...toldOfCells,
];
const user = { name: "user", type: User, nullable: true, description: "The user." };
const role = { name: "role", type: Role, nullable: true, description: "The role." };

export const SetUserRightsPayload = payloadType("SetUserRightsPayload", "The user's own cells.", [user, ...told]);
export const SetRoleRightsPayload = payloadType("SetRoleRightsPayload", "The cells of the role.", [role, ...told]);
export const SetFieldRestrictionsPayload = payloadType("SetFieldRestrictionsPayload", "The restrictions.", [
  user,
  role,
  { name: "restrictions", type: [FieldRestriction], nullable: true, description: "All that are set now." },
]);
