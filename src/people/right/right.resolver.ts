import { Arg, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { type Administration, Administers } from "../administration";
import { Role } from "../role/role";
import { shown } from "../shown";
import { User } from "../user/user";
import { changeCells, changeRestrictions } from "./change-rights-of";
import * as types from "./right-types";

/** Cells and field restrictions of roles and users: the administrators'. */
@Resolver()
export class RightResolver {
  @Mutation(() => types.SetUserRightsPayload, {
    description:
      "Sets cells of a user's own, and tells what fell to NONE with them and what reaches less than it says.",
  })
  @Administers("ROLE")
  async setUserRights(
    administration: Administration,
    @Arg("input", () => types.SetUserRightsInput, { description: "The user and the cells." })
    { userId, cells }: types.SetUserRightsInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const { id, ...told } = await changeCells(administration, "user", userId, cells);
    return { ...told, user: await shown(administration.door, User, id, asked, "user") };
  }

  @Mutation(() => types.SetRoleRightsPayload, {
    description: "Sets cells of a role, and tells what fell to NONE with them and what reaches less than it says.",
  })
  @Administers("ROLE")
  async setRoleRights(
    administration: Administration,
    @Arg("input", () => types.SetRoleRightsInput, { description: "The role and the cells." })
    { roleId, cells }: types.SetRoleRightsInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const { id, ...told } = await changeCells(administration, "role", roleId, cells);
    return { ...told, role: await shown(administration.door, Role, id, asked, "role") };
  }

  @Mutation(() => types.SetFieldRestrictionsPayload, {
    description: "Hides, closes or opens fields for a role or a user.",
  })
  @Administers("ROLE")
  async setFieldRestrictions(
    administration: Administration,
    @Arg("input", () => types.SetFieldRestrictionsInput, { description: "Whose, and which." })
    { roleId, userId, restrictions }: types.SetFieldRestrictionsInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const { kind, id, set } = await changeRestrictions(administration, { roleId, userId }, restrictions);
    const { door } = administration;
    const [user, role] = [
      kind === "user" ? await shown(door, User, id, asked, "user") : null,
      kind === "role" ? await shown(door, Role, id, asked, "role") : null,
    ];
    return { user, role, restrictions: set };
  }
}
