import type { SeatRow } from "../../store/people/licences";
import { type LicenceRoom, roomIn, seatsOfUsers } from "../../store/people/many/seats-of-users";
import type { RightsChange } from "../../store/people/rights-change";
import { type Fault } from "../../store/refusals";
import { noSeat } from "../licence/no-seat";
import { holdsUntil } from "../../rights/until";

/** A seat to be given to each of several users. */
export type GivenSeat = Pick<SeatRow, "licenceId" | "until">;

export interface SeatChange {
  readonly given: readonly GivenSeat[];
  /** UUIDs of the licences whose seats are taken back. */
  readonly taken: (licenceId: string) => boolean;
}

/**
 * For whom of the users, who come in their order, a licence has no seat left (`rights.md` 5.18): what is wrong, by UUID.
 * Who gets none of one takes none of the others.
 */
export async function faultsOfRoom(
  { database, accountId, now }: RightsChange,
  userIds: readonly string[],
  given: readonly GivenSeat[],
): Promise<ReadonlyMap<string, (path: readonly string[]) => readonly Fault[]>> {
  const licenceIds = given.map(({ licenceId }) => licenceId);
  const held = await seatsOfUsers(database, accountId, userIds);
  const rooms = await roomIn(database, accountId, { licenceIds, userIds }, now);
  const holds = (userId: string, { id }: LicenceRoom): boolean =>
    held.get(userId)?.some(({ licenceId, until }) => licenceId === id && holdsUntil(until, now)) === true;
  const left = new Map(
    rooms.map((room) => [room, room.seats - room.takenByOthers - userIds.filter((id) => holds(id, room)).length]),
  );
  const refused = userIds.flatMap((userId) => {
    const needed = rooms.filter((room) => !holds(userId, room));
    const full = needed.filter((room) => (left.get(room) ?? 0) < 1);
    if (full.length > 0) return [[userId, full] as const];
    for (const room of needed) left.set(room, (left.get(room) ?? 0) - 1);
    return [];
  });
  return new Map(refused.map(([userId, full]) => [userId, (path) => full.map((room) => noSeat(room, path))]));
}

/** The seats of a user as they are to be, in the order in which they are read. */
export const seatsAfter =
  ({ given, taken }: SeatChange) =>
  (before: readonly SeatRow[], userId: string): readonly SeatRow[] => {
    const isGiven = (licenceId: string): boolean => given.some((seat) => seat.licenceId === licenceId);
    const kept = before.filter(({ licenceId }) => !isGiven(licenceId) && !taken(licenceId));
    const seats = [...kept, ...given.map(({ licenceId, until }) => ({ licenceId, userId, until }))];
    return seats.sort((one, another) => (one.licenceId < another.licenceId ? -1 : 1));
  };
