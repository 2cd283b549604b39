import { profiles } from "../../rights/profiles";
import { apiId } from "../../store/ids";
import { cellWritings } from "../right/cell-list";
import { cellView } from "../right/right-views";
import type { Cell, Cells } from "../../rights/facts";
import { type PlannedRole, type ProfilePlan, isPresent } from "./plan-profile";
import { holdersOf, warnOfProfile } from "./warn-of-profile";

/** A change of profile as the API tells it, before it is made or afterwards; `now` in milliseconds since 1970. */
export function profileChangeView(plan: ProfilePlan, now: number, isMade: boolean): object {
  const { from, to, before, after, licences, seated } = plan;
  const withNewCells = [...after.people.values()].filter(
    (person) => isPresent(person) && before.people.get(person.id)?.cells !== person.cells,
  );
  return {
    ...{ from, to, policiesBefore: before.policies, policiesAfter: after.policies },
    roles: plan.roles.map((role) => roleView(plan, role, isMade)),
    newUserRights: rightsOf(profiles[to].newUserCells),
    usersWithNewCells: withNewCells.length,
    licences: licences.map(({ name, modules, seats }) => ({ name, modules, seats, given: seated.length })),
    warnings: warnOfProfile(plan, now),
  };
}

const roleView = (
  { before, after }: ProfilePlan,
  { id, name, outcome, cells }: PlannedRole,
  isMade: boolean,
): object => ({
  ...{ name, outcome, rights: rightsOf(cells) },
  roleId: isMade || outcome !== "MADE" ? apiId("role", id) : null,
  usersBefore: holdersOf(before, id),
  usersAfter: holdersOf(after, id),
});

const rightsOf = (cells: Cells): object[] =>
  cellWritings(cells).map(({ resource, action, cell }) => cellView(resource, action, cell as Cell));
