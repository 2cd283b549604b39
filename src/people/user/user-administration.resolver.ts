import { Arg, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { type Administration, Administers } from "../administration";
import { listOfIds, refuseAbsent, uuidOrNull } from "../input";
import { adjustedView } from "../right/right-views";
import { shown } from "../shown";
import { aboutUser } from "./about-user";
import { addUser, hashFirstPassword } from "./add-user";
import { changedWith, readNewUser } from "./read-new-user";
import { setAdministrator, setCrmAccess } from "./set-flags";
import { setMemberships } from "./set-memberships";
import { setUserPassword } from "./set-password";
import { setSupervisor } from "./set-supervisor";
import { User } from "./user";
import * as inputs from "./user-inputs";
import * as payloads from "./user-payloads";

const user = { description: "The user, and what to set." };

/** What is the administrators' alone about users (`rights.md` 5.11). */
@Resolver()
export class UserAdministrationResolver {
  @Mutation(() => payloads.AddUserPayload, {
    description: "Adds a user to the account with all that is said of it; invited, by mail, until the person comes.",
  })
  @Administers("USER")
  async addUser(
    administration: Administration,
    @Arg("input", () => inputs.AddUserInput, user) input: inputs.AddUserInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const newUser = readNewUser(input);
    const passwordHash = await hashFirstPassword(newUser);
    const { id, adjusted, warnings } = await administration.change(
      (change) => addUser(change, newUser, passwordHash),
      changedWith(newUser),
    );
    const user = await shown(administration.door, User, id, asked, "user");
    return { user, adjusted: adjusted.map(adjustedView), warnings };
  }

  @Mutation(() => payloads.SetUserPasswordPayload, {
    description: "Sets a first password for a user whose person is in no other account. The user's sessions end.",
  })
  @Administers("USER")
  async setUserPassword(
    administration: Administration,
    @Arg("input", () => inputs.SetUserPasswordInput, user) input: inputs.SetUserPasswordInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const hashed = await hashFirstPassword(input);
    return aboutUser(administration, input.userId, asked, (change, row) =>
      setUserPassword(change, row, input.password, hashed),
    );
  }

  @Mutation(() => payloads.SetSupervisorPayload, { description: "Puts a user under a supervisor, or under nobody." })
  @Administers("USER")
  setSupervisor(
    administration: Administration,
    @Arg("input", () => inputs.SetSupervisorInput, user) input: inputs.SetSupervisorInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const supervisorId = uuidOrNull("USER", input.supervisorId);
    return aboutUser(administration, input.userId, asked, (change, row) => {
      refuseAbsent(input.supervisorId, "supervisorId");
      return setSupervisor(change, row, supervisorId);
    });
  }

  @Mutation(() => payloads.SetAdministratorPayload, { description: "Makes a user an administrator, or one no more." })
  @Administers("USER")
  setAdministrator(
    administration: Administration,
    @Arg("input", () => inputs.SetAdministratorInput, user) input: inputs.SetAdministratorInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, input.userId, asked, (change, row) =>
      setAdministrator(change, row, input.isAdministrator),
    );
  }

  @Mutation(() => payloads.SetCrmAccessPayload, { description: "Opens the CRM to a user, or closes it." })
  @Administers("USER")
  setCrmAccess(
    administration: Administration,
    @Arg("input", () => inputs.SetCrmAccessInput, user) input: inputs.SetCrmAccessInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, input.userId, asked, (change, row) => setCrmAccess(change, row, input.crmAccess));
  }

  @Mutation(() => payloads.SetUserRolesPayload, { description: "Makes these all the roles that a user holds itself." })
  @Administers("ROLE")
  setUserRoles(
    administration: Administration,
    @Arg("input", () => inputs.SetUserRolesInput, user) input: inputs.SetUserRolesInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, input.userId, asked, (change, row) =>
      setMemberships(change, row, "roleIds", listOfIds("ROLE", input.roleIds, ["roleIds"]) ?? []),
    );
  }

  @Mutation(() => payloads.SetUserGroupsPayload, { description: "Makes these all the groups that a user is in." })
  @Administers("GROUP")
  setUserGroups(
    administration: Administration,
    @Arg("input", () => inputs.SetUserGroupsInput, user) input: inputs.SetUserGroupsInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, input.userId, asked, (change, row) =>
      setMemberships(change, row, "groupIds", listOfIds("GROUP", input.groupIds, ["groupIds"]) ?? []),
    );
  }
}
