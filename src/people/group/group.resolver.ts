import { Arg, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { payloadType } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { type Administration, Administers } from "../administration";
import { listOfIds } from "../input";
import { createNamed, deleteNamedThing, updateNamed } from "../named-thing";
import { shown } from "../shown";
import { Group } from "./group";

@InputType({ description: "A new group." })
class CreateGroupInput {
  @Field(() => String, { description: "Its name, unique in the account." }) name: string;
  @Field(() => [ID], { nullable: true, description: "The users in it." }) userIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "The roles that its members hold." }) roleIds?: string[] | null;
}

@InputType({ description: "What to change of a group. Absent: as it is." })
export class UpdateGroupInput {
  @Field(() => ID, { description: "The group." }) id: string;
  @Field(() => String, { nullable: true, description: "Its name." }) name?: string | null;
  @Field(() => [ID], { nullable: true, description: "All users in it." }) userIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "All roles that its members hold." }) roleIds?: string[] | null;
}

@InputType({ description: "The group to take away." })
class DeleteGroupInput {
  @Field(() => ID, { description: "The group." }) id: string;
}

@InputType({ description: "All roles that the members of a group are to hold." })
export class SetGroupRolesInput {
  @Field(() => ID, { description: "The group." }) groupId: string;
  @Field(() => [ID], { description: "The roles; others are taken away." }) roleIds: string[];
}

const showsGroup = [{ name: "group", type: Group, nullable: true, description: "The group, as it is now." }];
const deletedId = [{ name: "deletedId", type: ID, nullable: true, description: "Id of what is no more." }];
const CreateGroupPayload = payloadType("CreateGroupPayload", "The new group.", showsGroup);
const UpdateGroupPayload = payloadType("UpdateGroupPayload", "The changed group.", showsGroup);
const SetGroupRolesPayload = payloadType("SetGroupRolesPayload", "The group with its roles.", showsGroup);
const DeleteGroupPayload = payloadType("DeleteGroupPayload", "The group is no more.", deletedId);

const about = { description: "The group." };

/** Departments, which the reach GROUP looks at: the administrators make and change them. */
@Resolver()
export class GroupResolver {
  @Mutation(() => CreateGroupPayload, { description: "Makes a group." })
  @Administers("GROUP")
  async createGroup(
    administration: Administration,
    @Arg("input", () => CreateGroupInput, about) { name, userIds, roleIds }: CreateGroupInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const input = {
      name,
      userIds: listOfIds("USER", userIds, ["userIds"]),
      roleIds: listOfIds("ROLE", roleIds, ["roleIds"]),
    };
    const id = await administration.change((change) => createNamed(change, "group", input));
    return { group: await shown(administration.door, Group, id, asked, "group") };
  }

  @Mutation(() => UpdateGroupPayload, {
    description: "Changes a group. Who joins or leaves sees more or less at once.",
  })
  @Administers("GROUP")
  async updateGroup(
    administration: Administration,
    @Arg("input", () => UpdateGroupInput, about) { id, name, userIds, roleIds }: UpdateGroupInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const input = {
      name: name ?? undefined,
      userIds: listOfIds("USER", userIds, ["userIds"]),
      roleIds: listOfIds("ROLE", roleIds, ["roleIds"]),
    };
    const uuid = await administration.change((change) => updateNamed(change, "group", id, input));
    return { group: await shown(administration.door, Group, uuid, asked, "group") };
  }

  @Mutation(() => SetGroupRolesPayload, { description: "Makes these all the roles that the members of a group hold." })
  @Administers("ROLE")
  async setGroupRoles(
    administration: Administration,
    @Arg("input", () => SetGroupRolesInput, about) { groupId, roleIds }: SetGroupRolesInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const input = { roleIds: listOfIds("ROLE", roleIds, ["roleIds"]) };
    const uuid = await administration.change((change) => updateNamed(change, "group", groupId, input));
    return { group: await shown(administration.door, Group, uuid, asked, "group") };
  }

  @Mutation(() => DeleteGroupPayload, { description: "Takes a group away; its users stay." })
  @Administers("GROUP")
  async deleteGroup(
    administration: Administration,
    @Arg("input", () => DeleteGroupInput, about) { id }: DeleteGroupInput,
  ): Promise<object> {
    await administration.change((change) => deleteNamedThing(change, "group", id));
    return { deletedId: id };
  }
}
