import { adjustCells } from "../../rights/adjusting";
import { subordinatesOf } from "../../rights/everybody/everybody";
import type { Everybody, Person } from "../../rights/everybody/everybody";
import type { Cells } from "../../rights/facts";
import * as wouldBe from "../../rights/everybody/would-be";
import { type Fault, Faults, NotFound } from "../../store/refusals";
import { fault, faultsOfUnknown, listOfIds, refuseIfAny, subjectId, uuidOrNobody } from "../input";
import { profilePlan } from "../profile/change-profile";
import type { ProfilePlan } from "../profile/plan-profile";
import type { AskedCell } from "../right/read-cells";
import { faultsOfUsers, isThere } from "./faults-of-users";
import { type Scene, judgeCells } from "../right/set-cells";
import type { PreviewRightsInput } from "./preview-types";

type Planning<I> = (scene: Scene, everybody: Everybody, input: I) => Promise<wouldBe.Change> | wouldBe.Change;

type Plans = {
  readonly [M in Exclude<keyof PreviewRightsInput, "changeProfile">]-?: Planning<NonNullable<PreviewRightsInput[M]>>;
};

/** What each mutation would make of everybody: refused as the mutation is. */
const plans: Plans = {
  setPolicies: (_, { policies }, asked) =>
    wouldBe.withPolicies(
      Object.fromEntries(
        (Object.keys(policies) as (keyof typeof policies)[]).flatMap((name) =>
          typeof asked[name] === "boolean" ? [[name, asked[name]]] : [],
        ),
      ),
    ),
  setRoleRights: async (scene, { roles }, { roleId, cells }) => {
    const role = known(roles, subjectId("ROLE", roleId));
    return wouldBe.withCellsOfRole(role.id, await cellsWith(scene, role.cells, cells));
  },
  updateRole: (_, everybody, { id, userIds }) => {
    const [role, users] = [known(everybody.roles, subjectId("ROLE", id)), listOfIds("USER", userIds, ["userIds"])];
    refuseIfAny(faultsOfUsers(everybody, users ?? [], ["userIds"]));
    return users === undefined ? same : wouldBe.withHoldersOfRole(role.id, users);
  },
  updateGroup: (_, everybody, { id, userIds, roleIds }) => {
    const group = groupOf(everybody, id);
    const [users, roles] = [listOfIds("USER", userIds, ["userIds"]), listOfIds("ROLE", roleIds, ["roleIds"])];
    refuseIfAny([...faultsOfUsers(everybody, users ?? [], ["userIds"]), ...faultsOfRoles(everybody, roles)]);
    const joined = users === undefined ? same : wouldBe.withMembersOfGroup(group, users);
    return roles === undefined ? joined : (each) => wouldBe.withRolesOfGroup(group, roles)(joined(each));
  },
  setGroupRoles: (_, everybody, { groupId, roleIds }) => {
    const [group, roles] = [groupOf(everybody, groupId), listOfIds("ROLE", roleIds, ["roleIds"]) ?? []];
    refuseIfAny(faultsOfRoles(everybody, roles));
    return wouldBe.withRolesOfGroup(group, roles);
  },
  setUserGroups: (_, everybody, { userId, groupIds }) => {
    const [user, groups] = [userOf(everybody, userId), listOfIds("GROUP", groupIds, ["groupIds"]) ?? []];
    refuseIfAny(faultsOfUnknown(groups, new Set(everybody.groups.keys()), ["groupIds"]));
    return wouldBe.withGroupsOfUser(user.id, groups);
  },
  setUserRoles: (_, everybody, { userId, roleIds }) => {
    const [user, roles] = [userOf(everybody, userId), listOfIds("ROLE", roleIds, ["roleIds"]) ?? []];
    refuseIfAny(faultsOfRoles(everybody, roles));
    return wouldBe.withRolesOfUser(user.id, roles);
  },
  setUserRights: async (scene, everybody, { userId, cells }) => {
    const user = userOf(everybody, userId);
    return wouldBe.withCellsOfUser(user.id, await cellsWith(scene, user.cells, cells));
  },
  setSupervisor: (_, everybody, { userId, supervisorId }) => {
    const user = userOf(everybody, userId);
    const boss = supervisorId ? uuidOrNobody("USER", supervisorId) : null;
    refuseIfAny(faultsOfBoss(everybody, user, boss));
    return wouldBe.withSupervisor(user.id, boss);
  },
};

/** Everybody as they would be. */
export interface Planned {
  readonly everybody: Everybody;
  /** Null where the profile stays. */
  readonly profile: ProfilePlan | null;
}

/**
 * Everybody as they would be after these mutations, each thought of after the one before it. Throws what the mutations
 * throw: `NotFound` for what each is about, `Faults` with the mutation's name in front of each path.
 */
export async function planned(scene: Scene, everybody: Everybody, input: PreviewRightsInput): Promise<Planned> {
  const { changeProfile } = input;
  const profile = changeProfile
    ? await under("changeProfile", () => profilePlan(scene, everybody, changeProfile))
    : null;
  let changed = profile?.after ?? everybody;
  for (const name of Object.keys(plans) as (keyof Plans)[]) {
    const asked = input[name];
    if (!asked) continue;
    const change = await under(name, async () => (plans[name] as Planning<typeof asked>)(scene, changed, asked));
    changed = change(changed);
  }
  return { everybody: changed, profile };
}

/** What is wrong with a mutation's input is at fault in the member of that name. */
async function under<T>(name: string, plan: () => Promise<T>): Promise<T> {
  try {
    return await plan();
  } catch (refusal) {
    if (!(refusal instanceof Faults)) throw refusal;
    throw new Faults(refusal.faults.map((each) => ({ ...each, field: [name, ...each.field] })));
  }
}

/** A row with the cells that are asked for, NONE spread within it. */
const cellsWith = async (scene: Scene, before: Cells, asked: readonly AskedCell[]): Promise<Cells> =>
  adjustCells(before, await judgeCells(scene, asked)).cells;

const same: wouldBe.Change = (everybody) => everybody;

function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id);
  if (found === undefined) throw new NotFound();
  return found;
}

function groupOf(everybody: Everybody, id: string): string {
  const uuid = subjectId("GROUP", id);
  known(everybody.groups, uuid);
  return uuid;
}

/** Removed users are no more. */
function userOf(everybody: Everybody, id: string): Person {
  const user = known(everybody.people, subjectId("USER", id));
  if (user.status === "REMOVED") throw new NotFound();
  return user;
}

const faultsOfRoles = (everybody: Everybody, roles: readonly string[] = []): Fault[] =>
  faultsOfUnknown(roles, new Set(everybody.roles.keys()), ["roleIds"]);

function faultsOfBoss(everybody: Everybody, user: Person, boss: string | null): Fault[] {
  if (boss === null) return [];
  if (!isThere(everybody, boss)) return [fault(["supervisorId"], "NOT_FOUND", "There is no such user.")];
  const isBelow = boss === user.id || subordinatesOf(everybody, user.id).includes(boss);
  return isBelow ? [fault(["supervisorId"], "CYCLE", "The supervisor is below the user, or is the user.")] : [];
}
