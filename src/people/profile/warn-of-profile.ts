import { type Module, moduleOf, resources } from "../../rights/catalogue";
import { type Everybody, type Person, rolesOf } from "../../rights/everybody/everybody";
import type { Cell, Cells } from "../../rights/facts";
import { profiles } from "../../rights/profiles";
import { departures } from "../../rights/profiles/own-cells";
import { cellWritings, restrictionWritings } from "../right/cell-list";
import { type PlannedRole, type ProfilePlan, isPresent } from "./plan-profile";
import { holdsUntil } from "../../rights/until";

/** Every code of a warning of a change of profile, with what it means. */
export const profileWarningCodes = {
  ROLE_STAYS: "A role is none of the profile's, and users hold it still. `subject` is its name.",
  ROLE_DIFFERS: "A role of the profile was there, is kept, and is not as the profile has it. `subject` is its name.",
  FIELD_CLOSED: "A role of the profile hides or closes a field. `subject` is the field, `LEAD.price`.",
  OWN_CELLS_STAY: "Users have cells of their own that depart from the profile's: they take the place of roles' cells.",
  WITHOUT_RIGHTS: "Users hold neither a role nor a cell of their own that reaches anything.",
  MODULE_CLOSED: "A module needs a seat that users do not have. `subject` is the module.",
  LICENCE_STAYS: "A module needs a seat that the profile leaves open, and users have none. `subject` is the module.",
  SHARES_STAY: "Shares stay in force.",
  NO_SUPERVISORS: "The profile looks at who is whose supervisor, and nobody has one.",
  NO_GROUPS: "The profile looks at groups, and nobody is in one.",
} as const;
export type ProfileWarningCode = keyof typeof profileWarningCodes;

/** Something that an administrator should know before the change is made; `count` says of how many users, or shares. */
export interface ProfileWarning {
  readonly code: ProfileWarningCode;
  readonly count: number;
  readonly subject: string | null;
  readonly message: string;
}

/** What stands no more, or still stands, under the next profile. `now` in milliseconds since 1970. */
export function warnOfProfile(plan: ProfilePlan, now: number): readonly ProfileWarning[] {
  const present = [...plan.after.people.values()].filter(isPresent);
  return [
    ...plan.roles.flatMap((role) => warningsOfRole(plan, role)),
    ...warningsOfCells(plan, present),
    ...plan.after.licensedModules.flatMap((module) => warningsOfModule(plan, present, module, now)),
    ...warningsOfStructure(plan, present, now),
  ];
}

type Said = readonly [code: ProfileWarningCode, subject: string | null, message: string];

/** A warning about so many; none about nobody. */
const about = (count: number, ...[code, subject, message]: Said): ProfileWarning[] =>
  count === 0 ? [] : [{ code, count, subject, message }];

function warningsOfRole(plan: ProfilePlan, role: PlannedRole): ProfileWarning[] {
  const { name, restrictions, outcome } = role;
  const count = holdersOf(plan.after, role.id);
  if (outcome === "STAYS")
    return about(count, "ROLE_STAYS", name, `${users(count, "holds", "hold")} ${name}, which stays as it is.`);
  const differs = `${name} was there and keeps its rights, which are not the profile's.`;
  const closed = restrictionWritings(restrictions).flatMap(({ resource, field, setting }) =>
    about(count, "FIELD_CLOSED", `${resource}.${field}`, `${name} makes ${field} of ${resource} ${String(setting)}.`),
  );
  return [
    ...(isAsIn(plan, role) ? [] : [{ code: "ROLE_DIFFERS", count, subject: name, message: differs } as const]),
    ...closed,
  ];
}

function isAsIn({ to }: ProfilePlan, { name, cells, restrictions }: PlannedRole): boolean {
  const own = profiles[to].roles.find((role) => role.name === name);
  if (own === undefined) return false;
  const [one, other] = [restrictions, own.restrictions].map((each) =>
    restrictionWritings(each).map((writing) => JSON.stringify(writing)),
  );
  return departures(cells, own.cells) === 0 && one?.sort().join() === other?.sort().join();
}

