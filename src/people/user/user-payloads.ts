import { payloadType } from "../../graphql/records/payload-types";
import { toldOfCells } from "../right/right-types";
import { User } from "./user";

const showsUser = [{ name: "user", type: User, nullable: true, description: "The user, as it is now." }];
const payload = (name: string, description: string) => payloadType(name, description, showsUser);

export const AddUserPayload = payloadType("AddUserPayload", "The new user.", [...showsUser, ...toldOfCells]);
export const UpdateUserPayload = payload("UpdateUserPayload", "The changed user.");
export const ActivateUserPayload = payload("ActivateUserPayload", "The user, who may sign in again.");
export const DeactivateUserPayload = payload("DeactivateUserPayload", "The user, whose sessions have ended.");
export const SetUserPasswordPayload = payload("SetUserPasswordPayload", "The user, whose sessions have ended.");
export const SetSupervisorPayload = payload("SetSupervisorPayload", "The user in its new place.");
export const SetAdministratorPayload = payload("SetAdministratorPayload", "The user with or without the flag.");
export const SetCrmAccessPayload = payload("SetCrmAccessPayload", "The user with or without access.");
export const SetUserRolesPayload = payload("SetUserRolesPayload", "The user with the roles.");
export const SetUserGroupsPayload = payload("SetUserGroupsPayload", "The user in the groups.");
