import type { Database } from "../../store/database";
import { apiId, uuidBehind } from "../../store/ids";
import { type SeatRow, licencesOf, seatsOf } from "../../store/people/licences";
import type { LicenceView, SeatView } from "./licence-types";
import { holdsUntil } from "../../rights/until";

/** The licences of an account with their seats, as the API shows them. */
export async function licenceViews(database: Database, accountId: string, now: Date): Promise<LicenceView[]> {
  const seats = await seatsOf(database, accountId);
  return (await licencesOf(database, accountId)).map(({ id, name, modules, seats: count }) => {
    const taken = seats.filter(({ licenceId }) => licenceId === id).map((seat) => seatView(seat, now));
    const free = Math.max(0, count - taken.filter(({ holds }) => holds).length);
    return { id: apiId("licence", id), name, modules, seats: count, free, taken };
  });
}

const seatView = ({ userId, until }: SeatRow, now: Date): SeatView => ({
  ...{ userId: apiId("user", userId), until },
  holds: holdsUntil(until, now),
});

/** Null for a text that is no licence's id. */
export const licenceUuid = (id: string): string | null => uuidBehind(id, "licence");
