import type { Resource } from "../../rights/catalogue";
import { type Effect, askedBy, effectsOn, shiftsOf } from "../../rights/everybody/effect";
import { type Everybody, factsIn } from "../../rights/everybody/everybody";
import { type ExtentShift, extentShifts } from "../../rights/everybody/extents";
import { type Standpoint, standpointsOf } from "../../rights/everybody/standpoint";
import { Tally } from "../../rights/everybody/tally";
import { principalOf } from "../../rights/principal";
import type { Database } from "../../store/database";
import type { Description } from "../../store/description/description";
import { describedKinds } from "../../store/description/registry";
import { countByOwners } from "../../store/reading/owner-groups";

/** What a change of rights would do to one user. */
export interface Foretold {
  readonly userId: string;
  readonly effects: readonly CountedEffect[];
}

/** Records gained and lost; AT_LEAST where there are more records of the kind than were counted. */
export interface CountedEffect extends Effect {
  readonly precision: "EXACT" | "AT_LEAST";
}

/** So many records of a kind are counted, and no more. */
export const mostRecords = 500_000;

/**
 * What everybody would gain and lose if the facts were those: users for whom nothing would change are left out. Nothing
 * is written; one statement for each kind of record that is touched.
 */
export async function foretell(
  database: Database,
  before: Everybody,
  after: Everybody,
  now: number,
): Promise<readonly Foretold[]> {
  const standpoints = standpointsOf(before, after, now);
  const byKind = await Promise.all(
    recordKinds().map((of) => effectsOnKind(database, before.accountId, of, standpoints)),
  );
  return standpoints.flatMap((standpoint) => {
    const foretold = standpoint.users.map((userId) => ({
      userId,
      effects: byKind.flatMap((effects) => effects.get(userId) ?? []),
    }));
    const affected = foretold.filter(({ effects }) => effects.length > 0);
    // Where there are no records, there may still be rights to gain and to lose.
    return affected.length === foretold.length || !hasOtherRights(standpoint) ? affected : foretold;
  });
}

const hasOtherRights = ({ before, after }: Standpoint): boolean =>
  extentShifts(before.principal, after.principal).length > 0;

/** The rights of one user that would reach everything, something or nothing, and do not. */
export function extentsForetold(
  before: Everybody,
  after: Everybody,
  userId: string,
  now: number,
): readonly ExtentShift[] {
  const [was, is] = [factsIn(before, userId), factsIn(after, userId)];
  return was === null || is === null ? [] : extentShifts(principalOf(was, now), principalOf(is, now));
}

const recordKinds = (): readonly Description[] =>
  describedKinds().filter(({ owners }) => owners.responsible !== undefined);

async function effectsOnKind(
  database: Database,
  accountId: string,
  of: Description,
  standpoints: readonly Standpoint[],
): Promise<ReadonlyMap<string, readonly CountedEffect[]>> {
  const resource = of.kind as Resource;
  const shifted = standpoints
    .map((standpoint) => ({ standpoint, shifts: shiftsOf(standpoint, resource) }))
    .filter(({ shifts }) => shifts.length > 0);
  if (shifted.length === 0) return new Map();
  const asked = askedBy(shifted.flatMap(({ shifts }) => shifts));
  const { groups, isWhole } = await countByOwners(database, accountId, of, asked, mostRecords);
  if (groups.length === 0) return new Map();
  const tally = new Tally(groups);
  const precision = isWhole ? "EXACT" : "AT_LEAST";
  return new Map(
    shifted.flatMap(({ standpoint, shifts }) =>
      [...effectsOn(standpoint, resource, shifts, tally)].map(
        ([userId, effects]) => [userId, effects.map((effect) => ({ ...effect, precision }) as const)] as const,
      ),
    ),
  );
}
