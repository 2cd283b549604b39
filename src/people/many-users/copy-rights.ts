import type { RightsChange } from "../../store/people/rights-change";
import type { SeatRow } from "../../store/people/licences";
import type { Fault } from "../../store/refusals";
import { fault, refuseIfAny } from "../input";
import { subjectUser } from "../user/subject";
import { faultsOfRoom, seatsAfter } from "./change-seats";
import { type Diffs, type Part, changePart, logDiffs } from "./part";
import { cells, groups, restrictions, roles, seats, settings, shares } from "./parts";
import type { RightsOfUser } from "./many-users-types";
import { tellOfUsers } from "./warn-users";
import { type Subject, fitOf, subjectsOf } from "./subjects";
import { holdsUntil } from "../../rights/until";

/** What of a user is copied: each makes it the same, whatever was there. */
export type Copied = keyof typeof copying;

export interface CopyRights {
  /** Ids of the API. */
  readonly fromUserId: string;
  readonly toUserIds: readonly string[];
  readonly what: readonly Copied[];
}

export interface CopiedRights {
  /** UUIDs of the users who have them now, in the order of their ids. */
  readonly ids: readonly string[];
  /** What is to be told of each, where cells were copied. */
  readonly copies: readonly RightsOfUser[] | null;
}

/** Makes what users hold be what one of them holds. Throws `Faults`, `NotFound`. */
export async function copyRights(change: RightsChange, input: CopyRights): Promise<CopiedRights> {
  const from = await subjectUser(change, input.fromUserId);
  const subjects = (await subjectsOf(change, input.toUserIds, "toUserIds")).map(refuseOneself(from.id));
  const toIds = fitOf(subjects).map(({ id }) => id);
  const nothing = input.what.length === 0 ? [fault(["what"], "REQUIRED", "Say what is to be copied.")] : [];
  refuseIfAny([...nothing, ...subjects.flatMap(({ faults }) => faults)]);
  if (input.what.includes("LICENCES")) refuseIfAny(await faultsOfLicences(change, from.id, toIds));
  const all: Diffs[] = [];
  for (const what of new Set(input.what)) all.push(await copying[what](change, from.id, toIds));
  await logDiffs(change, all);
  const copies = input.what.includes("CELLS") ? await tellOfUsers(change, toIds, () => true) : null;
  return { ids: toIds, copies };
}

const refuseOneself =
  (fromId: string) =>
  (subject: Subject, index: number): Subject => {
    const self = fault(["toUserIds", String(index)], "SELF", "It is the user whose rights are copied.");
    return subject.user?.id === fromId ? { ...subject, faults: [...subject.faults, self] } : subject;
  };

type Copying = (change: RightsChange, fromId: string, toIds: readonly string[]) => Promise<Diffs>;

/** Makes a part be the same; `fitted` says what of it the other can have. */
function same<Value>(
  part: Part<Value>,
  fitted: (value: Value, before: Value, toId: string, now: Date) => Value = (value) => value,
): Copying {
  return async (change, fromId, toIds) => {
    const value = (await part.read(change, [fromId])).get(fromId) ?? part.none;
    return changePart(change, part, toIds, (before, toId) => fitted(value, before, toId, change.now));
  };
}

const copying = {
  CELLS: same(cells),
  RESTRICTIONS: same(restrictions),
  ROLES: same(roles),
  GROUPS: same(groups),
  // Nobody shares with oneself, and what has ended is nobody's.
  SHARES: same(shares, (received, _, toId, now) =>
    received.filter(({ ownerId, until }) => ownerId !== toId && holdsUntil(until, now)),
  ),
  CHANNELS: same(settings, ({ blockedChannels }, before) => ({ ...before, blockedChannels })),
  NAVIGATION: same(settings, ({ navigation }, before) => ({ ...before, navigation })),
  LICENCES: copySeats,
} as const satisfies Record<string, Copying>;

async function copySeats(change: RightsChange, fromId: string, toIds: readonly string[]): Promise<Diffs> {
  const given = await heldSeats(change, fromId);
  return changePart(change, seats, toIds, seatsAfter({ given, taken: () => true }));
}

async function heldSeats(change: RightsChange, userId: string): Promise<readonly SeatRow[]> {
  const all = (await seats.read(change, [userId])).get(userId) ?? [];
  return all.filter(({ until }) => holdsUntil(until, change.now));
}

async function faultsOfLicences(change: RightsChange, fromId: string, toIds: readonly string[]): Promise<Fault[]> {
  const full = await faultsOfRoom(change, toIds, await heldSeats(change, fromId));
  return toIds.flatMap((id, index) => full.get(id)?.(["toUserIds", String(index)]) ?? []);
}
