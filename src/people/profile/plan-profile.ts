import { uuidv7 } from "uuidv7";
import type { Everybody, Person } from "../../rights/everybody/everybody";
import * as wouldBe from "../../rights/everybody/would-be";
import type { Cells, RoleFacts } from "../../rights/facts";
import { type ProfileName, type ProfileRole, profiles } from "../../rights/profiles";
import { ownCellsUnder } from "../../rights/profiles/own-cells";
import type { LicenceRow } from "../../store/people/licences";
import { firstLicence } from "../licence/first-licence";
import type { AskedProfile } from "./asked-profile";

/** MADE, KEPT and RESET are roles of the profile; one that STAYS is none of it. */
export interface PlannedRole extends RoleFacts {
  readonly outcome: "MADE" | "KEPT" | "RESET" | "STAYS";
}

/** What a change of profile makes of an account: the preview compares it, and the change writes it. */
export interface ProfilePlan {
  readonly from: ProfileName;
  readonly to: ProfileName;
  readonly before: Everybody;
  readonly after: Everybody;
  /** All roles of the account, those of the profile first. */
  readonly roles: readonly PlannedRole[];
  /** Licences that are made, for modules that none licensed. */
  readonly licences: readonly LicenceRow[];
  /** UUIDs of those who get a seat of each of them. */
  readonly seated: readonly string[];
}

/** Thinks a change of profile through, as `callerId` asks for it. What is asked for has been judged: see `faultsOfProfile`. */
export function planProfile(before: Everybody, from: ProfileName, asked: AskedProfile, callerId: string): ProfilePlan {
  const to = asked.profile;
  const roles = rolesUnder(before, asked);
  const present = [...before.people.values()].filter(isPresent).map(({ id }) => id);
  const seated = asked.seatEverybody ? present : [callerId];
  const licences = profiles[to].licensedModules
    .filter((module) => !before.licensedModules.includes(module))
    .map((module) => ({ id: uuidv7(), ...firstLicence(module, seated.length) }));
  const holding = holdingUnder(before, roles, asked);
  const cellsOf = cellsUnder(from, asked);
  const after: wouldBe.Change[] = [
    wouldBe.withPolicies(profiles[to].policies),
    wouldBe.withRoles(roles),
    wouldBe.withLicences(licences, new Set(seated)),
    (everybody) => ({ ...everybody, groups: holding.groups }),
    wouldBe.changing((person) =>
      isPresent(person) ? { cells: cellsOf(person.cells), roles: holding.rolesOf(person) } : null,
    ),
  ];
  return { from, to, before, after: after.reduce((each, change) => change(each), before), roles, licences, seated };
}

/** Of a removed user all stays as it was. */
export const isPresent = ({ status }: Person): boolean => status !== "REMOVED";

function rolesUnder({ roles }: Everybody, { profile, resetRoles }: AskedProfile): readonly PlannedRole[] {
  const existing = new Map([...roles.values()].map((role) => [role.name, role]));
  const own = profiles[profile].roles;
  const others = [...roles.values()].filter(({ name }) => !own.some((role) => role.name === name));
  return [
    ...own.map((role) => roleUnder(role, existing.get(role.name), resetRoles)),
    ...others.map((role) => ({ ...role, outcome: "STAYS" as const })),
  ];
}

function roleUnder(role: ProfileRole, existing: RoleFacts | undefined, isReset: boolean): PlannedRole {
  if (existing === undefined) return { id: uuidv7(), ...role, outcome: "MADE" };
  return isReset ? { ...role, id: existing.id, outcome: "RESET" } : { ...existing, outcome: "KEPT" };
}

interface Holding {
  readonly groups: Everybody["groups"];
  readonly rolesOf: (person: Person) => readonly string[];
}

/** Who holds which roles then. */
function holdingUnder(before: Everybody, roles: readonly PlannedRole[], asked: AskedProfile): Holding {
  const byName = new Map(roles.map(({ name, id }) => [name, id]));
  const idOf = (name: string | null): readonly string[] => {
    const id = byName.get(name ?? "");
    return id === undefined ? [] : [id];
  };
  const moved = (ids: readonly string[]): readonly string[] => {
    const isTouched = ids.some((id) => asked.moves.has(id));
    return isTouched ? [...new Set(ids.flatMap((id) => movedTo(asked, id, idOf)))] : ids;
  };
  const groups = new Map([...before.groups].map(([id, held]) => [id, moved(held)]));
  const given = (person: Person): readonly string[] =>
    asked.holders.flatMap(({ role, userIds }) => (userIds.includes(person.id) ? idOf(role) : []));
  return {
    groups,
    rolesOf: (person) => {
      const [kept, more] = [moved(person.roles), given(person)];
      const isNone =
        kept.length + more.length === 0 && person.groups.every((id) => (groups.get(id) ?? []).length === 0);
      if (isNone) return idOf(asked.roleForOthers);
      return more.length === 0 ? kept : [...new Set([...kept, ...more])];
    },
  };
}

function movedTo(
  { moves }: AskedProfile,
  id: string,
  idOf: (name: string | null) => readonly string[],
): readonly string[] {
  const to = moves.get(id);
  return to === undefined ? [id] : idOf(to);
}

/** Worked out once for all users whose cells are one object, so that they stay one. */
function cellsUnder(from: ProfileName, { profile, ownCells }: AskedProfile): (own: Cells) => Cells {
  const defaults = { former: profiles[from].newUserCells, next: profiles[profile].newUserCells };
  const known = new Map<Cells, Cells>();
  return (own) => {
    const made = known.get(own) ?? ownCellsUnder(own, defaults, ownCells);
    known.set(own, made);
    return made;
  };
}