function warningsOfCells({ to, after }: ProfilePlan, present: readonly Person[]): ProfileWarning[] {
  const departing = countByCells(present, (cells) => departures(cells, profiles[to].newUserCells) > 0);
  const bare = present.filter((person) => !person.isAdministrator && isBare(after, person)).length;
  const departs = `${users(departing, "keeps", "keep")} cells of their own, which take the place of those of roles.`;
  const holdNothing = `${users(bare, "holds", "hold")} no role, and no cell that reaches anything.`;
  return [...about(departing, "OWN_CELLS_STAY", null, departs), ...about(bare, "WITHOUT_RIGHTS", null, holdNothing)];
}

/** How many users have such cells: asked once for all whose cells are one object. */
function countByCells(users: readonly Person[], isSo: (cells: Cells) => boolean): number {
  const known = new Map<Cells, boolean>();
  return users.filter(({ cells }) => {
    const answer = known.get(cells) ?? isSo(cells);
    known.set(cells, answer);
    return answer;
  }).length;
}

const isBare = (after: Everybody, person: Person): boolean =>
  rolesOf(after, person).length === 0 && cellsIn(person.cells).every(({ reach }) => reach === "NONE");

const cellsIn = (cells: Cells): readonly Cell[] => cellWritings(cells).map(({ cell }) => cell as Cell);

function warningsOfModule(
  { to }: ProfilePlan,
  present: readonly Person[],
  module: Module,
  now: number,
): ProfileWarning[] {
  const isSeated = ({ seats }: Person): boolean =>
    seats.some((seat) => seat.modules.includes(module) && holdsUntil(seat.until, now));
  const count = present.filter((person) => !isSeated(person)).length;
  const kinds = resources.filter((resource) => moduleOf[resource] === module).join(", ");
  const code = profiles[to].licensedModules.includes(module) ? "MODULE_CLOSED" : "LICENCE_STAYS";
  return about(count, code, module, `${users(count, "has", "have")} no seat for ${module}, which closes ${kinds}.`);
}

function warningsOfStructure({ to }: ProfilePlan, present: readonly Person[], now: number): ProfileWarning[] {
  const { newUserCells, roles } = profiles[to];
  const reaches = new Set(
    [newUserCells, ...roles.map(({ cells }) => cells)].flatMap(cellsIn).map(({ reach }) => reach),
  );
  const shares = present.flatMap((person) => person.shares).filter((share) => holdsUntil(share.until, now)).length;
  const isTreeless = reaches.has("SUBORDINATES") && present.every(({ supervisorId }) => supervisorId === null);
  const isGroupless = reaches.has("GROUP") && present.every(({ groups }) => groups.length === 0);
  const all = present.length;
  return [
    ...about(shares, "SHARES_STAY", null, shares === 1 ? "1 share stays in force." : `${shares} shares stay in force.`),
    ...about(
      isTreeless ? all : 0,
      "NO_SUPERVISORS",
      null,
      "Nobody has a supervisor: SUBORDINATES reaches one's own alone.",
    ),
    ...about(isGroupless ? all : 0, "NO_GROUPS", null, "Nobody is in a group: GROUP reaches one's own alone."),
  ];
}

const counted = new WeakMap<Everybody, ReadonlyMap<string, number>>();

/** How many users hold the role, also through a group. */
export function holdersOf(everybody: Everybody, roleId: string): number {
  const known = counted.get(everybody) ?? countHolders(everybody);
  counted.set(everybody, known);
  return known.get(roleId) ?? 0;
}

function countHolders(everybody: Everybody): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of everybody.people.values())
    if (isPresent(person)) for (const { id } of rolesOf(everybody, person)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const users = (count: number, one: string, many: string): string =>
  count === 1 ? `1 user ${one}` : `${count} users ${many}`;
