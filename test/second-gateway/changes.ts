import { type Office, cells } from "./office";
import { type Questions, aboutField, aboutLead, aboutSettings, aboutTask } from "./questions";

/** A change of the watcher's rights and its way back. */
export interface Change {
  readonly name: string;
  /** What it decides over. */
  readonly about: Questions;
  /** Whether the watcher reaches it where nothing is changed. */
  readonly atRest: boolean;
  /** Makes the watcher reach it, or not, by way of the gateway at that address. */
  readonly set: (at: string, reaches: boolean) => Promise<unknown>;
}

/** Kinds of change of the closed list (`decisions.md` 3), each with what it alone decides over. */
export function changesOf(office: Office): readonly Change[] {
  const { id, watcher, act } = office;
  const userId = watcher.id;
  const lead = aboutLead(id["lead"] ?? "");
  const ownLead = aboutLead(id["ownLead"] ?? "");
  const all = cells("LEAD VIEW ALL", "LEAD EDIT ALL");
  const roleIds = [id["group"], id["below"], id["own"]];
  const share = { ownerId: id["report"], area: "CONTACTS", access: "VIEW" };
  const more = { ownerId: id["owner"], area: "CONTACTS", access: "EDIT" };
  const licenceId = id["licence"];

  return [
    gives("own cell", lead, (at, is) =>
      act(at, "setUserRights", { userId, cells: is ? all : cells("LEAD VIEW", "LEAD EDIT") }),
    ),
    gives("role's cell", lead, (at, is) =>
      act(at, "setRoleRights", { roleId: id["own"], cells: is ? all : cells("LEAD VIEW OWN", "LEAD EDIT OWN") }),
    ),
    gives("role", lead, (at, is) =>
      act(at, "setUserRoles", { userId, roleIds: is ? [...roleIds, id["everything"]] : roleIds }),
    ),
    gives("role of a group", lead, (at, is) =>
      act(at, "setGroupRoles", { groupId: id["his"], roleIds: is ? [id["everything"]] : [] }),
    ),
    gives("group", lead, (at, is) =>
      act(at, "setUserGroups", { userId, groupIds: is ? [id["his"], id["hers"]] : [id["his"]] }),
    ),
    gives("colleague's group", lead, (at, is) =>
      act(at, "setUserGroups", { userId: id["owner"], groupIds: is ? [id["his"], id["hers"]] : [id["hers"]] }),
    ),
    gives("supervisor", lead, (at, is) =>
      act(at, "setSupervisor", { userId: id["owner"], supervisorId: is ? userId : null }),
    ),
    gives("share", lead, (at, is) => act(at, "setShares", { userId, shares: is ? [share, more] : [share] })),
    gives("administrator", lead, (at, is) => act(at, "setAdministrator", { userId, isAdministrator: is })),
    gives("administrator over settings", aboutSettings(id["own"] ?? ""), (at, is) =>
      act(at, "setAdministrator", { userId, isAdministrator: is }),
    ),
    gives(
      "policy",
      // Following shows the task, annotating writes one on a lead that is seen and not edited.
      aboutTask(id["followed"] ?? "", `{ text: "By trial", cardId: "${id["shownLead"] ?? ""}" }`),
      (at, is) => act(at, "setPolicies", { tasksFollowCards: is, viewersMayAnnotate: is }),
    ),
    takes("restriction", aboutField(id["ownLead"] ?? ""), (at, is) => {
      const restriction = { resource: "LEAD", field: "source", setting: is ? "OPEN" : "HIDDEN" };
      return act(at, "setFieldRestrictions", { userId, restrictions: [restriction] });
    }),
    takes("activation", ownLead, async (at, is) => {
      await act(at, is ? "activateUser" : "deactivateUser", { userId });
      if (is) await office.enter(at);
    }),
    takes("CRM access", ownLead, (at, is) => act(at, "setCrmAccess", { userId, crmAccess: is })),
    takes("seat", aboutTask(id["ownTask"] ?? "", '{ text: "By trial" }'), (at, is) =>
      act(at, is ? "grantLicence" : "revokeLicence", { licenceId, userId }),
    ),
  ];
}

const gives = (name: string, about: Questions, set: Change["set"]): Change => ({ name, about, set, atRest: false });
const takes = (name: string, about: Questions, set: Change["set"]): Change => ({ name, about, set, atRest: true });
