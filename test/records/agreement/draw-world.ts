import { actions, modules } from "../../../src/rights/catalogue";
import type { Cell, Cells, Restrictions, RoleFacts } from "../../../src/rights/facts";
import { everybody, people } from "../../support/generated/account";
import { drawCell } from "../../support/generated/cells";
import { type Random, randomFrom } from "../../support/generated/random";
import { drawRecords } from "./draw-records";
import { type World, type WorldKind, type WorldPerson, kinds, worldId } from "./world";

/** The fields of each kind that a world's roles restrict. */
export const restrictedFields: Readonly<Record<WorldKind, readonly string[]>> = {
  LEAD: ["price", "source", "tags", "company", "mainContact", "lossReason", "custom.revenue"],
  CONTACT: ["position", "phones", "company"],
  COMPANY: ["industry", "website", "parent"],
  TASK: ["result"],
};

const day = 86_400_000;
const groups = [worldId(1, 1), worldId(1, 2)];
const roleIds = [worldId(2, 1), worldId(2, 2), worldId(2, 3)];

/** The account of this number, always the same but for its ends, which lie a day around `now`. */
export function drawWorld(seed: number, now: number): World {
  const random = randomFrom(seed);
  const ends = [null, now + day, now - day];
  const pairs = everybody.flatMap((owner) =>
    everybody.filter((each) => each !== owner).map((grantee) => ({ owner, grantee })),
  );
  const licences = random.chance(0.3) ? [{ id: worldId(4, 1), modules: modules.filter(() => random.chance(0.3)) }] : [];
  const lends = { area: ["CONTACTS", "CALENDAR"], access: ["VIEW", "EDIT"] } as const;
  return {
    accountId: worldId(0, seed + 1),
    policies: {
      viewersMayAnnotate: random.chance(0.5),
      tasksFollowCards: random.chance(0.5),
      reassignWithinEdit: random.chance(0.5),
      taskNeedsCalendarEdit: random.chance(0.5),
    },
    groups: groups.map((id) => ({ id, roleIds: roleIds.filter(() => random.chance(0.15)) })),
    roles: roleIds.map((id, index) => drawRole(random, id, index)),
    people: everybody.map((id) => drawPerson(random, id)),
    shares: pairs
      .filter(() => random.chance(0.08))
      .map((pair) => ({
        ...pair,
        area: random.pick(lends.area),
        access: random.pick(lends.access),
        until: random.pick(ends),
      })),
    licences,
    seats: licences.flatMap(({ id }) =>
      everybody.filter(() => random.chance(0.6)).map((userId) => ({ licenceId: id, userId, until: random.pick(ends) })),
    ),
    records: drawRecords(random),
  };
}

const drawRole = (random: Random, id: string, index: number): RoleFacts => ({
  id,
  name: `Role ${String(index)}`,
  cells: drawCells(random, 0.85),
  restrictions: drawRestrictions(random, 0.15),
});

function drawCells(random: Random, density: number): Cells {
  const drawRow = (kind: WorldKind): Readonly<Record<string, Cell>> =>
    Object.fromEntries(
      actions
        .filter((action) => random.chance(action === "COMPLETE" || action === "ASSIGN" ? density / 2 : density))
        .map((action) => [action, storable(drawCell(random, kind, action))]),
    );
  return Object.fromEntries(kinds.map((kind) => [kind, drawRow(kind)]));
}

/** A column of JSON that must be there holds no null: another cell that can't be read stands for it. */
const storable = (cell: Cell): Cell => ((cell as unknown) === null ? ("nothing" as unknown as Cell) : cell);

function drawRestrictions(random: Random, density: number): Restrictions {
  const settings = ["HIDDEN", "HIDDEN", "READ_ONLY", "OPEN"] as const;
  const drawOf = (kind: WorldKind): Restrictions[WorldKind] =>
    Object.fromEntries(
      restrictedFields[kind].filter(() => random.chance(density)).map((field) => [field, random.pick(settings)]),
    );
  return Object.fromEntries(kinds.map((kind) => [kind, drawOf(kind)]));
}

/** Who reports to whom, and who is in which group, as the names of the people say. */
const bosses: Readonly<Record<string, string>> = {
  [people.report]: people.me,
  [people.reportAndMate]: people.report,
  [people.sharingReport]: people.me,
  [people.me]: people.sharer,
};
const members: readonly (readonly string[])[] = [
  [people.me, people.mate, people.reportAndMate],
  [people.report, people.stranger],
];

function drawPerson(random: Random, id: string): WorldPerson {
  const held = roleIds.filter(() => random.chance(0.35));
  return {
    id,
    status: id === people.stranger && random.chance(0.3) ? "INACTIVE" : "ACTIVE",
    isAdministrator: random.chance(0.06),
    crmAccess: random.chance(0.97),
    supervisorId: bosses[id] ?? null,
    groupIds: groups.filter((_, index) => members[index]?.includes(id) === true && random.chance(0.85)),
    roleIds: held,
    cells: drawCells(random, held.length === 0 ? 0.85 : 0.08),
    restrictions: drawRestrictions(random, 0.04),
  };
}
