import { Arg, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { userErrorOf } from "../../graphql/payload";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { Requires } from "../../graphql/requires";
import { descriptionOf } from "../../store/description/registry";
import type { Reader } from "../../store/handles";
import { type Administration, Administers } from "../administration";
import { Group } from "../group/group";
import { shown, shownMany } from "../shown";
import { User } from "../user/user";
import { askedAccess } from "./asked-access";
import { copyRights } from "./copy-rights";
import * as types from "./many-users-types";
import { setGroupRights } from "./set-group-rights";
import { updateUsersAccess } from "./update-users-access";

/** Rights of many users at once: the administrators'. */
@Resolver(() => types.RightsOfUser)
export class ManyUsersResolver {
  @Mutation(() => types.SetGroupRightsPayload, {
    description:
      "Sets cells as own cells of everybody who is in a group now. For whoever joins later, give the group a role.",
  })
  @Administers("ROLE")
  async setGroupRights(
    administration: Administration,
    @Arg("input", () => types.SetGroupRightsInput, { description: "The group and the cells." })
    { groupId, cells }: types.SetGroupRightsInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const { id, members } = await administration.change((change) => setGroupRights(change, groupId, cells));
    return { group: await shown(administration.door, Group, id, asked, "group"), members };
  }

  @Mutation(() => types.CopyRightsPayload, { description: "Makes what users hold be what one of them holds." })
  @Administers("USER", "ROLE", "GROUP", "SHARE", "LICENCE")
  async copyRights(
    administration: Administration,
    @Arg("input", () => types.CopyRightsInput, { description: "Whose, to whom, and which." })
    input: types.CopyRightsInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const { ids, copies } = await administration.change((change) => copyRights(change, input));
    return { users: await shownMany(administration.door, User, ids, asked, "users"), copies };
  }

  @Mutation(() => types.UpdateUsersAccessPayload, {
    description:
      "Adds and takes roles, groups and seats, and sets channels, CRM access and menu, for many users at once.",
  })
  @Administers("USER", "ROLE", "GROUP", "LICENCE")
  async updateUsersAccess(
    administration: Administration,
    @Arg("input", () => types.UpdateUsersAccessInput, { description: "Which users, and what." })
    input: types.UpdateUsersAccessInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const done = await administration.change((change) => updateUsersAccess(change, askedAccess(input)));
    const users = await shownMany(administration.door, User, done.ids, asked, "users");
    return { users, outcomes: done.outcomes, userErrors: done.faults.map(userErrorOf) };
  }

  @FieldResolver(() => User, { nullable: true, description: "The user." })
  @Requires(User, "view")
  user(users: Reader<User>, @Root() rights: types.RightsOfUser, @Asked() asked: Question): Promise<User | null> {
    return users.one(rights.userId, asked.record(descriptionOf("USER")));
  }
}
