import { Arg, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { payloadType } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { type Administration, Administers } from "../administration";
import { listOfIds } from "../input";
import { createNamed, deleteNamedThing, updateNamed } from "../named-thing";
import { shown } from "../shown";
import { Role } from "./role";

@InputType({ description: "A new role. It gives nothing until `setRoleRights`." })
class CreateRoleInput {
  @Field(() => String, { description: "Its name, unique in the account." }) name: string;
  @Field(() => String, { nullable: true, description: "What it is for." }) purpose?: string | null;
  @Field(() => [ID], { nullable: true, description: "The users who hold it themselves." }) userIds?: string[] | null;
}

@InputType({ description: "What to change of a role. Absent: as it is; null clears the purpose." })
export class UpdateRoleInput {
  @Field(() => ID, { description: "The role." }) id: string;
  @Field(() => String, { nullable: true, description: "Its name." }) name?: string | null;
  @Field(() => String, { nullable: true, description: "What it is for." }) purpose?: string | null;
  @Field(() => [ID], { nullable: true, description: "All users who hold it themselves." }) userIds?: string[] | null;
}

@InputType({ description: "The role to take away." })
class DeleteRoleInput {
  @Field(() => ID, { description: "The role." }) id: string;
}

const showsRole = [{ name: "role", type: Role, nullable: true, description: "The role, as it is now." }];
const deletedId = [{ name: "deletedId", type: ID, nullable: true, description: "Id of what is no more." }];
const CreateRolePayload = payloadType("CreateRolePayload", "The new role.", showsRole);
const UpdateRolePayload = payloadType("UpdateRolePayload", "The changed role.", showsRole);
const DeleteRolePayload = payloadType("DeleteRolePayload", "The role is no more.", deletedId);

const about = { description: "The role." };

/** Named sets of rights: the administrators make and change them. */
@Resolver()
export class RoleResolver {
  @Mutation(() => CreateRolePayload, { description: "Makes a role." })
  @Administers("ROLE")
  async createRole(
    administration: Administration,
    @Arg("input", () => CreateRoleInput, about) { name, purpose, userIds }: CreateRoleInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const input = { name, purpose, userIds: listOfIds("USER", userIds, ["userIds"]) };
    const id = await administration.change((change) => createNamed(change, "role", input));
    return { role: await shown(administration.door, Role, id, asked, "role") };
  }

  @Mutation(() => UpdateRolePayload, { description: "Changes the name of a role, what it is for, or who holds it." })
  @Administers("ROLE")
  async updateRole(
    administration: Administration,
    @Arg("input", () => UpdateRoleInput, about) { id, name, purpose, userIds }: UpdateRoleInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const input = { name: name ?? undefined, purpose, userIds: listOfIds("USER", userIds, ["userIds"]) };
    const uuid = await administration.change((change) => updateNamed(change, "role", id, input));
    return { role: await shown(administration.door, Role, uuid, asked, "role") };
  }

  @Mutation(() => DeleteRolePayload, { description: "Takes a role from everybody who holds it, and away." })
  @Administers("ROLE")
  async deleteRole(
    administration: Administration,
    @Arg("input", () => DeleteRoleInput, about) { id }: DeleteRoleInput,
  ): Promise<object> {
    await administration.change((change) => deleteNamedThing(change, "role", id));
    return { deletedId: id };
  }
}
