import type { Everybody, Person } from "../../rights/everybody/everybody";
import { logChanges } from "../../store/change-log";
import { forgetCellsOf, writeCells, writeRestrictions } from "../../store/people/cells";
import { insertLicence } from "../../store/people/licences";
import { setMembers } from "../../store/people/memberlists";
import { touchNamed } from "../../store/people/named";
import type { RightsChange } from "../../store/people/rights-change";
import { writeRole } from "../account/write-roles";
import { logLicence } from "../licence/log-licence";
import { seatsAfter } from "../many-users/change-seats";
import { changePart, logDiffs } from "../many-users/part";
import * as parts from "../many-users/parts";
import { cellWritings, restrictionWritings } from "../right/cell-list";
import type { PlannedRole, ProfilePlan } from "./plan-profile";

/** Makes roles, groups, users and licences be as the plan has them, each with its row of the change log. */
export async function writeProfile(change: RightsChange, plan: ProfilePlan): Promise<void> {
  for (const role of plan.roles) {
    if (role.outcome === "MADE") await writeRole(change.database, change.actor, role);
    else if (role.outcome === "RESET") await resetRole(change, plan.before, role);
  }
  await writeGroups(change, plan);
  await writeLicences(change, plan);
  await writeUsers(change, plan);
}

/** A role that was there gets the rights that the profile has for it. */
async function resetRole(
  { database, accountId, actor, now }: RightsChange,
  before: Everybody,
  { id, cells, restrictions }: PlannedRole,
): Promise<void> {
  const holder = { accountId, kind: "role", id } as const;
  await forgetCellsOf(database, holder);
  await writeCells(database, holder, cellWritings(cells));
  await writeRestrictions(database, holder, restrictionWritings(restrictions));
  const version = await touchNamed(database, { accountId, table: "role", id }, now);
  const was = before.roles.get(id);
  await logChanges(database, actor, [
    {
      ...{ kind: "ROLE", recordId: id, action: "UPDATE", version },
      before: { ...was?.cells, restrictions: restrictionWritings(was?.restrictions ?? {}) },
      after: { ...cells, restrictions: restrictionWritings(restrictions) },
    },
  ]);
}

async function writeGroups(
  { database, accountId, actor, now }: RightsChange,
  { before, after }: ProfilePlan,
): Promise<void> {
  for (const [id, roleIds] of after.groups) {
    if (before.groups.get(id) === roleIds) continue;
    const lists = await setMembers(database, { accountId, list: "rolesOfGroup", id }, roleIds);
    const version = await touchNamed(database, { accountId, table: "group", id }, now);
    await logChanges(database, actor, [
      {
        ...{ kind: "GROUP", recordId: id, action: "UPDATE", version },
        ...{ before: { roleIds: lists.before }, after: { roleIds: lists.after } },
      },
    ]);
  }
}

async function writeLicences(change: RightsChange, { licences }: ProfilePlan): Promise<void> {
  for (const { id, ...licence } of licences) {
    await insertLicence(change.database, change.accountId, { id, ...licence });
    await logLicence(change, id, "CREATE", null, licence);
  }
}

/** One row of the change log for each user on whom something has changed. */
async function writeUsers(change: RightsChange, { before, after, licences, seated }: ProfilePlan): Promise<void> {
  const differing = (part: "roles" | "cells"): readonly string[] =>
    [...after.people.values()].filter((each) => before.people.get(each.id)?.[part] !== each[part]).map(({ id }) => id);
  const held = <Part extends "roles" | "cells">(part: Part, id: string, was: Person[Part]): Person[Part] =>
    after.people.get(id)?.[part] ?? was;
  const given = licences.map(({ id: licenceId }) => ({ licenceId, until: null }));
  await logDiffs(change, [
    await changePart(change, parts.roles, differing("roles"), (was, id) => held("roles", id, was)),
    await changePart(change, parts.cells, differing("cells"), (was, id) => held("cells", id, was)),
    await changePart(
      change,
      parts.seats,
      licences.length === 0 ? [] : seated,
      seatsAfter({ given, taken: () => false }),
    ),
  ]);
}
