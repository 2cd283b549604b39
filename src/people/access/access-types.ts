import { Field, ID, InputType, ObjectType } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { DateTime } from "../../graphql/scalars";
import type { ExportChannel, Module } from "../../rights/catalogue";
import { ExportChannelType, ModuleType } from "../right/right-words";
import { User } from "../user/user";

@ObjectType({ description: "Whether a user may take records out by a channel.", simpleResolvers: true })
export class ExportChannelSetting {
  @Field(() => ExportChannelType, { description: "Which channel." }) channel: ExportChannel;
  @Field(() => Boolean, { description: "Is it open to the user? What goes out by it is for EXPORT to say." })
  allowed: boolean;
  @Field(() => String, { description: "What nobody can do any more for whom it is blocked." }) blocking: string;
}

@ObjectType({ description: "A seat that a user has.", simpleResolvers: true })
export class UserSeat {
  @Field(() => ID, { description: "Id of its licence." }) licenceId: string;
  @Field(() => String, { description: "Name of its licence." }) name: string;
  @Field(() => [ModuleType], { description: "The modules that it opens." }) modules: readonly Module[];
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until: Date | null;
  @Field(() => Boolean, { description: "Does it hold now? One that has ended opens nothing, and is free again." })
  holds: boolean;
}

@InputType({ description: "Channels to block or to open. Those not named stay, unless `blockAll` says otherwise." })
export class ExportChannelsInput {
  @Field(() => Boolean, {
    nullable: true,
    description: "One switch: true blocks all but those `allowed` here, false opens all but those `blocked` here.",
  })
  blockAll?: boolean | null;
  @Field(() => [ExportChannelType], { nullable: true, description: "To be blocked." }) blocked?: ExportChannel[] | null;
  @Field(() => [ExportChannelType], { nullable: true, description: "To be opened." }) allowed?: ExportChannel[] | null;
}

@InputType({ description: "By which channels a user may take records out." })
export class SetExportChannelsInput extends ExportChannelsInput {
  @Field(() => ID, { description: "The user." }) userId: string;
}

@InputType({ description: "What a user's menu is to show." })
export class SetNavigationInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => [ModuleType], { nullable: true, description: "All modules that are checked; null for every one." })
  modules?: Module[] | null;
}

@InputType({ description: "Modules to close to a user, and closed ones to leave to the user again." })
export class SetModuleAccessInput {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => [ModuleType], {
    nullable: true,
    description: "Every own cell of what is in them becomes NONE: no role, group or share opens it.",
  })
  closed?: Module[] | null;
  @Field(() => [ModuleType], {
    nullable: true,
    description: "Every own cell of what is in them that is NONE is unset: the user's roles and shares hold again.",
  })
  opened?: Module[] | null;
}

const user = { name: "user", type: User, nullable: true, description: "The user, as it is now." };

export const SetExportChannelsPayload = payloadType("SetExportChannelsPayload", "The user with the channels.", [user]);
export const SetNavigationPayload = payloadType("SetNavigationPayload", "The user with the menu.", [user]);
export const SetModuleAccessPayload = payloadType("SetModuleAccessPayload", "The user with the modules.", [user]);
