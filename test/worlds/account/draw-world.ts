import { type Action, actions, modules } from "../../../src/rights/catalogue";
import type { Cell, Cells, Restrictions, RoleFacts } from "../../../src/rights/facts";
import { everybody, people } from "../../support/generated/account";
import { drawCell } from "../../support/generated/cells";
import { type Random, randomFrom } from "../../support/generated/random";
import { drawRecords } from "./draw-records";
import { drawRequestRules } from "./draw-request-rules";
import { drawTokens } from "./draw-tokens";
import { completedKinds, shapes } from "./shapes";
import { type Theme, themeOf } from "./themes";
import { type World, type WorldKind, type WorldPerson, kinds, worldId } from "./world";

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
  const theme = themeOf(seed);
  const licences = random.chance(theme.licences)
    ? [{ id: worldId(4, 1), modules: modules.filter(() => random.chance(0.3)) }]
    : [];
  const drawn = everybody.map((id) => drawPerson(random, theme, id));
  const staying = drawn.filter(({ status }) => status !== "REMOVED").map(({ id }) => id);
  return {
    accountId: worldId(0, seed + 1),
    isSuspended: random.chance(0.02),
    policies: {
      viewersMayAnnotate: random.chance(0.5),
      tasksFollowCards: random.chance(0.5),
      reassignWithinEdit: random.chance(0.5),
      taskNeedsCalendarEdit: random.chance(0.5),
      ...theme.policies,
    },
    groups: groups.map((id) => ({ id, roleIds: roleIds.filter(() => random.chance(0.15)) })),
    roles: roleIds.map((id, index) => drawRole(random, theme, { id, index })),
    people: drawn,
    shares: pairs
      .filter(
        ({ owner, grantee }) => staying.includes(owner) && staying.includes(grantee) && random.chance(theme.shares),
      )
      .map((pair) => ({
        ...pair,
        area: random.pick(theme.lends.area),
        access: random.pick(theme.lends.access),
        until: random.pick(ends),
      })),
    licences,
    seats: licences.flatMap(({ id }) =>
      everybody.filter(() => random.chance(0.6)).map((userId) => ({ licenceId: id, userId, until: random.pick(ends) })),
    ),
    tokens: drawTokens(random, now, theme.tokensLeave),
    records: drawRecords(random, seed, staying),
    requestRules: drawRequestRules(random, groups),
  };
}

const drawRole = (
  random: Random,
  theme: Theme,
  { id, index }: { readonly id: string; readonly index: number },
): RoleFacts => ({
  id,
  name: `Role ${String(index)}`,
  cells: drawCells(random, theme, 0.85),
  restrictions: drawRestrictions(random, 0.15),
});

function drawCells(random: Random, theme: Theme, density: number): Cells {
  const drawOne = (kind: WorldKind, action: Action): Cell =>
    theme.cell(random, kind, action) ?? storable(drawCell(random, kind, action));
  const drawRow = (kind: WorldKind): Readonly<Record<string, Cell>> => ({
    ...Object.fromEntries(
      actions
        .filter((action) => random.chance(action === "COMPLETE" || action === "ASSIGN" ? density / 2 : density))
        .map((action) => [action, drawOne(kind, action)]),
    ),
    ...(random.chance(density / 3) ? drawProbed(random, kind, drawOne) : {}),
    // What may not be completed is seldom seen by chance alone.
    ...(isCompleted(kind) && random.chance(density / 8) ? { VIEW: all, COMPLETE: none } : {}),
  });
  // Of users their VIEW alone is asked: by explanations of others' rights.
  const ofUsers: Cells = random.chance(density) ? { USER: { VIEW: storable(drawCell(random, "USER", "VIEW")) } } : {};
  const ofImports: Cells = random.chance(density)
    ? { IMPORT: { CREATE: random.pick([all, all, all, all, none]) } }
    : {};
  return { ...Object.fromEntries(kinds.map((kind) => [kind, drawRow(kind)])), ...ofUsers, ...ofImports };
}

const all: Cell = { reach: "ALL" };
const none: Cell = { reach: "NONE" };

/** What an action stands on: as wide as can be beside it, so that the action's own cell decides. */
const standsOn: { readonly [A in Action]?: { readonly [B in Action]?: Cell } } = {
  EDIT: { VIEW: all },
  DELETE: { VIEW: all, EDIT: all },
  EXPORT: { VIEW: all, EDIT: all },
  ASSIGN: { VIEW: all },
  COMPLETE: { VIEW: all },
};

const isCompleted = (kind: WorldKind): boolean => completedKinds.some((each) => each === kind);

function drawProbed(
  random: Random,
  kind: WorldKind,
  draw: (kind: WorldKind, action: Action) => Cell,
): Readonly<Record<string, Cell>> {
  const action = random.pick(actions.filter((each) => isCompleted(kind) || each !== "COMPLETE"));
  return { ...standsOn[action], [action]: draw(kind, action) };
}

/** A column of JSON that must be there holds no null: another cell that can't be read stands for it. */
const storable = (cell: Cell): Cell => ((cell as unknown) === null ? ("nothing" as unknown as Cell) : cell);

function drawRestrictions(random: Random, density: number): Restrictions {
  const settings = [
    ...(["HIDDEN", "HIDDEN", "READ_ONLY", "READ_ONLY", "OPEN", "OPEN"] as const),
    "SECRET" as "HIDDEN",
  ] as const;
  const drawOf = (kind: WorldKind): Restrictions[WorldKind] =>
    Object.fromEntries(
      shapes[kind].restricted.filter(() => random.chance(density)).map((field) => [field, random.pick(settings)]),
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

/** A stranger is there or not; of those who ask, two are deactivated now and then. */
function drawStatus(random: Random, id: string): WorldPerson["status"] {
  if (id === people.stranger) return random.pick(["ACTIVE", "ACTIVE", "INACTIVE", "INVITED", "REMOVED"]);
  const mayBeInactive = id === people.sharer || id === people.sharingReport;
  return mayBeInactive && random.chance(0.06) ? "INACTIVE" : "ACTIVE";
}

function drawPerson(random: Random, theme: Theme, id: string): WorldPerson {
  const held = roleIds.filter(() => random.chance(theme.roles));
  return {
    id,
    status: drawStatus(random, id),
    isAdministrator: random.chance(theme.administrators),
    crmAccess: random.chance(0.97),
    isApiBlocked: random.chance(0.05),
    supervisorId: bosses[id] ?? null,
    groupIds: groups.filter((_, index) => members[index]?.includes(id) === true && random.chance(0.85)),
    roleIds: held,
    cells: drawCells(random, theme, held.length === 0 ? 0.85 : 0.08),
    restrictions: drawRestrictions(random, 0.04),
  };
}
